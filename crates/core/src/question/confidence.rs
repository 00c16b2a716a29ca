//! Confidence: how sure one is of the answer to another question. Who is sure and wrong learns most
//! from it.

use super::{Ask, ChoiceIndex, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict};
use crate::id::ItemId;
use serde::{Deserialize, Serialize};

/// "How sure are you?", asked beside another question and answered before that is checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confidence {
    /// The other question.
    pub about: ItemId,
    /// What being sure or unsure shows.
    pub calibration: Calibration,
}

/// What to say once the other question is checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calibration {
    /// Sure, and right.
    pub sure_right: String,
    /// Sure, and wrong.
    pub sure_wrong: String,
    /// Unsure, and right.
    pub unsure_right: String,
    /// Unsure, and wrong.
    pub unsure_wrong: String,
}

/// How sure one can say to be, from the least to the most. The words are the app's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    /// A guess.
    Guess,
    /// A little.
    Little,
    /// Quite.
    Quite,
    /// Very.
    Very,
}

impl Sureness {
    /// All of them, from the least to the most.
    pub const ALL: [Self; 4] = [Self::Guess, Self::Little, Self::Quite, Self::Very];

    /// Whether one is rather sure.
    #[must_use]
    pub fn is_sure(self) -> bool {
        matches!(self, Self::Quite | Self::Very)
    }
}

impl Confidence {
    /// How sure the answer says one is.
    fn sureness(chosen: ChoiceIndex) -> Option<Sureness> {
        Sureness::ALL.get(chosen.get()).copied()
    }

    /// What to say to who was so sure, and then right or wrong.
    #[must_use]
    pub fn remark(&self, chosen: ChoiceIndex, other: Credit) -> Option<Remark> {
        let calibration = &self.calibration;
        let text = match (Self::sureness(chosen)?.is_sure(), other.is_full()) {
            (true, true) => &calibration.sure_right,
            (true, false) => &calibration.sure_wrong,
            (false, true) => &calibration.unsure_right,
            (false, false) => &calibration.unsure_wrong,
        };
        Some(Remark { about: String::new(), verdict: Verdict::Noted, text: text.clone() })
    }
}

impl Ask for Confidence {
    type Response = ChoiceIndex;

    /// Every answer is worth the whole; what it shows depends on the other question's
    /// ([`Confidence::remark`]).
    fn check(&self, chosen: &ChoiceIndex) -> Result<Outcome, ResponseError> {
        Self::sureness(*chosen).ok_or(ResponseError::NoSuchChoice)?;
        Ok(Outcome { credit: Credit::FULL, remarks: Vec::new() })
    }

    fn solution(&self) -> Vec<Remark> {
        Vec::new()
    }

    fn paper(&self, _seed: u64) -> Paper {
        Paper { parts: vec![Part::Sureness], key: Vec::new() }
    }

    fn is_scored(&self) -> bool {
        false
    }
}
