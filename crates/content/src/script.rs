//! The script block: its goal and its steps, read by themselves. Whether they fit their screens is
//! checked in [`crate::check::steps`].

use crate::action::{self, ActionDraft};
use crate::article::Block;
use crate::fault::ScriptProblem;
use crate::fields::{Fields, Toml};
use crate::plain;
use crate::source::{At, File};
use pillole_core::id::ScreenId;
use pillole_core::script::{Action, Step};
use std::ops::Range;

/// A script as far as it could be read.
#[derive(Debug, Default)]
pub(crate) struct ScriptDraft {
    /// Where it begins.
    pub(crate) opening: Range<usize>,
    pub(crate) goal: Option<At<String>>,
    pub(crate) steps: Vec<StepDraft>,
}

/// A step as far as it could be read.
#[derive(Debug)]
pub(crate) struct StepDraft {
    pub(crate) say: Option<At<String>>,
    pub(crate) screen: Option<At<ScreenId>>,
    pub(crate) action: Option<ActionDraft>,
    pub(crate) why: Option<At<String>>,
    pub(crate) hint: Option<At<String>>,
    /// Whether what is done in it could not be read, which has been reported.
    is_unclear: bool,
}

impl StepDraft {
    /// The step, when everything that it needs could be read.
    pub(crate) fn complete(&self) -> Option<Step> {
        let text = |text: &Option<At<String>>| {
            text.as_ref().map(|at| at.value.clone()).unwrap_or_default()
        };
        if self.is_unclear {
            return None;
        }
        Some(Step {
            say: self.say.as_ref()?.value.clone(),
            screen: self.screen.as_ref().map(|at| at.value.clone()),
            action: self.action.as_ref().map(|draft| draft.action.clone()),
            why: text(&self.why),
            hint: text(&self.hint),
        })
    }

    /// Whether something is done in it, and not only looked at.
    fn does_something(&self) -> bool {
        let looks = |draft: &ActionDraft| matches!(draft.action, Action::Point(_));
        self.is_unclear || self.action.as_ref().is_some_and(|draft| !looks(draft))
    }
}

/// Fewest and most steps.
const STEPS: std::ops::RangeInclusive<usize> = 3..=8;

/// Reads a script.
pub(crate) fn read(file: &File<'_>, block: &Block) -> ScriptDraft {
    let opening = block.opening.clone();
    let Some(toml) = Toml::parse(file, block.body.clone(), opening.clone()) else {
        return ScriptDraft { opening, ..ScriptDraft::default() };
    };
    let mut fields = toml.fields(file, "a script");
    let goal = plain::text(&mut fields, "goal");
    let steps: Vec<_> = fields.some_tables("step", "a step").into_iter().map(read_step).collect();
    fields.end();
    if !steps.is_empty() && !STEPS.contains(&steps.len()) {
        file.report(opening.clone(), ScriptProblem::StepCount { count: steps.len() });
    }
    if !steps.is_empty() && !steps.iter().any(StepDraft::does_something) {
        file.report(opening.clone(), ScriptProblem::NothingIsDone);
    }
    ScriptDraft { opening, goal, steps }
}

fn read_step(mut fields: Fields<'_, '_>) -> StepDraft {
    let say = plain::text(&mut fields, "say");
    let screen = fields.optional_text("screen").and_then(|text| fields.name(text));
    let action = fields.optional_table("do", "`do`").and_then(action::read);
    let why = plain::optional(&mut fields, "why");
    let hint = plain::optional(&mut fields, "hint");
    if let Some(draft) = action.as_ref().filter(|draft| draft.action.place().is_some())
        && !fields.has("screen")
    {
        fields.report(draft.span.clone(), ScriptProblem::ActionWithoutScreen);
    }
    let is_unclear =
        (fields.has("do") && action.is_none()) || (fields.has("screen") && screen.is_none());
    fields.end();
    StepDraft { say, screen, action, why, hint, is_unclear }
}
