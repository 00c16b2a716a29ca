//! Steps fit the screens they happen on, and whatever else can be touched there does something.

use crate::exercise;
use crate::fault::ScriptProblem;
use crate::pillola::Draft;
use crate::screen::Screens;
use crate::script::StepDraft;
use crate::source::File;
use pillole_core::practice::Exercise;
use pillole_core::screen::{Place, Reaction, Screen};
use pillole_core::script::Action;

/// Checks a script; the exercise that it makes, when every step of it can be done.
pub(super) fn check(draft: &Draft<'_, '_>, screens: &Screens) -> Option<Exercise> {
    // All of them, so that every fault is told.
    let fit: Vec<bool> =
        draft.script.steps.iter().map(|step| check_step(draft.file, step, screens)).collect();
    let exercise = exercise::of(draft, screens)?;
    for screen in &exercise.screens {
        check_dead_places(draft, &exercise, screen);
    }
    fit.into_iter().all(|fits| fits).then_some(exercise)
}

fn check_step(file: &File<'_>, step: &StepDraft, screens: &Screens) -> bool {
    let Some(name) = &step.screen else { return true };
    let Some(screen) = screens.find(file, name) else { return false };
    let Some(action) = &step.action else { return true };
    if !action.fits_on(file, screen) {
        return false;
    }
    let place = action.action.place().and_then(|id| screen.place(id));
    if let Some(place) = place.filter(|place| matches!(place.reaction, Reaction::Harm(_)))
        && action.touches()
    {
        let place = place.id.to_string();
        file.report(action.place.clone(), ScriptProblem::StepDoesHarm { place });
        return false;
    }
    true
}

/// What looks as if it did something, and neither a step nor a reaction makes it do so.
fn check_dead_places(draft: &Draft<'_, '_>, exercise: &Exercise, screen: &Screen) {
    let is_done = |place: &Place| {
        exercise.steps.iter().enumerate().any(|(index, step)| {
            let here = exercise.screen_of(index).is_some_and(|on| on.id == screen.id);
            here && matches!(&step.action, Some(Action::Tap(id) | Action::Press(id)) if *id == place.id)
        })
    };
    let dead = super::dead_places(screen, is_done);
    if !dead.is_empty() {
        let step = draft.script.steps.iter().filter_map(|step| step.screen.as_ref());
        let span = step.into_iter().find(|name| name.value == screen.id).map(|at| at.span.clone());
        let problem = ScriptProblem::DeadPlaces { screen: screen.id.to_string(), places: dead };
        draft.file.report(span.unwrap_or(draft.script.opening.clone()), problem);
    }
}
