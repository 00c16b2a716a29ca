//! The exercise that a script makes: its steps, its screens, and those that wrong moves lead to.

use crate::pillola::Draft;
use crate::screen::Screens;
use pillole_core::practice::Exercise;

/// The exercise of a pillola; `None` when its script, or a screen that
/// can come up in it, could not be read.
pub(crate) fn of(draft: &Draft<'_, '_>, screens: &Screens) -> Option<Exercise> {
    let steps = &draft.script.steps;
    let names = steps.iter().filter_map(|step| step.screen.as_ref().map(|at| &at.value));
    Some(Exercise {
        goal: draft.script.goal.as_ref()?.value.clone(),
        steps: steps.iter().map(|step| step.complete()).collect::<Option<_>>()?,
        screens: screens.with_opened(names)?,
    })
}
