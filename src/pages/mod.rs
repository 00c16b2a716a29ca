//! The pages, one file each: what stands on them, in order. The pieces are in
//! [`crate::components`]; which page is at which address is in [`crate::app`].

pub mod catalogue;
pub mod glossary;
pub mod home;
pub mod not_found;
pub mod pillola;
pub mod progress;
pub mod prose;
pub mod review;
pub mod settings;
