//! Logging in with the digital identity: a page, fields, a password, a code.

use crate::build::*;
use pillole_core::practice::personal::PersonalData;
use pillole_core::practice::{Exercise, Practice, Reply};
use pillole_core::screen::Input;
use pillole_core::script::Action;

fn login() -> Exercise {
    exercise(
        vec![
            screen("service", [button("enter"), link("news").opens("news")]),
            screen("news", [bar("bar"), message("text"), link("more").opens("archive")]),
            screen("archive", [bar("bar"), link("home").opens("service")]),
            screen(
                "login",
                [
                    bar("bar"),
                    field("user", Input::Text, "teresa.bianchi"),
                    field("password", Input::Password, "Girasole-7-Ditale"),
                    button("go"),
                ],
            ),
            screen("code", [field("code", Input::Keypad, "740 916"), button("confirm")]),
        ],
        [
            ("service", Some(tap("enter"))),
            ("login", Some(write("user", "teresa.bianchi"))),
            ("login", Some(write("password", "Girasole-7-Ditale"))),
            ("login", Some(tap("go"))),
            ("code", Some(write("code", "740 916"))),
            ("code", Some(tap("confirm"))),
        ],
    )
}

fn at_login() -> Practice {
    let mut practice = guided(&login());
    assert_eq!(practice.act(&tap("enter")), Reply::Forward);
    assert_eq!((open(&practice), practice.at()), ("login", 1));
    practice
}

#[test]
fn the_password_may_come_before_the_user_name() {
    let mut practice = at_login();
    assert_eq!(practice.act(&write("password", "Girasole-7-Ditale")), Reply::Changed);
    assert_eq!(practice.at(), 1);
    // The next step is done already: it goes straight to the button.
    assert_eq!(practice.act(&write("user", "Teresa.Bianchi ")), Reply::Forward);
    assert_eq!(practice.step().unwrap().action, Some(tap("go")));
    assert_eq!(practice.act(&tap("go")), Reply::Forward);
    assert_eq!(practice.act(&write("code", "740916")), Reply::Forward);
    assert_eq!(practice.act(&tap("confirm")), Reply::Finished);
    assert_eq!(practice.report().unaided(), 6);
}

#[test]
fn the_button_waits_for_both() {
    let mut practice = at_login();
    assert_eq!(practice.act(&tap("go")), Reply::TooEarly);
    assert_eq!((open(&practice), practice.at(), practice.report().steps.len()), ("login", 1, 1));
}

#[test]
fn a_wrong_password_is_told_and_can_be_mended() {
    let mut practice = at_login();
    practice.act(&write("user", "teresa.bianchi"));
    let offered = "Girasole-7-Ditale".to_owned();
    for wrong in ["girasole-7-ditale", "Girasole", ""] {
        let reply = practice.act(&write("password", wrong));
        assert_eq!(reply, Reply::OtherWords { offered: offered.clone() }, "{wrong}");
        assert_eq!(text(&practice, "password"), Some(wrong));
        assert_eq!(practice.act(&tap("go")), Reply::TooEarly);
    }
    assert_eq!(practice.act(&write("password", "Girasole-7-Ditale")), Reply::Forward);
    // A user name with a slip is one.
    assert!(practice.undo() && practice.undo());
}

#[test]
fn real_data_is_refused_and_kept_nowhere() {
    let mut practice = at_login();
    for (typed, data) in [
        ("RSSMRA85T10A562S", PersonalData::TaxCode),
        ("333 1234567", PersonalData::Phone),
        ("4539 1234 5678 9012", PersonalData::Card),
        ("IT60X0542811101000000123456", PersonalData::Iban),
    ] {
        let state = practice.state().cloned();
        assert_eq!(practice.act(&write("user", typed)), Reply::Refused(data));
        assert_eq!(practice.state().cloned(), state);
        assert!(!format!("{practice:?}").contains(typed), "{typed}");
    }
    // Nobody is blamed for it.
    let undone = practice.undo();
    assert!(undone && practice.at() == 0 && !practice.can_undo());
}

#[test]
fn one_can_go_back_and_forth_between_the_screens() {
    let mut practice = at_login();
    assert_eq!(practice.act(&tap("bar")), Reply::Elsewhere);
    assert_eq!((open(&practice), practice.at()), ("service", 1));
    assert!(!practice.is_on_screen() && !practice.is_blocked());
    // What led on before leads on again.
    assert_eq!(practice.next_move(), Some(tap("enter")));
    assert_eq!(practice.act(&tap("news")), Reply::Elsewhere);
    assert_eq!(practice.next_move(), Some(Action::Back));
    assert_eq!(practice.act(&tap("more")), Reply::Elsewhere);
    assert_eq!(practice.act(&Action::Back), Reply::Elsewhere);
    assert_eq!(practice.act(&Action::Back), Reply::Elsewhere);
    assert_eq!(practice.act(&tap("enter")), Reply::Elsewhere);
    assert_eq!((open(&practice), practice.at()), ("login", 1));
    assert_eq!(practice.next_move(), Some(write("user", "teresa.bianchi")));
}

#[test]
fn a_screen_that_was_left_is_as_it_was() {
    let mut practice = at_login();
    practice.act(&write("user", "teresa.bianchi"));
    practice.act(&Action::Back);
    practice.act(&tap("enter"));
    assert_eq!(text(&practice, "user"), Some("teresa.bianchi"));
    assert_eq!(practice.at(), 2);
}

#[test]
fn strayed_without_a_way_back_one_takes_the_last_move_back() {
    let mut practice = guided(&login());
    practice.act(&tap("enter"));
    practice.act(&Action::Back);
    practice.act(&tap("news"));
    practice.act(&tap("more"));
    assert_eq!(practice.act(&tap("home")), Reply::Elsewhere);
    assert_eq!(open(&practice), "service");
    assert_eq!(practice.next_move(), Some(tap("enter")));
    for _ in 0..4 {
        assert!(practice.undo());
    }
    assert_eq!((open(&practice), practice.at()), ("login", 1));
}
