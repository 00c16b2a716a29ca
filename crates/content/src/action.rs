//! What is done on a screen, as steps and tasks write it: reading it, and whether it fits the place.

use crate::fault::{ScriptProblem, Suggestion};
use crate::fields::Fields;
use crate::plain;
use crate::screen;
use crate::source::{At, File};
use pillole_core::id::PlaceId;
use pillole_core::screen::{Kind, Place, Screen};
use pillole_core::script::Action;
use std::ops::Range;

/// What is done, and where its parts stand.
#[derive(Debug)]
pub(crate) struct ActionDraft {
    pub(crate) action: Action,
    /// All of it.
    pub(crate) span: Range<usize>,
    /// The place's name.
    pub(crate) place: Range<usize>,
    /// What is typed or chosen.
    pub(crate) value: Range<usize>,
}

/// What can be done at a place, as it is written; `back` alone needs none.
const VERBS: [&str; 7] = ["point", "tap", "press", "type", "choose", "toggle", "scroll"];

/// Reads the table of a `do`.
pub(crate) fn read(mut fields: Fields<'_, '_>) -> Option<ActionDraft> {
    let here = fields.here();
    let found: Vec<(&str, At<String>)> =
        VERBS.into_iter().filter_map(|verb| Some((verb, fields.optional_text(verb)?))).collect();
    let back = fields.flag("back");
    let count = found.len() + usize::from(back);
    let action = match found.into_iter().next() {
        Some((verb, place)) => read_at_place(&mut fields, verb, place),
        None if back => {
            let (place, value) = (here.clone(), here.clone());
            Some(ActionDraft { action: Action::Back, span: here.clone(), place, value })
        }
        None => None,
    };
    let (file, complete) = (fields.file(), fields.end());
    // A misspelt verb is reported as an unknown key, and that says it all.
    if count > 1 || (count == 0 && complete) {
        file.report(here, ScriptProblem::NotOneAction { count });
    }
    action
}

fn read_at_place(
    fields: &mut Fields<'_, '_>,
    verb: &str,
    place: At<String>,
) -> Option<ActionDraft> {
    let value = match verb {
        "type" => Some(plain::text(fields, "text")?),
        "choose" => Some(plain::text(fields, "option")?),
        _ => None,
    };
    let At { value: place, span } = fields.name::<PlaceId>(place)?;
    let value_span = value.as_ref().map_or(span.clone(), |value| value.span.clone());
    let words = value.map(|value| value.value).unwrap_or_default();
    let action = match verb {
        "point" => Action::Point(place),
        "tap" => Action::Tap(place),
        "press" => Action::Press(place),
        "type" => Action::Type { place, text: words },
        "choose" => Action::Choose { place, option: words },
        "toggle" => Action::Toggle(place),
        _ => Action::Scroll(place),
    };
    Some(ActionDraft { action, span: fields.here(), place: span, value: value_span })
}

impl ActionDraft {
    /// Whether it is done to something, and not only looked at or scrolled to.
    pub(crate) fn touches(&self) -> bool {
        !matches!(self.action, Action::Point(_) | Action::Scroll(_) | Action::Back)
    }

    /// Whether it can be done on `screen`; what does not fit is reported.
    pub(crate) fn fits_on(&self, file: &File<'_>, screen: &Screen) -> bool {
        let Some(id) = self.action.place() else { return true };
        let Some(place) = screen::place(file, &self.place, screen, id) else { return false };
        match self.misfit(place) {
            Some((span, problem)) => {
                file.report(span, problem);
                false
            }
            None => true,
        }
    }

    /// Why it cannot be done to `place`, and where that stands.
    fn misfit(&self, place: &Place) -> Option<(Range<usize>, ScriptProblem)> {
        let name = place.id.to_string();
        match (&self.action, &place.kind) {
            (Action::Choose { option, .. }, Kind::Choice { options, .. })
                if !options.contains(option) =>
            {
                let problem = ScriptProblem::UnknownOption {
                    option: option.clone(),
                    place: name,
                    meant: Suggestion::nearest(option, options.iter().map(String::as_str)),
                    known: options.join(", "),
                };
                Some((self.value.clone(), problem))
            }
            (Action::Type { text, .. }, Kind::Field { offers, .. })
                if !offers.is_empty() && offers != text =>
            {
                let (text, offers) = (text.clone(), offers.clone());
                let problem = ScriptProblem::NotOffered { place: name, text, offers };
                Some((self.value.clone(), problem))
            }
            (action, kind) if !action.fits(kind) => {
                let (verb, fitting) = verb_and_fitting(action);
                let problem = ScriptProblem::ActionDoesNotFit {
                    verb: verb.to_owned(),
                    place: name,
                    kind: kind.word().to_owned(),
                    fitting: fitting.to_owned(),
                };
                Some((self.place.clone(), problem))
            }
            _ => None,
        }
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
