//! The questions of a pillola together: how many, of which types, each with its own name.

use crate::fault::Problem;
use crate::pillola::Draft;
use pillole_core::id::ItemId;
use std::collections::BTreeSet;

/// Fewest and most questions.
const QUESTIONS: std::ops::RangeInclusive<usize> = 4..=8;

pub(super) fn check(draft: &Draft<'_, '_>) {
    let file = draft.file;
    // Blocks that could not be read count too: the author wrote them.
    let blocks = &draft.article.questions;
    let count = blocks.len();
    let unclear = draft.article.has_unclear_blocks;
    if !unclear && !QUESTIONS.contains(&count) {
        let span = blocks.last().map_or(0..3, |block| block.opening.clone());
        file.report(span, Problem::QuestionCount { count });
    }
    let types: BTreeSet<&str> = draft.questions.iter().map(|q| q.type_name).collect();
    if let (Some(kind), 1) = (types.first().filter(|kind| !kind.is_empty()), types.len())
        && !unclear
        && draft.questions.len() == count
    {
        let span = blocks.first().map_or(0..3, |block| block.opening.clone());
        file.report(span, Problem::OneTypeOnly { kind: (*kind).to_owned() });
    }
    let mut seen = BTreeSet::new();
    for question in &draft.questions {
        if let Some(id) = &question.id {
            if ItemId::new(draft.slug, &id.value).is_err() {
                let shape = "small letters a-z, digits and single hyphens".to_owned();
                file.report(id.span.clone(), Problem::BadName { name: id.value.clone(), shape });
            } else if !seen.insert(&id.value) {
                file.report(id.span.clone(), Problem::RepeatedQuestion { id: id.value.clone() });
            }
        }
        let count = draft.steps.len();
        if let Some(step) = question.step.as_ref().filter(|_| count > 0) {
            let exists = usize::try_from(step.value).is_ok_and(|n| (1..=count).contains(&n));
            if !exists {
                let problem = Problem::NoSuchStep { step: step.value, count };
                file.report(step.span.clone(), problem);
            }
        }
    }
}
