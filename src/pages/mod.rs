//! The pages, one file each: what stands on them, in order. The pieces are in
//! [`crate::components`]; which page is at which address is in [`crate::app`].

pub mod assessment;
pub mod assignment;
pub mod catalogue;
pub mod collect;
pub mod facilitators;
pub mod glossary;
pub mod home;
pub mod not_found;
pub mod on_paper;
pub mod path;
pub mod pillola;
pub mod plan;
pub mod present;
pub mod progress;
pub mod prose;
pub mod reflection;
pub mod report;
pub mod result;
pub mod review;
pub mod saved;
pub mod session_paper;
pub mod settings;
pub mod test;
