//! Questions: what can be asked, what can be answered, what an answer is worth and what it teaches.
//!
//! One file a kind: a type that can [`Ask`]. [`Kind`] and [`Response`] name them all in the one
//! table of `kinds.rs`; nothing outside this folder looks inside a kind to judge an answer. How
//! questions look, on the page and in print, is the app's business.

mod amount;
mod ask;
mod choice;
mod confidence;
mod gap;
mod kinds;
mod matching;
mod multiple;
mod numeric;
mod ordering;
mod outcome;
mod paper;
mod round;
mod scale;
mod shuffle;
mod single;
mod spot;
mod story;
mod task;
mod tolerance;
mod true_false;

pub use amount::Amount;
pub use ask::{Answer, Ask, ChoiceIndex};
pub use choice::Choice;
pub use confidence::{Calibration, Confidence, Sureness};
pub use gap::{Blank, Gap, Mistake, Piece};
pub use kinds::{Kind, Response};
pub use matching::{Matching, Pair};
pub use multiple::Multiple;
pub use numeric::Numeric;
pub use ordering::{Entry, Ordering};
pub use outcome::{Credit, NotACredit, Outcome, Remark, ResponseError, Verdict};
pub use paper::{Paper, PaperScene, Part};
pub use round::{Round, TRIES};
pub use scale::{Scale, ScalePoint};
pub use shuffle::shown_order;
pub use single::Single;
pub use spot::{Spot, SpotPlace};
pub use story::{Ending, Scene, Story, StoryChoice, Then};
pub use task::{Do, Goal, GoalState};
pub use tolerance::{Likeness, same_words};
pub use true_false::TrueFalse;

use crate::digcomp::{Competence, Level};
use crate::id::{ItemId, Number};
use serde::{Deserialize, Serialize};

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

impl Item {
    /// The question that this one is asked beside, if it is: it is then no question of its own, and
    /// not counted as one more.
    #[must_use]
    pub fn beside(&self) -> Option<&ItemId> {
        match &self.kind {
            Kind::Confidence(confidence) => Some(&confidence.about),
            _ => None,
        }
    }
}
