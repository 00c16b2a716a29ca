//! What can be wrong with scripts.

use crate::fault::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with scripts.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum ScriptProblem {
    #[error(
        "the number of steps is {count}\n\
         A pillola has three to eight steps: one action each, and no more than one needs."
    )]
    StepCount { count: usize },

    #[error(
        "something is done, but on no screen\n\
         Add `screen` to this step."
    )]
    ActionWithoutScreen,

    #[error(
        "`do` names {count} actions\n\
         Say exactly one of: point, tap, press, type, choose, toggle, scroll, back."
    )]
    NotOneAction { count: usize },

    #[error(
        "one cannot {verb} `{place}`: its kind is `{kind}`\n\
         {fitting}"
    )]
    ActionDoesNotFit { verb: String, place: String, kind: String, fitting: String },

    #[error(
        "`{option}` is not an option of `{place}`\n\
         {meant}Word for word, its options are: {known}."
    )]
    UnknownOption { option: String, place: String, meant: Suggestion, known: String },

    #[error(
        "the field `{place}` does not offer `{text}`\n\
         The exercise offers `{offers}`: type exactly that, or change what the screen offers."
    )]
    NotOffered { place: String, text: String, offers: String },

    #[error(
        "no step does anything\n\
         In Prova somebody does the script: give at least one step a `do` other than `point`."
    )]
    NothingIsDone,

    #[error(
        "the step touches `{place}`, and that does harm\n\
         Let the step only `point` at it, or take `harm` away on the screen."
    )]
    StepDoesHarm { place: String },

    #[error(
        "on `{screen}` nothing happens when one touches {places}\n\
         Give each of them one of opens, shows, hides, says, harm in screens/{screen}.toml."
    )]
    DeadPlaces { screen: String, places: String },

    #[error(
        "who {who} does not get past step {step} ({mode})\n\
         Its place must be within reach when its turn comes: not hidden, not under a dialog, and on a screen that the step before leads to."
    )]
    NoWayOn { who: String, mode: String, step: usize },
}
