//! The learner record and the vault that keeps it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod clock;
mod codec;
mod export;
mod generate;
mod history;
mod merge;
mod migration;
mod portion;
mod practice;
mod preferences;
mod rounds;
mod sitting;
mod summary;
mod totals;
mod vault;

use pillole_core::id::{ItemId, Slug};
use pillole_core::progress::Timestamp;

fn slug(name: &str) -> Slug {
    Slug::try_from(name).unwrap()
}

fn item(name: &str) -> ItemId {
    ItemId::try_from(name).unwrap()
}

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds)
}
