//! What was done to a screen is seen on it; what is out of reach is not.

use super::{count, drawn};
use crate::components::screen::{Drawing, Use};
use crate::sample::{ESCAPED, TEXT, button, field, id, phone, place, said, tab, with_words};
use pillole_core::screen::{Input, Kind, Place, ScreenState, Value};

#[test]
fn what_was_typed_stands_there_and_a_secret_only_as_dots() {
    let mut state = ScreenState::default();
    state.values.insert(id("x"), Value::Text(TEXT.into()));
    let shown = |input, used, w| {
        drawn(&phone(vec![place("x", field(input, ""))]), &state, used, w).concat()
    };
    with_words(|w| {
        assert!(shown(Input::Text, Use::Live(&[]), w).contains(&format!("value=\"{ESCAPED}\"")));
        assert!(shown(Input::Long, Use::Live(&[]), w).contains(&format!(">{ESCAPED}</textarea>")));
        assert!(shown(Input::Text, Use::Figure, w).contains(&format!("<span>{ESCAPED}</span></")));
        let secret = shown(Input::Password, Use::Figure, w);
        assert!(secret.contains(&"•".repeat(TEXT.chars().count())), "{secret}");
        assert_eq!(count(&secret, ESCAPED), 1, "only the label: {secret}");
    });
}

#[test]
fn tabs_that_follow_each_other_are_one_row() {
    let screen = phone(vec![
        place("a", tab(true)),
        place("b", tab(false)),
        place("c", button()),
        place("d", tab(false)),
    ]);
    with_words(|w| {
        let parts = drawn(&screen, &ScreenState::default(), Use::Figure, w);
        let tabs: Vec<usize> = parts.iter().map(|part| count(part, "place-tab")).collect();
        assert_eq!(tabs, [2, 0, 1]);
    });
}

#[test]
fn what_lies_below_the_edge_comes_by_scrolling_or_because_a_figure_marks_it() {
    let mut screen = phone(vec![place("x", button()), place("y", button())]);
    screen.fold = Some(id("y"));
    let fresh = ScreenState::default();
    let scrolled = ScreenState { scrolled: true, ..ScreenState::default() };
    let scroll = "data-do=\"scroll\" data-place=\"y\" lang=\"en\"";
    with_words(|words| {
        for used in [Use::Live(&[]), Use::Lens, Use::Marking] {
            let parts = drawn(&screen, &fresh, used, words);
            assert!(parts[1].contains(scroll) && parts[1].contains(&said("screen.scroll")));
            assert!(!drawn(&screen, &scrolled, used, words).concat().contains(scroll), "{used:?}");
        }
        assert_eq!(drawn(&screen, &fresh, Use::Figure, words).len(), 1);
        let (mark, state, used) = (id("y"), &fresh, Use::Figure);
        let mark = Some(&mark);
        let drawing = Drawing { screen: &screen, state, used, mark, words, scope: "" };
        assert_eq!(drawing.parts().len(), 2);
    });
}

#[test]
fn what_a_dialog_lies_over_cannot_be_used_but_looked_at() {
    let dialog = place("d", Kind::Dialog { text: TEXT.to_owned() });
    let inside = Place { inside: Some(id("d")), ..place("x", button()) };
    let screen = phone(vec![place("y", button()), dialog, inside]);
    with_words(|w| {
        let state = ScreenState::default();
        let parts = drawn(&screen, &state, Use::Live(&[]), w);
        assert!(parts[0].contains("place-button\" inert>"), "{}", parts[0]);
        assert!(!parts[1].contains("inert") && parts[1].contains("data-place=\"x\""));
        let mut closed = ScreenState::default();
        closed.shown.insert(id("d"), false);
        assert!(!drawn(&screen, &closed, Use::Live(&[]), w).concat().contains("inert"));
        assert!(!drawn(&screen, &state, Use::Lens, w).concat().contains("inert"));
    });
}
