//! Help in three degrees, taking back, and the report.

use crate::build::*;
use pillole_core::practice::{Exercise, Help, Practice, Reply, StepReport};
use pillole_core::question::Credit;
use pillole_core::screen::Input;
use pillole_core::script::Action;

fn three() -> Exercise {
    exercise(
        vec![screen("page", [button("one"), switch("two"), field("three", Input::Text, "ciao")])],
        [
            ("page", Some(tap("one"))),
            ("page", Some(Action::Toggle(id("two")))),
            ("page", Some(write("three", "ciao"))),
        ],
    )
}

fn helped(practice: &mut Practice, times: usize) -> Help {
    (0..times).map(|_| practice.give_help()).last().unwrap_or_default()
}

#[test]
fn help_comes_as_a_hint_then_the_place_then_done() {
    let mut practice = guided(&three());
    assert_eq!((practice.help(), practice.highlighted()), (Help::None, None));
    assert_eq!((practice.give_help(), practice.highlighted()), (Help::Hint, None));
    assert_eq!((practice.give_help(), practice.highlighted()), (Help::Shown, Some(tap("one"))));
    assert_eq!(practice.give_help(), Help::Done);
    assert_eq!((practice.at(), practice.help()), (1, Help::None));
    assert_eq!(helped(&mut practice, 3), Help::Done);
    assert_eq!(helped(&mut practice, 3), Help::Done);
    assert_eq!(text(&practice, "three"), Some("ciao"));
    assert!(practice.is_finished());
    assert_eq!(practice.give_help(), Help::None);
    assert_eq!(practice.report().credit(), Credit::NONE);
}

#[test]
fn less_help_is_worth_more_and_slips_cost_nothing() {
    let mut practice = guided(&three());
    assert_eq!(
        practice.act(&write("three", "addio")),
        Reply::OtherWords { offered: "ciao".to_owned() }
    );
    practice.act(&tap("one"));
    helped(&mut practice, 1);
    practice.act(&Action::Toggle(id("two")));
    helped(&mut practice, 2);
    assert_eq!(practice.act(&write("three", "Ciao!")), Reply::Finished);
    let report = practice.report();
    let step = |help, slips| StepReport { help, slips };
    let expected = [(0, step(Help::None, 1)), (1, step(Help::Hint, 0)), (2, step(Help::Shown, 0))];
    assert_eq!(report.steps, expected);
    assert_eq!((report.unaided(), report.credit().hundredths()), (1, 75));
}

#[test]
fn only_what_is_done_stands_in_the_report() {
    let mut practice = guided(&three());
    assert_eq!(practice.report().credit(), Credit::NONE);
    practice.act(&tap("one"));
    let report = practice.report();
    assert_eq!((report.steps.len(), report.unaided()), (1, 1));
}

#[test]
fn help_that_was_taken_back_was_still_taken() {
    let mut practice = guided(&three());
    helped(&mut practice, 3);
    assert!(practice.undo());
    assert_eq!((practice.at(), practice.help()), (0, Help::Shown));
    assert_eq!(practice.act(&tap("one")), Reply::Forward);
    assert_eq!(practice.report().steps[0].1.help, Help::Done);
}

#[test]
fn moves_are_taken_back_one_by_one() {
    let mut practice = guided(&three());
    practice.act(&tap("one"));
    practice.act(&Action::Toggle(id("two")));
    practice.act(&tap("one"));
    practice.act(&write("three", "altro"));
    assert!(practice.undo());
    assert_eq!((text(&practice, "three"), practice.at()), (None, 2));
    assert!(practice.undo());
    assert!(practice.undo());
    assert_eq!(practice.at(), 0);
    assert!(!practice.undo());
}
