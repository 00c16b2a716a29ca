//! Steps fit the screens they happen on.

use crate::fault::{Problem, Suggestion};
use crate::pillola::Draft;
use crate::script::{ActionDraft, StepDraft};
use crate::source::File;
use pillole_core::id::ScreenId;
use pillole_core::screen::{Kind, Screen};
use pillole_core::script::Action;
use std::collections::BTreeMap;

type Screens<'c> = BTreeMap<&'c ScreenId, Option<Screen>>;

pub(super) fn check(draft: &Draft<'_, '_>, screens: &Screens<'_>) {
    for step in &draft.steps {
        check_step(draft.file, step, screens);
    }
}

fn check_step(file: &File<'_>, step: &StepDraft, screens: &Screens<'_>) {
    let Some(screen) = &step.screen else { return };
    match screens.get(&screen.value) {
        None => {
            let name = screen.value.to_string();
            let meant = Suggestion::nearest(&name, screens.keys().map(|id| id.as_str()));
            file.report(screen.span.clone(), Problem::UnknownScreen { screen: name, meant });
        }
        // A screen that could not be read has been reported.
        Some(None) => {}
        Some(Some(screen)) => {
            if let Some(action) = &step.action {
                check_action(file, action, screen);
            }
        }
    }
}

fn check_action(file: &File<'_>, draft: &ActionDraft, screen: &Screen) {
    let Some(id) = draft.action.place() else { return };
    let name = id.to_string();
    let Some(place) = screen.place(id) else {
        let known: Vec<&str> = screen.places.iter().map(|place| place.id.as_str()).collect();
        let problem = Problem::UnknownPlace {
            screen: screen.id.to_string(),
            meant: Suggestion::nearest(&name, known.iter().copied()),
            known: known.join(", "),
            place: name,
        };
        return file.report(draft.place.clone(), problem);
    };
    match (&draft.action, &place.kind) {
        (Action::Choose { option, .. }, Kind::Choice { options, .. })
            if !options.contains(option) =>
        {
            let problem = Problem::UnknownOption {
                option: option.clone(),
                place: name,
                meant: Suggestion::nearest(option, options.iter().map(String::as_str)),
                known: options.join(", "),
            };
            file.report(draft.value.clone(), problem);
        }
        (Action::Type { text, .. }, Kind::Field { offers, .. })
            if !offers.is_empty() && offers != text =>
        {
            let (text, offers) = (text.clone(), offers.clone());
            file.report(draft.value.clone(), Problem::NotOffered { place: name, text, offers });
        }
        (action, kind) if !action.fits(kind) => {
            let (verb, fitting) = verb_and_fitting(action);
            let problem = Problem::ActionDoesNotFit {
                verb: verb.to_owned(),
                place: name,
                kind: kind.word().to_owned(),
                fitting: fitting.to_owned(),
            };
            file.report(draft.place.clone(), problem);
        }
        _ => {}
    }
}

/// How an action is written, and what it can be done to.
fn verb_and_fitting(action: &Action) -> (&'static str, &'static str) {
    match action {
        Action::Point(_) => ("point at", "Anything can be pointed at."),
        Action::Tap(_) => (
            "tap",
            "What reacts can be tapped: a button, link, item, tab, attachment, code, image, notice, \
             message, address, or a bar with `back = true`. Use `point` to look at the rest, \
             `toggle` for a checkbox or a switch.",
        ),
        Action::Press(_) => ("press", "Anything can be pressed."),
        Action::Type { .. } => ("type into", "One types into a `field`."),
        Action::Choose { .. } => ("choose from", "One chooses from a `choice`."),
        Action::Toggle(_) => ("toggle", "A `checkbox` or a `switch` can be toggled."),
        Action::Scroll(_) => ("scroll to", "One can scroll to anything."),
        Action::Back => ("go back from", "One can always go back."),
    }
}
