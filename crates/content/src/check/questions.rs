//! The questions of a pillola together: how many, of which types, each with its own name.

use crate::fault::{QuestionProblem, Suggestion, TomlProblem};
use crate::pillola::Draft;
use crate::question::QuestionDraft;
use crate::source::{At, File};
use pillole_core::id::{ItemId, Slug};
use pillole_core::question::Kind;
use std::collections::BTreeSet;

/// Fewest and most questions.
const QUESTIONS: std::ops::RangeInclusive<usize> = 4..=8;

pub(super) fn check(draft: &Draft<'_, '_>) {
    if !draft.article.has_unclear_blocks {
        check_count(draft);
    }
    let mut seen = BTreeSet::new();
    for question in &draft.questions {
        if let Some(id) = &question.id {
            check_name(draft.file, draft.slug, id, &mut seen);
        }
        if let Some(step) = &question.step {
            check_step(draft, step);
        }
    }
    check_confidence(draft);
}

/// How many questions, and of how many types; how sure one is of another is not one more.
fn check_count(draft: &Draft<'_, '_>) {
    // Blocks that could not be read count too: the author wrote them.
    let blocks = &draft.article.questions;
    let (beside, asked): (Vec<_>, Vec<_>) =
        draft.questions.iter().partition(|question| question.is_confidence());
    let count = blocks.len() - beside.len();
    if !QUESTIONS.contains(&count) {
        let span = blocks.last().map_or(0..3, |block| block.opening.clone());
        draft.file.report(span, QuestionProblem::QuestionCount { count });
    }
    let types: BTreeSet<&str> = asked.iter().map(|question| question.type_name).collect();
    if let (Some(kind), 1) = (types.first().filter(|kind| !kind.is_empty()), types.len())
        && draft.questions.len() == blocks.len()
    {
        let span = blocks.first().map_or(0..3, |block| block.opening.clone());
        draft.file.report(span, QuestionProblem::OneTypeOnly { kind: (*kind).to_owned() });
    }
}

/// A question's name is one, and no other question of the file has it.
pub(super) fn check_name<'q>(
    file: &File<'_>,
    slug: &Slug,
    id: &'q At<String>,
    seen: &mut BTreeSet<&'q str>,
) {
    if ItemId::new(slug, &id.value).is_err() {
        let shape = "small letters a-z, digits and single hyphens".to_owned();
        let problem = TomlProblem::BadName { name: id.value.clone(), shape };
        file.report(id.span.clone(), problem);
    } else if !seen.insert(&id.value) {
        let problem = QuestionProblem::RepeatedQuestion { id: id.value.clone() };
        file.report(id.span.clone(), problem);
    }
}

fn check_step(draft: &Draft<'_, '_>, step: &At<i64>) {
    let count = draft.script.steps.len();
    let exists = usize::try_from(step.value).is_ok_and(|n| (1..=count).contains(&n));
    if count > 0 && !exists {
        let problem = QuestionProblem::NoSuchStep { step: step.value, count };
        draft.file.report(step.span.clone(), problem);
    }
}

/// How sure one is, is asked once of a question that has right and wrong answers.
fn check_confidence(draft: &Draft<'_, '_>) {
    let id = |question: &QuestionDraft| question.id.as_ref().map(|id| id.value.clone());
    let mut seen = BTreeSet::new();
    for at in draft.questions.iter().filter_map(|question| question.about.as_ref()) {
        let about = at.value.clone();
        let found = draft.questions.iter().find(|question| id(question).as_ref() == Some(&about));
        let fits = |kind: &Kind| kind.is_scored() && !matches!(kind, Kind::Story(_));
        if !seen.insert(&at.value) {
            let (key, entry) = ("about".to_owned(), about);
            draft.file.report(at.span.clone(), TomlProblem::RepeatedEntry { key, entry });
        } else if found.is_none() {
            // A question that could not be read may be the one that is meant.
            let blocks = draft.article.questions.len();
            if draft.article.has_unclear_blocks || draft.questions.len() != blocks {
                continue;
            }
            let asked = draft.questions.iter().filter(|question| !question.is_confidence());
            let known: Vec<String> = asked.filter_map(id).collect();
            let meant = Suggestion::nearest(&about, known.iter().map(String::as_str));
            let known = known.join(", ");
            let problem = QuestionProblem::UnknownQuestion { about, meant, known };
            draft.file.report(at.span.clone(), problem);
        } else if found.and_then(|question| question.kind.as_ref()).is_some_and(|kind| !fits(kind))
        {
            draft.file.report(at.span.clone(), QuestionProblem::NothingToBeSureOf { about });
        }
    }
}
