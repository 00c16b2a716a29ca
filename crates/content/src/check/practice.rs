//! Nobody gets stuck in a script: who presses only "fallo tu per me" reaches the end, and so does
//! who follows the hints.

use crate::fault::ScriptProblem;
use crate::pillola::Draft;
use pillole_core::practice::{Exercise, Mode, Practice};
use std::sync::Arc;

/// More presses than one step can take: three degrees of help; or the way back from elsewhere,
/// scrolling, and the move itself.
const PRESSES_A_STEP: usize = 10;

/// A way to go on, whatever comes, and how it is called. Gives whether there was one.
type Way = (&'static str, fn(&mut Practice) -> bool);

const WAYS: [Way; 2] =
    [("presses only “fallo tu per me”", press_help), ("follows the hints", follow_hints)];

pub(super) fn check(draft: &Draft<'_, '_>, exercise: Exercise) {
    let exercise = Arc::new(exercise);
    for mode in [Mode::Guided, Mode::Alone] {
        for (who, go_on) in WAYS {
            let mut practice = Practice::new(Arc::clone(&exercise), mode);
            let Some(step) = stops_at(&mut practice, go_on) else { continue };
            let mode = match mode {
                Mode::Guided => "guided",
                Mode::Alone => "alone",
            };
            let problem = ScriptProblem::NoWayOn {
                who: who.to_owned(),
                mode: mode.to_owned(),
                step: step + 1,
            };
            let said = draft.script.steps.get(step).and_then(|step| step.say.as_ref());
            let span = said.map_or(draft.script.opening.clone(), |say| say.span.clone());
            // The other ways mostly stop at the same place.
            return draft.file.report(span, problem);
        }
    }
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
