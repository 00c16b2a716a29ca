//! The app: what a person sees.
//!
//! The same components run in the browser (feature `csr`) and are rendered to text when the site is
//! built (feature `ssr`). Pages are in [`pages`], the pieces they are made of in [`components`],
//! what they share and remember in [`state`], and the browser itself, behind small functions, in
//! [`platform`]. Which pages are fetched only when they are opened stands in [`lazy`]. What never
//! changes while a page lives is in `prerendered`, which the browser does not get. The rules (what is
//! right, what is done, what is found) are in `pillole-core`.

#![recursion_limit = "256"]

pub mod app;
pub mod components;
pub mod lazy;
pub mod pages;
pub mod platform;
#[cfg(feature = "ssr")]
pub mod prerendered;
pub mod routes;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod sample;
pub mod state;
