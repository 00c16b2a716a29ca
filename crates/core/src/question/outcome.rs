//! What an answer is worth and what is said about it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What part of the whole an answer is worth, in hundredths: 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Credit(u8);

/// Why a number is no credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{0} is more than a hundred hundredths")]
pub struct NotACredit(pub u8);

impl Credit {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// The whole.
    pub const FULL: Self = Self(100);

    /// `part` out of `whole`, rounded down; nothing when `whole` is 0; never more than the whole.
    #[must_use]
    pub fn share(part: usize, whole: usize) -> Self {
        let hundredths = part.min(whole) * 100 / whole.max(1);
        Self(u8::try_from(hundredths).unwrap_or(100))
    }

    /// Each right part is worth its share, each wrong one takes one share away; never less than
    /// nothing.
    #[must_use]
    pub(super) fn of_remarks(remarks: &[Remark]) -> Self {
        let count = |verdict| remarks.iter().filter(|r| r.verdict == verdict).count();
        let (right, wrong, missed) =
            (count(Verdict::Right), count(Verdict::Wrong), count(Verdict::Missed));
        Self::share(right.saturating_sub(wrong), right + missed)
    }

    /// Hundredths, 0 to 100.
    #[must_use]
    pub fn hundredths(self) -> u8 {
        self.0
    }

    /// Whether it is the whole.
    #[must_use]
    pub fn is_full(self) -> bool {
        self == Self::FULL
    }
}

impl TryFrom<u8> for Credit {
    type Error = NotACredit;
    fn try_from(hundredths: u8) -> Result<Self, NotACredit> {
        if hundredths <= 100 { Ok(Self(hundredths)) } else { Err(NotACredit(hundredths)) }
    }
}

impl From<Credit> for u8 {
    fn from(credit: Credit) -> u8 {
        credit.0
    }
}

/// What an answer was worth, and what to say about each thing that was chosen or missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What it was worth.
    pub credit: Credit,
    /// What to say, in the order of the question.
    pub remarks: Vec<Remark>,
}

/// One thing to say about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What it is about: an option's words, what was typed, a place's name. Empty where it is about
    /// the answer as a whole.
    pub about: String,
    /// Whether what the learner did there was right.
    pub verdict: Verdict,
    /// The author's feedback.
    pub text: String,
}

/// What a learner did with one part of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Chosen, and right to choose.
    Right,
    /// Chosen, and wrong to choose.
    Wrong,
    /// Not chosen, and it should have been.
    Missed,
    /// Neither right nor wrong: it was asked to think about it.
    Noted,
}

/// Why a response cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ResponseError {
    /// It belongs to another kind of question.
    #[error("the response belongs to another kind of question")]
    OtherKind,
    /// It names something that the question does not have.
    #[error("the response names something that the question does not have")]
    NoSuchChoice,
    /// Nothing was chosen, or something is still missing.
    #[error("the response is not whole yet")]
    Incomplete,
    /// Where a number is wanted, something else was typed.
    #[error("the response is not a number")]
    NotANumber,
}
