//! Questions: what can be asked, what can be answered, what an answer is worth and what it teaches.
//!
//! One file a kind. A kind is a type with [`Ask`]; [`Kind`] and [`Response`] name them all, and
//! nothing outside this folder looks inside a kind to judge an answer. A new kind is a new file,
//! a variant in [`Kind`] and [`Response`], and a line in [`Item::check`].

mod choice;
mod multiple;
mod order;
mod single;
mod true_false;

pub use choice::{Choice, ChoiceIndex};
pub use multiple::Multiple;
pub use order::shown_order;
pub use single::Single;
pub use true_false::TrueFalse;

use crate::digcomp::{Competence, Level};
use crate::id::{ItemId, Number};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use thiserror::Error;

/// A question of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name, stable for ever.
    pub id: ItemId,
    /// Its short number, stable for ever.
    pub number: Number,
    /// The competence it is about.
    pub competence: Competence,
    /// How hard it is.
    pub level: Level,
    /// What is asked.
    pub prompt: String,
    /// Help for who asks for it; may be empty.
    pub hint: String,
    /// The step of the pillola (counted from 1) that teaches it, if one does.
    pub step: Option<u8>,
    /// What kind of question it is, with its options.
    pub kind: Kind,
}

/// The kinds of question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Exactly one option is right.
    Single(Single),
    /// Two or more options are right.
    Multiple(Multiple),
    /// A sentence that is true or false.
    TrueFalse(TrueFalse),
}

/// What a learner gave as the answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// To [`Kind::Single`]: the option chosen.
    Single(ChoiceIndex),
    /// To [`Kind::Multiple`]: the options ticked.
    Multiple(BTreeSet<ChoiceIndex>),
    /// To [`Kind::TrueFalse`]: what the learner takes the sentence for.
    TrueFalse(bool),
}

impl Response {
    /// The answer in a few letters: `s1`, `m0.2`, `t1` (true), `t0` (false).
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Single(chosen) => format!("s{}", chosen.0),
            Self::Multiple(chosen) => {
                let numbers: Vec<String> = chosen.iter().map(|c| c.0.to_string()).collect();
                format!("m{}", numbers.join("."))
            }
            Self::TrueFalse(said) => format!("t{}", u8::from(*said)),
        }
    }

    /// Reads what [`Self::to_text`] wrote; nothing else.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_at_checked(1)?;
        match kind {
            "s" => rest.parse().ok().map(|chosen| Self::Single(ChoiceIndex(chosen))),
            "m" => rest
                .split('.')
                .map(|number| number.parse().ok().map(ChoiceIndex))
                .collect::<Option<_>>()
                .map(Self::Multiple),
            "t" => match rest {
                "1" => Some(Self::TrueFalse(true)),
                "0" => Some(Self::TrueFalse(false)),
                _ => None,
            },
            _ => None,
        }
    }
}

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
    /// What to say, in the order of the options.
    pub remarks: Vec<Remark>,
}

/// One thing to say about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The option that it is about.
    pub choice: ChoiceIndex,
    /// Whether what the learner did with that option was right.
    pub verdict: Verdict,
    /// The author's feedback.
    pub text: String,
}

/// What a learner did with one option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Chosen, and right to choose.
    Right,
    /// Chosen, and wrong to choose.
    Wrong,
    /// Not chosen, and it should have been.
    Missed,
}

/// Why a response cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ResponseError {
    /// It belongs to another kind of question.
    #[error("the response belongs to another kind of question")]
    OtherKind,
    /// It names an option that the question does not have.
    #[error("the response names an option that the question does not have")]
    NoSuchChoice,
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    Empty,
}

/// What every kind of question can do.
pub trait Ask {
    /// What is given as an answer to it.
    type Response: ?Sized;

    /// Judges an answer.
    ///
    /// # Errors
    /// [`ResponseError`] when the answer cannot belong to this question.
    fn check(&self, response: &Self::Response) -> Result<Outcome, ResponseError>;
}

/// What questions of every kind that offers options can tell, whatever their answers are.
pub trait Offer {
    /// The options that are offered, in the order of the file.
    fn choices(&self) -> &[Choice];

    /// The options that are right.
    fn right(&self) -> BTreeSet<ChoiceIndex> {
        choice::right_of(self.choices())
    }
}

impl Kind {
    /// The question as something that offers options.
    #[must_use]
    pub fn ask(&self) -> &dyn Offer {
        match self {
            Self::Single(ask) => ask,
            Self::Multiple(ask) => ask,
            Self::TrueFalse(ask) => ask,
        }
    }
}

impl Item {
    /// Judges an answer.
    ///
    /// # Errors
    /// [`ResponseError`] when the answer cannot belong to this question.
    pub fn check(&self, response: &Response) -> Result<Outcome, ResponseError> {
        match (&self.kind, response) {
            (Kind::Single(ask), Response::Single(chosen)) => ask.check(chosen),
            (Kind::Multiple(ask), Response::Multiple(chosen)) => ask.check(chosen),
            (Kind::TrueFalse(ask), Response::TrueFalse(said)) => ask.check(said),
            _ => Err(ResponseError::OtherKind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn response() -> impl Strategy<Value = Response> {
        let index = || any::<u8>().prop_map(ChoiceIndex);
        prop_oneof![
            index().prop_map(Response::Single),
            prop::collection::btree_set(index(), 1..8).prop_map(Response::Multiple),
            any::<bool>().prop_map(Response::TrueFalse),
        ]
    }

    proptest! {
        #[test]
        fn an_answer_comes_back_from_its_letters(response in response()) {
            prop_assert_eq!(Response::from_text(&response.to_text()), Some(response));
        }

        #[test]
        fn any_letters_are_an_answer_or_none(text in ".{0,12}") {
            if let Some(response) = Response::from_text(&text) {
                prop_assert!(Response::from_text(&response.to_text()).is_some());
            }
        }
    }
}
