//! Answers: one attempt at a question, and the attempts at one question that are worth keeping.

use super::extra::{Extra, Json};
use super::time::Timestamp;
use crate::question::{Credit, Response};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use thiserror::Error;

/// How many of the newest attempts at a question are kept, beside the first and the best.
pub const NEWEST_KEPT: usize = 5;

/// The longest response of an unknown kind that is kept, in bytes of its JSON.
const LONGEST_UNKNOWN: usize = 4096;

/// One answer to a question. Complete in itself: it needs no catalogue to be understood.
///
/// The order is by time; what follows the time only makes the order total.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Attempt {
    /// When.
    pub at: Timestamp,
    /// What was given.
    pub gave: Given,
    /// What it was worth.
    pub credit: Credit,
    /// Whether the hint was seen before answering.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hint: bool,
    /// What a newer edition added.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was given as an answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Json", into = "Json")]
pub enum Given {
    /// A response to a kind of question that this edition knows.
    Known(Response),
    /// A response to a newer kind of question: kept as it is.
    Unknown(Json),
}

/// Why a response cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a response of an unknown kind is longer than {LONGEST_UNKNOWN} bytes")]
pub struct ResponseTooLong;

impl TryFrom<Json> for Given {
    type Error = ResponseTooLong;
    fn try_from(json: Json) -> Result<Self, ResponseTooLong> {
        match Response::deserialize(&json.0) {
            Ok(response) => Ok(Self::Known(response)),
            _ if json.0.to_string().len() > LONGEST_UNKNOWN => Err(ResponseTooLong),
            _ => Ok(Self::Unknown(json)),
        }
    }
}

impl From<Given> for Json {
    fn from(given: Given) -> Self {
        match given {
            // A response is made of numbers and booleans: it has always a JSON form.
            Given::Known(response) => Self(serde_json::to_value(response).unwrap_or_default()),
            Given::Unknown(json) => json,
        }
    }
}

/// The attempts at one question: the first, the best and the [`NEWEST_KEPT`] newest, by time.
///
/// Each of the three is found in a union of histories just as in the union of everything that was
/// ever in them, so trimming never changes what a merge gives.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "BTreeSet<Attempt>", into = "BTreeSet<Attempt>")]
pub struct History(BTreeSet<Attempt>);

impl History {
    /// The attempts that are kept, the oldest first.
    pub fn attempts(&self) -> impl ExactSizeIterator<Item = &Attempt> {
        self.0.iter()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first attempt ever.
    #[must_use]
    pub fn first(&self) -> Option<&Attempt> {
        self.0.first()
    }

    /// The newest attempt.
    #[must_use]
    pub fn last(&self) -> Option<&Attempt> {
        self.0.last()
    }

    /// The attempt that was worth most; the earliest of them.
    #[must_use]
    pub fn best(&self) -> Option<&Attempt> {
        // `max_by_key` takes the last of equals: go from the newest to the oldest.
        self.0.iter().rev().max_by_key(|attempt| attempt.credit)
    }

    /// Adds an attempt.
    pub fn add(&mut self, attempt: Attempt) {
        self.0.insert(attempt);
        self.trim();
    }

    /// The history of both.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self.trim();
        self
    }

    fn trim(&mut self) {
        let spare = self.0.len().saturating_sub(NEWEST_KEPT);
        if spare == 0 {
            return;
        }
        let kept = [self.first().cloned(), self.best().cloned()];
        let mut newest =
            std::mem::take(&mut self.0).into_iter().skip(spare).collect::<BTreeSet<_>>();
        newest.extend(kept.into_iter().flatten());
        self.0 = newest;
    }
}

impl From<BTreeSet<Attempt>> for History {
    fn from(attempts: BTreeSet<Attempt>) -> Self {
        let mut history = Self(attempts);
        history.trim();
        history
    }
}

impl From<History> for BTreeSet<Attempt> {
    fn from(history: History) -> Self {
        history.0
    }
}
