//! True or false: the prompt is a sentence, and the learner says which it is.

use super::{Ask, Choice, ChoiceIndex, Credit, Offer, Outcome, Remark, ResponseError, Verdict};
use serde::{Deserialize, Serialize};

/// A sentence that is true or false. Its two options are always in this order: true, false.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrueFalse {
    /// "True" and "false", with the feedback for who chooses each.
    pub options: [Choice; 2],
}

impl TrueFalse {
    /// The index of the option that says `said`.
    #[must_use]
    pub fn index(said: bool) -> ChoiceIndex {
        ChoiceIndex(u8::from(!said))
    }
}

impl Ask for TrueFalse {
    type Response = bool;

    fn check(&self, said: &bool) -> Result<Outcome, ResponseError> {
        let [yes, no] = &self.options;
        let chosen = if *said { yes } else { no };
        let (credit, verdict) = if chosen.right {
            (Credit::FULL, Verdict::Right)
        } else {
            (Credit::NONE, Verdict::Wrong)
        };
        let remark = Remark { choice: Self::index(*said), verdict, text: chosen.feedback.clone() };
        Ok(Outcome { credit, remarks: vec![remark] })
    }
}

impl Offer for TrueFalse {
    fn choices(&self) -> &[Choice] {
        &self.options
    }
}
