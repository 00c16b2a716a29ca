//! Answers: one attempt at a question, and the attempts at one question that are worth keeping.

use super::extra::{Extra, Json};
use super::time::Timestamp;
use crate::question::{Credit, Response};

/// How many of the newest attempts at a question are kept, beside the first and the best.
pub const NEWEST_KEPT: usize = 5;

/// The longest response of an unknown kind that is kept, in bytes of its JSON.
pub(super) const LONGEST_UNKNOWN: usize = 4096;

/// One answer to a question. Complete in itself: it needs no catalogue to be understood.
///
/// The order is by time; what follows the time only makes the order total.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attempt {
    /// When.
    pub at: Timestamp,
    /// What was given.
    pub gave: Given,
    /// What it was worth.
    pub credit: Credit,
    /// Whether the hint was seen before answering.
    pub hint: bool,
    /// What a newer edition added.
    pub extra: Extra,
}

/// What was given as an answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    /// A response to a kind of question that this edition knows.
    Known(Response),
    /// A response to a newer kind of question: kept as it is.
    Unknown(Json),
}

/// The attempts at one question: the first, the best and the [`NEWEST_KEPT`] newest, by time, each
/// once.
///
/// Each of the three is found in a union of histories just as in the union of everything that was
/// ever in them, so trimming never changes what a merge gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History(Vec<Attempt>);

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

    /// The history of these attempts.
    pub(super) fn new(mut attempts: Vec<Attempt>) -> Self {
        attempts.sort_unstable();
        attempts.dedup();
        let spare = attempts.len().saturating_sub(NEWEST_KEPT);
        let mut history = Self(attempts);
        if spare > 0 {
            let best = history.best().and_then(|best| history.0.iter().position(|a| a == best));
            let mut place = 0;
            history.0.retain(|_| {
                place += 1;
                let kept = place > spare || place == 1;
                kept || best == Some(place - 1)
            });
        }
        history
    }

    /// Adds an attempt.
    pub fn add(&mut self, attempt: Attempt) {
        *self = std::mem::take(self).merge(Self(vec![attempt]));
    }

    /// The history of both.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        Self::new(self.0)
    }
}
