//! What each use makes of every kind of place.

use super::{USES, alone, count, drawn, live};
use crate::components::screen::{Drawing, Use};
use crate::sample::{ESCAPED, TEXT, button, every_kind, id, phone, place, with_words};
use pillole_core::screen::{Kind, Place, Reaction, ScreenState, Side};

#[test]
fn what_authors_write_is_escaped_whatever_the_place_and_the_use() {
    with_words(|w| {
        for kind in every_kind() {
            for used in USES {
                let markup = alone(kind.clone(), used, w);
                assert!(markup.contains(ESCAPED), "{used:?} {markup}");
                // Wherever it begins, it stands in full and escaped.
                assert!(!markup.replace(ESCAPED, "").contains("A "), "{used:?} {markup}");
            }
        }
    });
}

#[test]
fn every_place_says_its_kind_for_the_style() {
    with_words(|w| {
        for kind in every_kind() {
            let class = format!("<div class=\"place place-{}\">", kind.word());
            for used in USES {
                assert_eq!(count(&alone(kind.clone(), used, w), &class), 1, "{used:?} {class}");
            }
        }
    });
}

#[test]
fn in_a_figure_nothing_can_be_touched_or_has_a_role() {
    with_words(|w| {
        for kind in every_kind() {
            let markup = alone(kind, Use::Figure, w);
            for active in ["<button", "<input", "<textarea", "<label", "data-", "role=", "tabindex"]
            {
                assert!(!markup.contains(active), "{markup}");
            }
        }
    });
}

#[test]
fn under_the_lens_every_place_is_one_button_and_nothing_else_is() {
    with_words(|w| {
        for kind in every_kind() {
            let places = usize::from(!kind.holds_places());
            let lens = alone(kind.clone(), Use::Lens, w);
            let marking = alone(kind, Use::Marking, w);
            assert_eq!(count(&lens, "data-do=\"point\" data-place=\"x\""), places, "{lens}");
            assert_eq!(count(&marking, "aria-pressed=\"false\" data-mark=\"x\""), places);
            for markup in [lens, marking] {
                assert_eq!(count(&markup, "<button type=\"button\""), places, "{markup}");
                assert_eq!(count(&markup, "<input") + count(&markup, "<textarea"), 0, "{markup}");
            }
        }
    });
}

#[test]
fn what_is_only_read_is_no_control_until_something_comes_of_touching_it() {
    let text = || TEXT.to_owned();
    let read = [
        Kind::Bar { text: text(), back: false },
        Kind::Heading { text: text() },
        Kind::Text { text: text() },
        Kind::Row { label: text(), text: text() },
        Kind::Message { text: text(), from: Side::Me },
        Kind::Code { text: text(), qr: false },
    ];
    with_words(|w| {
        for kind in read {
            assert!(!live(kind.clone(), w).contains("<button"), "{kind:?}");
            let tap = "data-do=\"tap\" data-place=\"x\"";
            let touchable = [id("x")];
            assert!(alone(kind.clone(), Use::Live(&touchable), w).contains(tap), "{kind:?}");
            let says = Place { reaction: Reaction::Says(text()), ..place("x", kind) };
            let state = ScreenState::default();
            let markup = drawn(&phone(vec![says]), &state, Use::Live(&[]), w).concat();
            assert!(markup.contains(tap), "{markup}");
        }
    });
}

#[test]
fn the_marked_place_has_a_hand_on_it_and_no_other_has() {
    let screen = phone(vec![place("x", button()), place("y", button())]);
    let (state, mark) = (ScreenState::default(), id("y"));
    with_words(|words| {
        for used in USES {
            let mark = Some(&mark);
            let parts =
                Drawing { screen: &screen, state: &state, used, mark, words, scope: "" }.parts();
            let marked = |part: &String| part.contains("marked") && part.contains("#hand");
            assert_eq!(parts.iter().map(marked).collect::<Vec<_>>(), [false, true], "{used:?}");
        }
    });
}
