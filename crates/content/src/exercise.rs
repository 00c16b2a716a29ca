//! The exercise that a script makes: its steps, its screens, and those that wrong moves lead to.

use crate::pillola::Draft;
use crate::screen::Screens;
use pillole_core::practice::Exercise;

/// The exercise of a pillola; `None` when its script could not be read whole.
pub(crate) fn of(draft: &Draft<'_, '_>, screens: &Screens) -> Option<Exercise> {
    let steps = &draft.script.steps;
    let names = || steps.iter().filter_map(|step| step.screen.as_ref().map(|at| &at.value));
    let exercise = Exercise {
        goal: draft.script.goal.as_ref()?.value.clone(),
        steps: steps.iter().map(|step| step.complete()).collect::<Option<_>>()?,
        screens: screens.with_opened(names()),
    };
    let all_are_there = names().all(|name| exercise.screen(name).is_some());
    all_are_there.then_some(exercise)
}
