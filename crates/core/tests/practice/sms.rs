//! A false message about a parcel: look, do not touch the link, block the sender.

use crate::build::*;
use pillole_core::practice::{Exercise, Reply};
use pillole_core::question::Credit;
use pillole_core::screen::Reaction;
use pillole_core::script::Action;

const HARM: &str = "Qui avresti aperto il sito dei truffatori.";

fn sms() -> Exercise {
    let harm = Reaction::Harm(HARM.to_owned());
    let says = Reaction::Says("Chi risponde fa sapere che il numero è vero.".to_owned());
    exercise(
        vec![
            screen(
                "sms",
                [
                    bar("bar"),
                    message("text"),
                    link("link").reacts(harm),
                    button("answer").reacts(says),
                    button("menu").reacts(Reaction::Shows(id("block"))),
                    button("block").hidden(),
                ],
            ),
            screen("blocked", [bar("bar"), message("done")]),
        ],
        [
            ("sms", Some(point("text"))),
            ("sms", Some(point("link"))),
            ("sms", Some(tap("menu"))),
            ("sms", Some(tap("block"))),
            ("blocked", None),
        ],
    )
}

#[test]
fn whoever_follows_the_steps_arrives() {
    let mut practice = guided(&sms());
    assert!(practice.looks() && !practice.can_undo());
    assert_eq!(practice.act(&point("text")), Reply::Forward);
    assert_eq!(practice.act(&point("link")), Reply::Forward);
    assert_eq!(practice.act(&tap("menu")), Reply::Forward);
    assert_eq!(practice.act(&tap("block")), Reply::Forward);
    assert_eq!(open(&practice), "blocked");
    assert!(practice.reads());
    assert_eq!(practice.read_on(), Reply::Finished);
    assert!(practice.is_finished());
    assert_eq!(practice.report().credit(), Credit::FULL);
    assert_eq!(practice.act(&tap("bar")), Reply::Nothing);
}

#[test]
fn a_touch_on_the_link_is_explained_and_changes_nothing() {
    for mut practice in [guided(&sms()), alone(&sms())] {
        let (at, state) = (practice.at(), practice.state().cloned());
        assert_eq!(practice.act(&tap("link")), Reply::Harm(HARM.to_owned()));
        assert_eq!((practice.at(), practice.state().cloned()), (at, state));
        assert_eq!(open(&practice), "sms");
        assert!(!practice.can_undo());
    }
}

#[test]
fn looking_at_another_place_names_what_stands_there() {
    let mut practice = guided(&sms());
    assert_eq!(practice.act(&point("link")), Reply::LookedElsewhere { name: "link".to_owned() });
    // What is hidden cannot be looked at.
    assert_eq!(practice.act(&point("block")), Reply::Nothing);
    assert_eq!(practice.report().steps, []);
    assert_eq!(practice.at(), 0);
}

#[test]
fn what_nobody_asked_for_does_what_it_does_in_reality() {
    let mut practice = guided(&sms());
    assert!(matches!(practice.act(&tap("answer")), Reply::Says(_)));
    assert_eq!(practice.act(&tap("text")), Reply::Nothing);
    assert_eq!(practice.act(&tap("block")), Reply::Nothing);
    assert_eq!(practice.act(&Action::Back), Reply::Nothing);
    assert_eq!(practice.act(&tap("menu")), Reply::Changed);
    assert_eq!(practice.at(), 0);
    // The menu is open: its button is there, and too early.
    assert_eq!(practice.act(&tap("block")), Reply::TooEarly);
    assert!(practice.undo());
    assert_eq!(practice.act(&tap("block")), Reply::Nothing);
}

#[test]
fn alone_there_is_nothing_to_look_at_and_to_read() {
    let mut practice = alone(&sms());
    assert_eq!((practice.at(), practice.looks()), (2, false));
    assert_eq!(practice.act(&tap("menu")), Reply::Forward);
    assert_eq!(practice.act(&tap("block")), Reply::Finished);
    assert_eq!(open(&practice), "blocked");
    let report = practice.report();
    assert_eq!(report.steps.iter().map(|(step, _)| *step).collect::<Vec<_>>(), [2, 3]);
    assert_eq!((report.unaided(), report.credit()), (2, Credit::FULL));
}
