//! What can be wrong with simulated screens.

use crate::fault::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with simulated screens.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum ScreenProblem {
    #[error(
        "there is no screen `{screen}`\n\
         {meant}A screen's name is its file below screens/, without `.toml`."
    )]
    UnknownScreen { screen: String, meant: Suggestion },

    #[error(
        "the screen `{screen}` has no place `{place}`\n\
         {meant}Its places are: {known}."
    )]
    UnknownPlace { place: String, screen: String, meant: Suggestion, known: String },

    #[error(
        "a `{device}` in the folder `{folder}`\n\
         Screens stand in screens/phone/, screens/browser/ or screens/desktop/, and `device` says the same."
    )]
    WrongDevice { device: String, folder: String },

    #[error(
        "{what} has no text for who cannot see it\n\
         Add `alt`: what it shows, in one or two sentences."
    )]
    NoPictureText { what: String },

    #[error(
        "there are two places `{id}` on this screen\n\
         Give this one another id."
    )]
    RepeatedPlace { id: String },

    #[error(
        "`inside` names `{place}`, which is not on this screen\n\
         {meant}Name a dialog, a banner or a card of this screen."
    )]
    UnknownHolder { place: String, meant: Suggestion },

    #[error(
        "nothing can be inside `{place}`: its kind is `{kind}`\n\
         Only a dialog, a banner or a card holds other places."
    )]
    NotAHolder { place: String, kind: String },

    #[error(
        "`{place}` is inside itself\n\
         Follow `inside` from here: it comes back. Take one of them away."
    )]
    InsideItself { place: String },

    #[error(
        "a choice with only one option\n\
         Give it two options or more."
    )]
    TooFewOptions,

    #[error(
        "`chosen` is `{chosen}`, which is not an option\n\
         {meant}Word for word, the options are: {known}."
    )]
    ChosenNotOffered { chosen: String, meant: Suggestion, known: String },

    #[error(
        "no pillola uses this screen\n\
         Name it in a step or a question, let a place open it, or delete it."
    )]
    UnusedScreen,

    #[error(
        "a touch does several things here: {found}\n\
         Keep one of opens, shows, hides, says, harm."
    )]
    SeveralReactions { found: String },

    #[error(
        "`{key}` on a place that cannot be touched: its kind is `{kind}`\n\
         What reacts is a button, link, item, tab, attachment, code, image, notice, message, address or a bar with `back = true`. A field, checkbox, switch or choice may have `says` or `harm`."
    )]
    ReactionDoesNotFit { key: String, kind: String },

    #[error(
        "`{place}` is there from the start\n\
         Give it `hidden = true` if a touch shows it; or take `shows` away."
    )]
    ShowsWhatIsThere { place: String },

    #[error(
        "`{place}` is hidden, and nothing shows it\n\
         Give a place outside it `shows = \"{place}\"`, or take `hidden` away."
    )]
    NeverShown { place: String },

    #[error(
        "the screen is cut at `{place}`, which is inside another place\n\
         Let `fold` name the place around it, or one that is inside none."
    )]
    FoldInside { place: String },
}
