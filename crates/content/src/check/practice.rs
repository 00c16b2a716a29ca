//! Nobody gets stuck in a script: every step can be done when its turn comes, who presses only
//! "fallo tu per me" reaches the end, and so does who follows the hints.

use crate::fault::ScriptProblem;
use crate::pillola::Draft;
use pillole_core::practice::{Exercise, Mode, Practice, World};
use pillole_core::script::Action;
use std::sync::Arc;

/// More presses than one step can take: three degrees of help; or the way back from elsewhere,
/// scrolling, and the move itself.
const PRESSES_A_STEP: usize = 10;

/// A way to go on, whatever comes, and how it is called. Gives whether there was one.
type Way = (&'static str, fn(&mut Practice) -> bool);

const WAYS: [Way; 2] =
    [("presses only “fallo tu per me”", press_help), ("follows the hints", follow_hints)];

pub(super) fn check(draft: &Draft<'_, '_>, exercise: Exercise) {
    if let Some(step) = first_out_of_reach(&exercise) {
        return report(draft, step, "does one step after the other", Mode::Guided);
    }
    let exercise = Arc::new(exercise);
    for mode in [Mode::Guided, Mode::Alone] {
        for (who, go_on) in WAYS {
            let mut practice = Practice::new(Arc::clone(&exercise), mode);
            if let Some(step) = stops_at(&mut practice, go_on) {
                // The other ways mostly stop at the same place.
                return report(draft, step, who, mode);
            }
        }
    }
}

fn report(draft: &Draft<'_, '_>, step: usize, who: &str, mode: Mode) {
    let mode = match mode {
        Mode::Guided => "guided",
        Mode::Alone => "alone",
    };
    let (who, mode) = (who.to_owned(), mode.to_owned());
    let said = draft.script.steps.get(step).and_then(|step| step.say.as_ref());
    let span = said.map_or(draft.script.opening.clone(), |say| say.span.clone());
    draft.file.report(span, ScriptProblem::NoWayOn { who, mode, step: step + 1 });
}

/// The first step whose place is hidden or covered when its turn comes. A practice clears the way
/// then, since wrong moves can leave something in it; the steps themselves should not.
fn first_out_of_reach(exercise: &Exercise) -> Option<usize> {
    let mut world = World::new(exercise.screen_of(0));
    for (index, step) in exercise.steps.iter().enumerate() {
        let (Some(screen), Some(action)) = (exercise.screen_of(index), &step.action) else {
            continue;
        };
        world.go(&screen.id);
        if let Some(place) = action.place() {
            // Where there is nothing to scroll to, nothing happens.
            _ = world.act(&exercise.screens, &Action::Scroll(place.clone()));
        }
        if !matches!(action, Action::Scroll(_)) {
            if !world.allows(screen, action) {
                return Some(index);
            }
            _ = world.act(&exercise.screens, action);
        }
    }
    None
}

/// The step at which one stays for ever, if there is one.
fn stops_at(practice: &mut Practice, go_on: fn(&mut Practice) -> bool) -> Option<usize> {
    for _ in 0..PRESSES_A_STEP * (practice.exercise().steps.len() + 1) {
        if practice.is_finished() {
            return None;
        }
        if !go_on(practice) {
            return Some(practice.at());
        }
    }
    (!practice.is_finished()).then(|| practice.at())
}

fn press_help(practice: &mut Practice) -> bool {
    _ = practice.give_help();
    true
}

fn follow_hints(practice: &mut Practice) -> bool {
    if practice.reads() {
        _ = practice.read_on();
        return true;
    }
    let next = practice.next_move();
    next.is_some_and(|action| {
        _ = practice.act(&action);
        true
    })
}
