//! Questions: what answers are worth, one file a kind.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod amount;
mod confidence;
mod gap;
mod generate;
mod item;
mod matching;
mod multiple;
mod numeric;
mod order;
mod ordering;
mod response;
mod round;
mod scale;
mod single;
mod spot;
mod story;
mod task;
mod tolerance;
mod true_false;

use pillole_core::question::{Choice, ChoiceIndex, Outcome, Verdict};
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

fn indices(indices: &[u8]) -> Vec<ChoiceIndex> {
    indices.iter().copied().map(ChoiceIndex).collect()
}

/// What was said about each thing: what it is about, and how it was judged.
fn said(outcome: &Outcome) -> Vec<(&str, Verdict)> {
    outcome.remarks.iter().map(|remark| (remark.about.as_str(), remark.verdict)).collect()
}
