//! Every script can be practised to its end, by whoever needs help with every step.

use crate::compile;
use pillole_core::practice::{Exercise, Help, Mode, Practice};
use std::sync::Arc;

/// Walks through every script in both modes, going on by `go_on`, and gives what it ends in.
fn walk_all(go_on: impl Fn(&mut Practice)) -> Vec<(String, Practice)> {
    let compiled = compile();
    let scripts = compiled.catalogue.pillole.iter();
    let mut walked = Vec::new();
    for pillola in scripts {
        let exercise: Arc<Exercise> = Arc::new(pillola.exercise.clone());
        for mode in [Mode::Guided, Mode::Alone] {
            let mut practice = Practice::new(Arc::clone(&exercise), mode);
            for _ in 0..10 * (exercise.steps.len() + 1) {
                if !practice.is_finished() {
                    go_on(&mut practice);
                }
            }
            walked.push((format!("{} ({mode:?})", pillola.card.slug), practice));
        }
    }
    walked
}

#[test]
fn who_presses_only_do_it_for_me_reaches_the_end_of_every_script() {
    for (name, practice) in walk_all(|practice| _ = practice.give_help()) {
        assert!(practice.is_finished(), "{name} stays at step {}", practice.at() + 1);
    }
}

#[test]
fn who_follows_the_hints_reaches_the_end_of_every_script_without_a_slip() {
    let walked = walk_all(|practice| {
        if practice.reads() {
            _ = practice.read_on();
        } else if let Some(action) = practice.next_move() {
            _ = practice.act(&action);
        }
    });
    for (name, practice) in walked {
        assert!(practice.is_finished(), "{name} stays at step {}", practice.at() + 1);
        let report = practice.report();
        assert!(!report.steps.is_empty(), "{name} has nothing to do");
        let smooth =
            report.steps.iter().all(|(_, step)| step.help == Help::None && step.slips == 0);
        assert!(smooth, "{name}: {report:?}");
    }
}

#[test]
fn every_script_can_be_performed_for_who_watches() {
    for pillola in &compile().catalogue.pillole {
        let acts = pillola.exercise.perform();
        assert!(acts.is_ok(), "{}: {}", pillola.card.slug, acts.unwrap_err());
    }
}
