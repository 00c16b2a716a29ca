//! Scripts that the content compiler would not let pass: they are no dead end either.

use crate::build::*;
use pillole_core::practice::{Exercise, Reply};
use pillole_core::script::Action;

#[test]
fn a_step_whose_place_or_screen_is_missing_is_read_over() {
    let page = || screen("page", [button("one")]);
    let script = exercise(
        vec![page()],
        [
            ("page", Some(tap("nowhere"))),
            ("page", Some(Action::Toggle(id("one")))),
            ("missing", Some(tap("one"))),
            ("page", Some(tap("one"))),
        ],
    );
    let mut practice = guided(&script);
    for _ in 0..3 {
        assert!(practice.reads() && practice.next_move().is_none() && !practice.is_blocked());
        assert_eq!(practice.read_on(), Reply::Forward);
    }
    assert_eq!(practice.act(&tap("one")), Reply::Finished);
    let mut practice = alone(&script);
    assert_eq!((practice.at(), practice.act(&tap("one"))), (3, Reply::Finished));
}

#[test]
fn a_script_without_steps_is_finished_and_one_without_screens_is_read() {
    let empty = exercise(Vec::new(), []);
    assert!(guided(&empty).is_finished() && alone(&empty).is_finished());
    assert_eq!(guided(&empty).act(&tap("one")), Reply::Nothing);
    let blind: Exercise = exercise(Vec::new(), [("page", None), ("page", Some(Action::Back))]);
    let mut practice = guided(&blind);
    assert!(practice.screen().is_none() && practice.state().is_none());
    assert_eq!(practice.act(&tap("one")), Reply::Nothing);
    while practice.reads() {
        practice.read_on();
    }
    assert!(practice.is_finished());
}
