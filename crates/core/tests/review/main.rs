//! Ripasso: what was answered wrong comes back, in five boxes.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod boxes;
mod month;
mod order;
mod properties;

use pillole_core::id::ItemId;
use pillole_core::progress::{Record, Timestamp};
use pillole_core::question::{Credit, Response};

const HOUR: u64 = 3_600_000;

/// The day that is called 0 here; some day in 2026.
const FIRST_DAY: u64 = 20_500;

/// Noon, so many days later.
fn noon(day: u64) -> Timestamp {
    hour(day, 12)
}

fn hour(day: u64, hour: u64) -> Timestamp {
    Timestamp::from_milliseconds(((FIRST_DAY + day) * 24 + hour) * HOUR)
}

fn item(name: &str) -> ItemId {
    ItemId::try_from(name).unwrap()
}

fn answer(record: &mut Record, name: &str, right: bool, now: Timestamp) {
    let credit = if right { Credit::FULL } else { Credit::share(1, 2) };
    record.answer(&item(name), Response::TrueFalse(right), credit, false, now);
}

fn due(record: &Record, now: Timestamp) -> Vec<String> {
    let due = pillole_core::review::due(record, now);
    due.iter().map(ToString::to_string).collect()
}
