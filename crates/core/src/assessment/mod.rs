//! Self-assessment: how one sees oneself, and what one can do.
//!
//! `statement` and `bank` are what is asked. Scoring, measuring and what is made of it follow. What
//! does not live here: what is recommended afterwards (`crate::path`), how the tests look (the app).

mod bank;
mod statement;

pub use bank::Entry;
pub use statement::{Facet, Statement};
