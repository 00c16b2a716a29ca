//! Multiple choice: two or more options are right, and at least one is wrong.

use super::{Ask, Choice, ChoiceIndex, Credit, Offer, Outcome, ResponseError, Verdict, choice};
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
        let count = |verdict| remarks.iter().filter(|r| r.verdict == verdict).count();
        let (right, wrong, missed) =
            (count(Verdict::Right), count(Verdict::Wrong), count(Verdict::Missed));
        let credit = Credit::share(right.saturating_sub(wrong), right + missed);
        Ok(Outcome { credit, remarks })
    }
}

impl Offer for Multiple {
    fn choices(&self) -> &[Choice] {
        &self.options
    }
}
