//! Every pillola and every question has its number.

use crate::fault::NumberProblem;
use crate::numbers::Numbers;
use crate::pillola::Draft;

pub(super) fn check(draft: &Draft<'_, '_>, numbers: &Numbers) {
    let mut missing = Vec::new();
    if numbers.pillola(draft.slug).is_none() {
        missing.push(format!("`{}`", draft.slug));
    }
    let items = draft.question_ids().into_iter().filter(|id| numbers.item(id).is_none());
    missing.extend(items.map(|id| format!("`{id}`")));
    if !missing.is_empty() {
        // One fault a file: a new pillola has none of its numbers.
        let span = draft.front.title.as_ref().map_or(0..3, |title| title.span.clone());
        draft.file.report(span, NumberProblem::NoNumber { what: missing.join(", ") });
    }
}
