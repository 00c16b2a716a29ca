//! True or false: the prompt is a sentence, and the learner says which it is.

use super::{Ask, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict};
use serde::{Deserialize, Serialize};

/// A sentence that is true or false.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrueFalse {
    /// Whether it is true.
    pub answer: bool,
    /// What to say to who takes it for true.
    pub said_true: String,
    /// What to say to who takes it for false.
    pub said_false: String,
}

impl TrueFalse {
    fn remark(&self, said: bool) -> Remark {
        let verdict = if said == self.answer { Verdict::Right } else { Verdict::Wrong };
        let text = if said { &self.said_true } else { &self.said_false };
        // The words "true" and "false" are the app's, in the reader's language.
        Remark { about: String::new(), verdict, text: text.clone() }
    }
}

impl Ask for TrueFalse {
    type Response = bool;

    fn check(&self, said: &bool) -> Result<Outcome, ResponseError> {
        let credit = if *said == self.answer { Credit::FULL } else { Credit::NONE };
        Ok(Outcome { credit, remarks: vec![self.remark(*said)] })
    }

    fn solution(&self) -> Vec<Remark> {
        vec![self.remark(self.answer)]
    }

    fn paper(&self, _seed: u64) -> Paper {
        Paper { parts: vec![Part::TrueOrFalse], key: vec![Paper::truth(self.answer)] }
    }
}
