//! Every pillola, every question and every statement has its number.

use crate::fault::NumberProblem;
use crate::items::ItemsDraft;
use crate::numbers::Numbers;
use crate::pillola::Draft;
use crate::source::File;
use crate::statements::StatementDraft;
use pillole_core::id::ItemId;
use std::ops::Range;

pub(super) fn pillola(draft: &Draft<'_, '_>, numbers: &Numbers) {
    let mut missing = Vec::new();
    if numbers.pillola(draft.slug).is_none() {
        missing.push(format!("`{}`", draft.slug));
    }
    missing.extend(without_number(draft.question_ids(), numbers));
    let span = draft.front.title.as_ref().map_or(0..3, |title| title.span.clone());
    report(draft.file, span, &missing);
}

pub(super) fn items(draft: &ItemsDraft<'_, '_>, numbers: &Numbers) {
    report(draft.file, 0..3, &without_number(draft.item_ids(), numbers));
}

pub(super) fn statements(file: &File<'_>, drafts: &[StatementDraft], numbers: &Numbers) {
    let ids = drafts.iter().filter_map(|draft| draft.id.as_ref());
    let missing = ids.filter(|id| numbers.statement(&id.value).is_none());
    report(file, 0..0, &missing.map(|id| format!("`{}`", id.value)).collect::<Vec<_>>());
}

fn without_number(ids: Vec<ItemId>, numbers: &Numbers) -> Vec<String> {
    let missing = ids.into_iter().filter(|id| numbers.item(id).is_none());
    missing.map(|id| format!("`{id}`")).collect()
}

/// One fault a file: a new one has none of its numbers.
fn report(file: &File<'_>, span: Range<usize>, missing: &[String]) {
    if !missing.is_empty() {
        file.report(span, NumberProblem::NoNumber { what: missing.join(", ") });
    }
}
