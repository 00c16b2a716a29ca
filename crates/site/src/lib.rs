//! The site generator: the checked catalogue and the app's own components become `dist/`.
//!
//! Every route is rendered with the components that later run in the browser; beside each page
//! lies the small file of data that it is made of, named by its content. What the content means is
//! in `pillole-content`, what a page looks like in the app; here it is only written down.

mod address;
mod assets;
mod compress;
mod data;
mod document;
mod generate;
mod languages;
mod links;
mod manifest;
mod offline;
mod prepaint;
mod relative;
mod render;
mod script;
mod stage;
mod videos;

pub use generate::{Options, Phases, generate};
pub use prepaint::policy_source;
pub use render::{Rendered, render};
pub use stage::{StageOptions, stages};
