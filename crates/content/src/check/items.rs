//! The questions of the adaptive test: those of `items/`, and those of pillole that are in it too.

use super::{Context, currency, numbers, questions, reading};
use crate::fault::BankProblem;
use crate::items::{self, ItemsDraft};
use crate::pillola::Draft;
use crate::question::QuestionDraft;
use crate::source::{At, File};
use pillole_core::assessment::Entry;
use pillole_core::digcomp::Level;
use pillole_core::question::Kind;
use std::collections::BTreeSet;

/// Fewest items of a competence, and fewest levels among them.
const ITEMS_LEAST: usize = 12;
const LEVELS_LEAST: usize = 3;
/// With fewer options, guessing is right too often.
const OPTIONS_LEAST: usize = 3;

/// Checks a file of items. A translation is compared with the Italian one elsewhere.
pub(super) fn check(draft: &ItemsDraft<'_, '_>, context: &Context<'_>) {
    let file = draft.file;
    currency::check(file, draft.verified.as_ref(), context.today);
    let mut seen = BTreeSet::new();
    for question in &draft.questions {
        if let Some(id) = &question.id {
            questions::check_name(file, &draft.slug, id, &mut seen);
        }
        if let Some(level) = &question.level {
            check_level(file, level);
        }
        check_kind(file, question);
    }
    if !draft.has_unread {
        check_counts(draft);
    }
    numbers::items(draft, context.numbers);
    reading::items(draft);
}

/// Checks those questions of a pillola that are in the test too, and that its name leaves room for
/// the items.
pub(super) fn pillola(draft: &Draft<'_, '_>) {
    if items::is_slug_of_items(draft.slug) {
        let problem = BankProblem::SlugOfItems { slug: draft.slug.to_string() };
        draft.file.report(0..3, problem);
    }
    for question in &draft.questions {
        let Some(test) = &question.test else { continue };
        check_kind(draft.file, question);
        let own = question.level.clone();
        let level = own.or_else(|| Some(At::new(draft.front.level?, test.clone())));
        if let Some(level) = level {
            check_level(draft.file, &level);
        }
    }
}

fn check_level(file: &File<'_>, level: &At<Level>) {
    let number = level.value.number();
    if number > Entry::HIGHEST_LEVEL {
        file.report(level.span.clone(), BankProblem::LevelTooHigh { level: number });
    }
}

fn check_kind(file: &File<'_>, question: &QuestionDraft) {
    let why = match (question.type_name, &question.kind) {
        (kind @ ("true_false" | "story" | "scale" | "confidence"), _) => {
            format!("its type is `{kind}`")
        }
        (_, Some(Kind::Single(single))) if single.options.len() < OPTIONS_LEAST => {
            "it has only two options".to_owned()
        }
        _ => return,
    };
    let span = question.test.clone().unwrap_or(question.opening.clone());
    file.report(span, BankProblem::NotForTheTest { why });
}

fn check_counts(draft: &ItemsDraft<'_, '_>) {
    let count = draft.questions.len();
    if count < ITEMS_LEAST {
        draft.file.report(0..3, BankProblem::TooFewItems { count });
    }
    let levels: BTreeSet<Level> =
        draft.questions.iter().filter_map(|q| q.level.as_ref().map(|at| at.value)).collect();
    if levels.len() < LEVELS_LEAST {
        draft.file.report(0..3, BankProblem::TooFewLevels { count: levels.len() });
    }
}
