//! Single choice: exactly one option is right.

use super::{
    Ask, Choice, ChoiceIndex, Credit, Outcome, Paper, Remark, ResponseError, Verdict, choice,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A question with exactly one right option among two or more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Single {
    /// The options.
    pub options: Vec<Choice>,
}

impl Ask for Single {
    type Response = ChoiceIndex;

    fn check(&self, chosen: &ChoiceIndex) -> Result<Outcome, ResponseError> {
        let mut remarks = choice::remarks(&self.options, &BTreeSet::from([*chosen]))?;
        // The right option is not given away: the learner may try again.
        remarks.retain(|remark| remark.verdict != Verdict::Missed);
        let right = remarks.iter().all(|remark| remark.verdict == Verdict::Right);
        Ok(Outcome { credit: if right { Credit::FULL } else { Credit::NONE }, remarks })
    }

    fn solution(&self) -> Vec<Remark> {
        choice::solution(&self.options)
    }

    fn paper(&self, seed: u64) -> Paper {
        let (part, letters) = choice::on_paper(&self.options, seed);
        Paper { parts: vec![part], key: vec![letters.join(", ")] }
    }
}
