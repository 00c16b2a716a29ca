//! The rules of the portal, and nothing else.
//!
//! Here live what a pillola, a simulated screen, a question, a learner's record and a search are,
//! and everything that can be decided about them without a browser, a file, a clock or chance.
//! What is needed from outside (the time, a seed, a stored text) comes in as an argument.
//!
//! What does not live here: reading `content/` (crate `pillole-content`), drawing pages (the app),
//! writing files (crate `pillole-site`).

pub mod assessment;
pub mod catalogue;
pub mod date;
pub mod digcomp;
pub mod facilita;
pub mod id;
pub mod json;
pub mod listening;
mod merge;
pub mod offline;
pub mod path;
pub mod playing;
pub mod practice;
pub mod preferences;
pub mod progress;
pub mod question;
pub mod readability;
pub mod review;
pub mod screen;
pub mod script;
pub mod search;
pub mod session;
pub mod shared_device;
pub mod site;
pub mod storage;
pub mod video;
