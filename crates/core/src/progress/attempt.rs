//! Answers: one attempt at a question, and the attempts at one question that are worth keeping.

use super::extra::{Extra, Json};
use super::time::Timestamp;
use crate::question::{Credit, Response};

/// How many of the newest attempts at a question are kept, beside the first, the best and the
/// last wrong one.
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

impl Given {
    /// Whether it was an answer to a kind of question with right and wrong answers. Of kinds that
    /// this edition does not know, nobody can tell here: it does not count them.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        match self {
            Self::Known(Response::Scale(_) | Response::Confidence(_)) | Self::Unknown(_) => false,
            Self::Known(_) => true,
        }
    }
}

/// The attempts at one question: the first, the best, the last that was not fully right and the
/// [`NEWEST_KEPT`] newest, by time, each once.
///
/// Each of the four is the greatest of all attempts, or of some that each qualify by themselves, in
/// a total order. So it is found in a union of histories just as in the union of everything that
/// was ever in them, and trimming never changes what a merge gives.
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

    /// The last attempt that was not fully right; all attempts after it were.
    #[must_use]
    pub fn last_wrong(&self) -> Option<&Attempt> {
        self.0.iter().rev().find(|attempt| !attempt.credit.is_full())
    }

    /// The [`NEWEST_KEPT`] newest attempts, or all if there are fewer, the oldest first.
    pub fn newest(&self) -> impl ExactSizeIterator<Item = &Attempt> + Clone {
        self.0.iter().skip(self.0.len().saturating_sub(NEWEST_KEPT))
    }

    /// Whether the question, as it was asked last, has right and wrong answers.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        self.last().is_some_and(|attempt| attempt.gave.is_scored())
    }

    /// Adds an attempt, unless it is there.
    pub fn add(&mut self, attempt: Attempt) {
        let place = self.0.partition_point(|other| *other < attempt);
        if self.0.get(place) == Some(&attempt) {
            return;
        }
        self.0.insert(place, attempt);
        // Of those before the newest, only the first, the best and the last wrong one stay.
        if self.0.len() > NEWEST_KEPT + 1 {
            let (best, wrong) = (self.best().cloned(), self.last_wrong().cloned());
            let spare = self.0.len() - NEWEST_KEPT;
            let mut place = 0;
            self.0.retain(|attempt| {
                place += 1;
                place == 1
                    || place > spare
                    || [&best, &wrong].into_iter().flatten().any(|kept| kept == attempt)
            });
        }
    }

    /// The history of both.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        other.0.into_iter().for_each(|attempt| self.add(attempt));
        self
    }
}
