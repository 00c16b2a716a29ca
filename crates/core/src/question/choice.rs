//! An option of a question, shared by the kinds that offer options.

use super::{Remark, ResponseError, Verdict};
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

/// Which option, counted from 0 in the order of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChoiceIndex(pub u8);

/// The indices of the right options.
pub(super) fn right_of(choices: &[Choice]) -> BTreeSet<ChoiceIndex> {
    (0u8..).zip(choices).filter(|(_, c)| c.right).map(|(i, _)| ChoiceIndex(i)).collect()
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
        return Err(ResponseError::Empty);
    }
    if chosen.iter().any(|c| usize::from(c.0) >= choices.len()) {
        return Err(ResponseError::NoSuchChoice);
    }
    Ok((0u8..)
        .map(ChoiceIndex)
        .zip(choices)
        .filter_map(|(index, choice)| {
            let verdict = match (chosen.contains(&index), choice.right) {
                (true, true) => Verdict::Right,
                (true, false) => Verdict::Wrong,
                (false, true) => Verdict::Missed,
                (false, false) => return None,
            };
            Some(Remark { choice: index, verdict, text: choice.feedback.clone() })
        })
        .collect())
}
