//! What can only be told by looking at more than one thing: one file for each kind of rule.

mod currency;
mod items;
mod links;
mod next;
mod numbers;
mod practice;
mod questions;
pub(crate) mod reading;
pub(crate) mod screens;
mod statements;
mod steps;
mod templates;
mod translation;

use crate::glossary::Glossary;
use crate::items::ItemsDraft;
use crate::link::Targets;
use crate::numbers::Numbers;
use crate::pillola::Draft;
use crate::screen::Screens;
use crate::source::File;
use crate::statements::StatementDraft;
use crate::template::TemplateDraft;
use pillole_core::date::Date;
use pillole_core::screen::{Kind, Place, Reaction, Screen};

/// What a pillola is checked against.
pub(crate) struct Context<'c> {
    pub(crate) today: Date,
    pub(crate) screens: &'c Screens,
    pub(crate) glossary: &'c Glossary,
    pub(crate) numbers: &'c Numbers,
    pub(crate) targets: Targets<'c>,
}

/// Checks a pillola against everything else.
pub(crate) fn pillola(draft: &Draft<'_, '_>, context: &Context<'_>) {
    currency::check(draft.file, draft.front.verified.as_ref(), context.today);
    next::check(draft, context);
    let article = &draft.article;
    let parts = std::iter::once(&article.introduction).chain(&article.parts);
    links::check(draft.file, parts, &context.targets);
    if let Some(exercise) = steps::check(draft, context.screens) {
        practice::check(draft, exercise);
    }
    questions::check(draft);
    items::pillola(draft);
    numbers::pillola(draft, context.numbers);
    reading::pillola(draft);
}

/// Checks the items, first those in Italian, then their translations against them.
pub(crate) fn items(
    italian: &[ItemsDraft<'_, '_>],
    translated: &[ItemsDraft<'_, '_>],
    context: &Context<'_>,
) {
    italian.iter().for_each(|draft| items::check(draft, context));
    translation::check(translated, italian);
}

/// Checks a session template.
pub(crate) fn template(draft: &TemplateDraft<'_, '_>, context: &Context<'_>) {
    templates::check(draft, context);
}

/// Checks the statements.
pub(crate) fn statements(
    file: Option<&File<'_>>,
    drafts: &[StatementDraft],
    context: &Context<'_>,
) {
    if let Some(file) = file {
        statements::check(file, drafts, context);
    }
}

/// The places of a screen that look as if they did something when touched and do not, by name: those
/// without a reaction that nothing else makes do something. Empty when there are none.
pub(crate) fn dead_places(screen: &Screen, is_done: impl Fn(&Place) -> bool) -> String {
    let dead = |place: &&Place| {
        let promises = matches!(
            place.kind,
            Kind::Button { .. }
                | Kind::Link { .. }
                | Kind::Item { .. }
                | Kind::Attachment { .. }
                // The tab that is shown already has nothing to do.
                | Kind::Tab { on: false, .. }
        );
        promises && place.reaction == Reaction::None && !is_done(place)
    };
    let names = screen.places.iter().filter(dead).map(|place| format!("`{}`", place.id));
    names.collect::<Vec<_>>().join(", ")
}
