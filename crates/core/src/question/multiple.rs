//! Multiple choice: two or more options are right, and at least one is wrong.

use super::{Ask, Choice, ChoiceIndex, Credit, Outcome, Paper, Remark, ResponseError, choice};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A question with several right options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Multiple {
    /// The options.
    pub options: Vec<Choice>,
}

impl Ask for Multiple {
    type Response = BTreeSet<ChoiceIndex>;

    /// Partial credit: each right option ticked is worth its share, each wrong one ticked takes one
    /// share away, and never less than nothing. Ticking everything is worth no more than chance.
    fn check(&self, chosen: &BTreeSet<ChoiceIndex>) -> Result<Outcome, ResponseError> {
        let remarks = choice::remarks(&self.options, chosen)?;
        Ok(Outcome { credit: Credit::of_remarks(&remarks), remarks })
    }

    fn solution(&self) -> Vec<Remark> {
        choice::solution(&self.options)
    }

    fn paper(&self, seed: u64) -> Paper {
        let (part, letters) = choice::on_paper(&self.options, seed);
        Paper { parts: vec![part], key: vec![letters.join(", ")] }
    }
}
