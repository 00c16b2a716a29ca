//! The script block: its steps, read by themselves. Whether they fit their screens is checked in
//! [`crate::check::steps`].

use crate::article::Block;
use crate::fault::Problem;
use crate::fields::{Fields, Toml};
use crate::plain;
use crate::source::{At, File};
use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::script::{Action, Step};
use std::ops::Range;

/// A step as far as it could be read.
#[derive(Debug)]
pub(crate) struct StepDraft {
    pub(crate) say: Option<At<String>>,
    pub(crate) screen: Option<At<ScreenId>>,
    pub(crate) action: Option<ActionDraft>,
    pub(crate) why: Option<At<String>>,
}

/// What is done in a step, and where its parts stand.
#[derive(Debug)]
pub(crate) struct ActionDraft {
    pub(crate) action: Action,
    /// The whole of `do`.
    span: Range<usize>,
    /// The place's name.
    pub(crate) place: Range<usize>,
    /// What is typed or chosen.
    pub(crate) value: Range<usize>,
}

impl StepDraft {
    /// The step, when everything that it needs could be read.
    pub(crate) fn complete(&self) -> Option<Step> {
        Some(Step {
            say: self.say.as_ref()?.value.clone(),
            screen: self.screen.as_ref().map(|at| at.value.clone()),
            action: self.action.as_ref().map(|draft| draft.action.clone()),
            why: self.why.as_ref().map(|at| at.value.clone()).unwrap_or_default(),
        })
    }
}

/// Fewest and most steps.
const STEPS: std::ops::RangeInclusive<usize> = 3..=8;

/// Reads the steps of a script.
pub(crate) fn read(file: &File<'_>, block: &Block) -> Vec<StepDraft> {
    let Some(toml) = Toml::parse(file, block.body.clone(), block.opening.clone()) else {
        return Vec::new();
    };
    let mut fields = toml.fields(file, "a script");
    let steps: Vec<_> = fields.some_tables("step", "a step").into_iter().map(read_step).collect();
    fields.end();
    if !steps.is_empty() && !STEPS.contains(&steps.len()) {
        file.report(block.opening.clone(), Problem::StepCount { count: steps.len() });
    }
    steps
}

fn read_step(mut fields: Fields<'_, '_>) -> StepDraft {
    let say = plain::text(&mut fields, "say");
    let screen = fields.optional_text("screen").and_then(|text| fields.name(text));
    let action = fields.optional_table("do", "`do`").and_then(read_action);
    let why = plain::optional(&mut fields, "why");
    if let Some(draft) = action.as_ref().filter(|draft| draft.action.place().is_some())
        && !fields.has("screen")
    {
        fields.report(draft.span.clone(), Problem::ActionWithoutScreen);
    }
    fields.end();
    StepDraft { say, screen, action, why }
}

/// What can be done at a place, as it is written; `back` alone needs none.
const VERBS: [&str; 7] = ["point", "tap", "press", "type", "choose", "toggle", "scroll"];

fn read_action(mut fields: Fields<'_, '_>) -> Option<ActionDraft> {
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
        file.report(here, Problem::NotOneAction { count });
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
