//! An option of a question, shared by the kinds that offer options.

use super::{ChoiceIndex, Part, Remark, ResponseError, Verdict, shown_order};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One option that is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its words.
    pub text: String,
    /// Whether it is right to choose it.
    pub right: bool,
    /// What choosing it shows, and what to do next.
    pub feedback: String,
}

impl Choice {
    /// What to say about it.
    pub(super) fn remark(&self, verdict: Verdict) -> Remark {
        Remark { about: self.text.clone(), verdict, text: self.feedback.clone() }
    }
}

/// What to say about a set of chosen options: chosen ones first to last, then what was missed.
///
/// # Errors
/// [`ResponseError`] when nothing was chosen or an option does not exist.
pub(super) fn remarks(
    choices: &[Choice],
    chosen: &BTreeSet<ChoiceIndex>,
) -> Result<Vec<Remark>, ResponseError> {
    if chosen.is_empty() {
        return Err(ResponseError::Incomplete);
    }
    if chosen.iter().any(|index| index.get() >= choices.len()) {
        return Err(ResponseError::NoSuchChoice);
    }
    Ok((0..=u8::MAX)
        .map(ChoiceIndex)
        .zip(choices)
        .filter_map(|(index, choice)| {
            let verdict = match (chosen.contains(&index), choice.right) {
                (true, true) => Verdict::Right,
                (true, false) => Verdict::Wrong,
                (false, true) => Verdict::Missed,
                (false, false) => return None,
            };
            Some(choice.remark(verdict))
        })
        .collect())
}

/// The right options, explained.
pub(super) fn solution(choices: &[Choice]) -> Vec<Remark> {
    choices.iter().filter(|choice| choice.right).map(|c| c.remark(Verdict::Right)).collect()
}

/// The options with their letters on paper, and the letters of the right ones.
pub(super) fn on_paper(choices: &[Choice], seed: u64) -> (Part, Vec<String>) {
    let shown: Vec<&Choice> = shown_order(choices.len(), seed)
        .into_iter()
        .filter_map(|index| choices.get(index.get()))
        .collect();
    let key =
        (0..=u8::MAX).zip(&shown).filter(|(_, c)| c.right).map(|(i, _)| super::paper::letter(i));
    let key = key.collect();
    (Part::Options(shown.into_iter().map(|choice| choice.text.clone()).collect()), key)
}
