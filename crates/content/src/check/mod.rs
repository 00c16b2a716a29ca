//! What can only be told by looking at more than one thing: one file for each kind of rule.

mod currency;
mod links;
mod next;
mod numbers;
mod questions;
mod reading;
pub(crate) mod screens;
mod steps;

use crate::glossary::Glossary;
use crate::link::Targets;
use crate::numbers::Numbers;
use crate::pillola::Draft;
use pillole_core::date::Date;
use pillole_core::id::ScreenId;
use pillole_core::screen::Screen;
use std::collections::BTreeMap;

/// What a pillola is checked against.
pub(crate) struct Context<'c> {
    pub(crate) today: Date,
    /// Every screen; `None` for one that could not be read, which has been reported.
    pub(crate) screens: &'c BTreeMap<&'c ScreenId, Option<Screen>>,
    pub(crate) glossary: &'c Glossary,
    pub(crate) numbers: &'c Numbers,
    pub(crate) targets: Targets<'c>,
}

/// Checks a pillola against everything else.
pub(crate) fn pillola(draft: &Draft<'_, '_>, context: &Context<'_>) {
    currency::check(draft, context.today);
    next::check(draft, context);
    links::check(draft, &context.targets);
    steps::check(draft, context.screens);
    questions::check(draft);
    numbers::check(draft, context.numbers);
    reading::check(draft);
}
