//! What can be used is a control with a name, a role, and what the player needs to know.

use super::{count, drawn, live};
use crate::components::screen::Use;
use crate::sample::{
    ESCAPED, TEXT, button, checkbox, choice, field, id, phone, place, said, tab, with_words,
};
use pillole_core::screen::{Input, Kind, ScreenState, Value};

#[test]
fn what_is_a_control_is_one_for_a_screen_reader_too() {
    let text = || TEXT.to_owned();
    let touch = "data-do=\"tap\" data-place=\"x\"";
    let cases: [(Kind, &[&str]); 8] = [
        (button(), &["<button type=\"button\"", touch]),
        (Kind::Link { text: text() }, &["role=\"link\"", touch]),
        (Kind::Bar { text: text(), back: true }, &["<button", touch]),
        (tab(true), &["aria-current=\"true\"", touch]),
        (checkbox(true), &["<label", "type=\"checkbox\" data-do=\"toggle\"", " checked>"]),
        (Kind::Switch { label: text(), on: false }, &["<label", "role=\"switch\""]),
        (Kind::Dialog { text: text() }, &["role=\"dialog\" aria-label=\"A &lt;i&gt;&quot;&amp;\""]),
        (Kind::Banner { text: text() }, &["role=\"region\" aria-label=\"A &lt;i&gt;&quot;&amp;\""]),
    ];
    with_words(|w| {
        for (kind, wanted) in cases {
            let markup = live(kind, w);
            for part in wanted {
                assert!(markup.contains(part), "{markup} lacks {part}");
            }
        }
        assert!(!live(tab(false), w).contains("aria-current"));
        assert!(!live(checkbox(false), w).contains("checked"));
    });
}

#[test]
fn a_choice_is_a_group_of_round_boxes_of_this_drawing() {
    with_words(|w| {
        let screen = phone(vec![place("x", choice())]);
        let mut state = ScreenState::default();
        state.values.insert(id("x"), Value::Text("Altro".into()));
        let markup = drawn(&screen, &state, Use::Live(&[]), w).concat();
        assert!(markup.contains(&format!("<fieldset><legend class=\"label\">{ESCAPED}</legend>")));
        assert_eq!(count(&markup, "type=\"radio\" name=\"prova-x\" data-do=\"choose\""), 2);
        assert_eq!(count(&markup, " checked"), 1, "{markup}");
        let chosen = markup.split(" checked").next().unwrap();
        assert!(chosen.ends_with("value=\"Altro\" data-option=\"Altro\""), "{chosen}");
    });
}

#[test]
fn a_field_has_its_label_and_the_keyboard_that_it_needs() {
    let kinds = [
        (Input::Text, "type=\"text\" inputmode=\"text\""),
        (Input::Password, "type=\"password\" inputmode=\"text\""),
        (Input::Number, "type=\"text\" inputmode=\"numeric\""),
        (Input::Email, "type=\"text\" inputmode=\"email\""),
        (Input::Search, "type=\"text\" inputmode=\"search\""),
        (Input::Keypad, "type=\"text\" inputmode=\"numeric\""),
        (Input::Long, "<textarea"),
    ];
    with_words(|w| {
        for (input, control) in kinds {
            let markup = live(field(input, ""), w);
            assert!(markup.contains(control), "{markup}");
            assert!(markup.contains(&format!("<label class=\"label\"><span>{ESCAPED}</span>")));
            assert!(markup.contains("autocomplete=\"off\""), "{markup}");
            // Nothing is offered: there is nothing to put in with one touch.
            assert!(!markup.contains("class=\"offer\""), "{markup}");
        }
    });
}

#[test]
fn the_invented_text_can_be_put_in_with_one_touch() {
    with_words(|w| {
        let markup = live(field(Input::Text, TEXT), w);
        let offer = format!("data-do=\"offer\" data-place=\"x\" data-text=\"{ESCAPED}\"");
        assert!(markup.contains(&offer), "{markup}");
        // What the portal says is in the page's language, what it offers in the screen's.
        let words = format!("<span lang=\"en\">{}</span> <b>{ESCAPED}</b>", said("screen.offer"));
        assert!(markup.contains(&words), "{markup}");
    });
}

#[test]
fn a_pad_of_keys_has_ten_digits_and_one_to_delete() {
    with_words(|w| {
        let markup = live(field(Input::Keypad, ""), w);
        for digit in 0..=9 {
            let key = format!("data-do=\"key\" data-place=\"x\" data-key=\"{digit}\">{digit}<");
            assert_eq!(count(&markup, &key), 1, "{markup}");
        }
        assert_eq!(count(&markup, "data-do=\"key\""), 11);
        let delete = format!("data-key=\"\" lang=\"en\">{}<", said("screen.delete"));
        assert!(markup.contains(&delete), "{markup}");
    });
}
