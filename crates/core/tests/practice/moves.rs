//! Each kind of move, and what can be in its way.

use crate::build::*;
use pillole_core::practice::{Exercise, Reply};
use pillole_core::screen::{Reaction, Value};
use pillole_core::script::Action;

/// The page asks about cookies before anything else; the button is at the bottom.
fn page() -> Exercise {
    let mut page = screen(
        "page",
        [
            bar("bar"),
            message("text"),
            switch("news"),
            choice("town", &["Borgo", "Valle"]),
            button("send"),
            dialog("cookies"),
            button("refuse").inside("cookies").reacts(Reaction::Hides(id("cookies"))),
            button("accept").inside("cookies").reacts(Reaction::Says("Accetti tutto.".to_owned())),
        ],
    );
    page.fold = Some(id("send"));
    exercise(
        vec![page, screen("sent", [bar("bar"), message("thanks")])],
        [
            ("page", Some(tap("refuse"))),
            ("page", Some(Action::Toggle(id("news")))),
            ("page", Some(choose("town", "Valle"))),
            ("page", Some(tap("send"))),
            ("sent", Some(Action::Press(id("thanks")))),
            ("sent", Some(Action::Back)),
            ("page", Some(point("text"))),
        ],
    )
}

#[test]
fn a_dialog_has_to_be_answered_first() {
    let mut practice = guided(&page());
    assert_eq!(practice.act(&Action::Toggle(id("news"))), Reply::Nothing);
    assert_eq!(practice.act(&choose("town", "Valle")), Reply::Nothing);
    assert_eq!(practice.act(&Action::Scroll(id("send"))), Reply::Nothing);
    assert!(matches!(practice.act(&tap("accept")), Reply::Says(_)));
    assert_eq!(practice.act(&tap("refuse")), Reply::Forward);
    assert_eq!(practice.act(&tap("accept")), Reply::Nothing);
    assert_eq!(practice.act(&Action::Toggle(id("news"))), Reply::Forward);
    assert_eq!(practice.state().unwrap().values[&id("news")], Value::On(true));
}

#[test]
fn what_lies_below_is_scrolled_to_before_it_is_touched() {
    let mut practice = guided(&page());
    practice.act(&tap("refuse"));
    practice.act(&Action::Toggle(id("news")));
    assert_eq!(practice.act(&choose("town", "Roma")), Reply::Nothing);
    assert_eq!(practice.act(&choose("town", "Borgo")), Reply::Changed);
    assert_eq!(practice.act(&choose("town", "Valle")), Reply::Forward);
    assert_eq!(practice.act(&tap("send")), Reply::Nothing);
    assert_eq!(practice.next_move(), Some(Action::Scroll(id("send"))));
    assert_eq!(practice.act(&Action::Scroll(id("send"))), Reply::Changed);
    assert_eq!(practice.next_move(), Some(tap("send")));
    assert_eq!(practice.act(&tap("send")), Reply::Forward);
    assert_eq!(open(&practice), "sent");
}

#[test]
fn a_long_press_is_another_thing_than_a_touch() {
    let mut practice = guided(&page());
    while practice.at() < 4 {
        practice.give_help();
    }
    assert_eq!(practice.act(&tap("thanks")), Reply::Nothing);
    assert_eq!(practice.act(&Action::Press(id("bar"))), Reply::Nothing);
    assert_eq!(practice.act(&Action::Press(id("thanks"))), Reply::Forward);
    assert_eq!(practice.next_move(), Some(Action::Back));
    assert_eq!(practice.act(&Action::Back), Reply::Forward);
    assert_eq!(open(&practice), "page");
    assert_eq!(practice.act(&point("text")), Reply::Finished);
}

#[test]
fn what_is_done_ahead_of_its_step_is_done() {
    let mut practice = guided(&page());
    practice.act(&tap("refuse"));
    assert_eq!(practice.act(&choose("town", "Valle")), Reply::Changed);
    assert_eq!(practice.act(&Action::Toggle(id("news"))), Reply::Forward);
    assert_eq!(practice.at(), 3);
    // What was done and undone has to be done again only if a step asks for it.
    assert_eq!(practice.act(&Action::Toggle(id("news"))), Reply::Changed);
    assert_eq!(practice.at(), 3);
}

#[test]
fn a_page_may_be_scrolled_to_what_would_do_harm() {
    let harm = Reaction::Harm("No.".to_owned());
    let mut long = screen("long", [message("top"), link("bottom").reacts(harm)]);
    long.fold = Some(id("bottom"));
    let script = exercise(vec![long], [("long", Some(Action::Scroll(id("bottom"))))]);
    assert_eq!(guided(&script).act(&Action::Scroll(id("bottom"))), Reply::Finished);
}

#[test]
fn what_an_earlier_wrong_move_left_in_the_way_is_gone_when_its_step_begins() {
    let script = exercise(
        vec![
            screen(
                "page",
                [
                    button("next"),
                    button("help").reacts(Reaction::Shows(id("note"))),
                    button("hide").reacts(Reaction::Hides(id("end"))),
                    button("end"),
                    dialog("note").hidden(),
                ],
            ),
            screen("other", [bar("bar"), button("on")]),
        ],
        [("page", Some(tap("next"))), ("other", Some(tap("on"))), ("page", Some(tap("end")))],
    );
    let mut practice = guided(&script);
    assert_eq!(practice.act(&tap("hide")), Reply::Changed);
    assert_eq!(practice.act(&tap("next")), Reply::Forward);
    practice.act(&Action::Back);
    assert_eq!(practice.act(&tap("help")), Reply::Changed);
    assert!(practice.is_blocked());
    // The dialog has no button: taking it back is the way on.
    assert!(practice.undo() && !practice.is_blocked());
    practice.act(&tap("help"));
    while practice.at() == 1 {
        practice.give_help();
    }
    assert_eq!(practice.next_move(), Some(tap("end")));
    assert_eq!(practice.act(&tap("end")), Reply::Finished);
}
