//! Self-assessment: how one sees oneself, and what one can do.
//!
//! `statement` and `bank` are what is asked; `reflection` scores what one says of oneself. What one
//! can do is measured: `model` has the formulas, `measure` what answers say by them, `next` which
//! question comes next; `paper` is the same without a screen. `profile` is what is known from all sittings together. What does not live here: what is recommended afterwards (`crate::path`),
//! what is remembered (`crate::progress`), how the tests look (the app).

mod bank;
mod measure;
mod model;
mod next;
mod paper;
mod profile;
mod reflection;
mod standing;
mod statement;

pub use bank::Entry;
pub use measure::{Estimate, Measure, Scored};
pub use model::{CORRELATION, FLOOR, MEAN, Model, SLOPE, SPREAD, success};
pub use next::{Asked, Scope, next};
pub use paper::{PaperRow, paper_form, read_letters};
pub use profile::{Comparison, Evidence, Profile, Result};
pub use reflection::{Agreement, Form, Score, SelfImage};
pub use standing::Standing;
pub use statement::{Facet, Statement};
