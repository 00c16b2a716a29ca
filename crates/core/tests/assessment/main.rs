//! Self-assessment: what answers come to, which question comes next, what is known in the end.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod asking;
mod generate;
mod measuring;
mod paper;
mod profile;
mod reflection;
mod standing;

use pillole_core::digcomp::{Area, Competence, Level};

fn competence(name: &str) -> Competence {
    name.parse().unwrap()
}

fn level(number: u8) -> Level {
    Level::try_from(number).unwrap()
}

fn area(number: u8) -> Area {
    Area::try_from(number).unwrap()
}
