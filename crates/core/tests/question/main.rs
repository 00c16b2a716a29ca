//! Questions: what answers are worth, one file a kind.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod amount;
mod tolerance;

use pillole_core::question::{Choice, ChoiceIndex};
use std::collections::BTreeSet;

/// Options that are right or not, in this order, each with its own feedback.
fn choices(right: &[bool]) -> Vec<Choice> {
    let choice = |(number, right): (usize, &bool)| Choice {
        text: format!("option {number}"),
        right: *right,
        feedback: format!("feedback {number}"),
    };
    right.iter().enumerate().map(choice).collect()
}

fn set(indices: &[u8]) -> BTreeSet<ChoiceIndex> {
    indices.iter().copied().map(ChoiceIndex).collect()
}
