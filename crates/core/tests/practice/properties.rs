//! What holds for any exercise and any sequence of moves.

use crate::build::{alone, guided};
use crate::generate::{Do, REAL, exercise, moves};
use pillole_core::practice::{Exercise, Help, Practice, Reply};
use pillole_core::screen::{Kind, ScreenState, Value};
use pillole_core::script::Action;
use proptest::prelude::*;

fn both(exercise: &Exercise) -> [Practice; 2] {
    [guided(exercise), alone(exercise)]
}

fn make(practice: &mut Practice, what: &Do) -> Option<Reply> {
    match what {
        Do::Act(action) => return Some(practice.act(action)),
        Do::Follow => {
            let action = practice.next_move()?;
            return Some(practice.act(&action));
        }
        Do::ReadOn => _ = practice.read_on(),
        Do::Help => _ = practice.give_help(),
        Do::Undo => _ = practice.undo(),
    }
    None
}

/// Everything of a practice that a learner can see, but for help.
fn seen(practice: &Practice) -> (usize, Option<String>, Option<ScreenState>, bool, Option<Action>) {
    let screen = practice.screen().map(|screen| screen.id.to_string());
    let state = practice.state().cloned();
    (practice.at(), screen, state, practice.can_go_back(), practice.next_move())
}

fn assert_valid(practice: &Practice) -> Result<(), TestCaseError> {
    let count = practice.exercise().steps.len();
    prop_assert!(practice.at() <= count);
    prop_assert_eq!(practice.is_finished(), practice.at() == count);
    let report = practice.report();
    prop_assert!(report.credit().hundredths() <= 100);
    prop_assert!(report.steps.iter().all(|(step, _)| *step < practice.at()));
    let screen = practice.screen();
    prop_assert!(screen.is_some(), "the open screen exists");
    let (Some(screen), Some(state)) = (screen, practice.state()) else { return Ok(()) };
    for (id, value) in &state.values {
        let place = screen.place(id);
        let fits = place.is_some_and(|place| match (value, &place.kind) {
            (Value::On(_), Kind::Switch { .. } | Kind::Checkbox { .. }) => true,
            (Value::Text(text), Kind::Choice { options, .. }) => options.contains(text),
            (Value::Text(text), Kind::Field { .. }) => !REAL.contains(&text.as_str()),
            _ => false,
        });
        prop_assert!(fits, "{id} {value:?}");
    }
    prop_assert!(state.shown.keys().all(|id| screen.place(id).is_some()));
    prop_assert!(!(practice.reads() && practice.is_blocked()));
    Ok(())
}

/// Does what the hints say until the end, and gives whether it came.
fn follow(practice: &mut Practice) -> bool {
    for _ in 0..500 {
        if practice.is_finished() {
            return true;
        }
        if practice.reads() {
            practice.read_on();
        } else if let Some(action) = practice.next_move() {
            practice.act(&action);
        } else if !practice.undo() {
            return false;
        }
    }
    false
}

proptest! {
    #[test]
    fn any_moves_end_in_a_valid_state(exercise in exercise(), moves in moves()) {
        for mut practice in both(&exercise) {
            assert_valid(&practice)?;
            for what in &moves {
                let at = practice.at();
                let reply = make(&mut practice, what);
                assert_valid(&practice)?;
                if let Some(reply) = reply {
                    let on = matches!(reply, Reply::Forward | Reply::Finished);
                    prop_assert_eq!(practice.at() > at, on, "{:?} {:?}", what, reply);
                    prop_assert_eq!(practice.is_finished() && on, reply == Reply::Finished);
                }
            }
        }
    }

    #[test]
    fn taking_back_leads_to_exactly_what_was_before(exercise in exercise(), moves in moves()) {
        for mut practice in both(&exercise) {
            let beginning = seen(&practice);
            for what in moves.iter().filter(|what| !matches!(what, Do::Undo)) {
                let (before, help) = (seen(&practice), practice.help());
                make(&mut practice, what);
                if seen(&practice) != before {
                    let mut back = practice.clone();
                    prop_assert!(back.undo());
                    prop_assert_eq!(seen(&back), before);
                    // The last degree of help is asked for after the others.
                    prop_assert_eq!(back.help(), help);
                }
            }
            while practice.undo() {}
            prop_assert_eq!(seen(&practice), beginning);
            prop_assert!(!practice.can_undo());
        }
    }

    #[test]
    fn what_is_refused_is_kept_nowhere(exercise in exercise(), moves in moves()) {
        for mut practice in both(&exercise) {
            for what in &moves {
                let before = seen(&practice);
                if let Some(Reply::Refused(_)) = make(&mut practice, what) {
                    prop_assert_eq!(seen(&practice), before);
                }
            }
            let all = format!("{practice:?}");
            prop_assert!(REAL.iter().all(|text| !all.contains(text)));
        }
    }

    #[test]
    fn harm_changes_nothing(exercise in exercise(), moves in moves()) {
        for mut practice in both(&exercise) {
            for what in &moves {
                let (before, could) = (seen(&practice), practice.can_undo());
                if let Some(Reply::Harm(_)) = make(&mut practice, what) {
                    prop_assert_eq!((seen(&practice), practice.can_undo()), (before, could));
                }
            }
        }
    }

    #[test]
    fn only_help_leads_to_the_end(exercise in exercise(), moves in moves()) {
        for mut practice in both(&exercise) {
            for what in &moves {
                make(&mut practice, what);
            }
            let mut presses = 0;
            while !practice.is_finished() {
                prop_assert!(practice.give_help() != Help::None);
                presses += 1;
                prop_assert!(presses <= 3 * exercise.steps.len());
            }
        }
    }

    #[test]
    fn following_the_hints_leads_to_the_end(exercise in exercise(), moves in moves()) {
        for mut practice in both(&exercise) {
            prop_assert!(follow(&mut practice.clone()), "from the beginning");
            for what in &moves {
                make(&mut practice, what);
            }
            prop_assert!(follow(&mut practice), "stuck at {}: {:?}", practice.at(), practice.step());
        }
    }

    #[test]
    fn every_step_has_its_figure(exercise in exercise()) {
        prop_assert_eq!(exercise.figures().len(), exercise.steps.len());
    }
}
