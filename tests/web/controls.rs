//! The controls of questions: marks are read from them and shown by them, whatever their sort.

use super::host::{Host, has_focus};
use pillole::platform::controls;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlSelectElement};

const RADIOS: &str = r#"
    <input type="radio" name="r" value="2"><input type="radio" name="r" value="0" id="zero">
    <input type="radio" name="r" value="1">"#;
const BOXES: &str = r#"
    <input type="checkbox" value="1" id="one"><input type="checkbox" value="0">
    <input type="checkbox" value="2" id="two">"#;
const MENUS: &str = r#"
    <select><option value="">Scegli</option><option value="1">a</option></select>
    <select id="second"><option value="">Scegli</option><option value="0">b</option></select>"#;
const FIELDS: &str = r#"<p>Il <input type="text"> e la <input type="text" id="second"></p>"#;
const PLACES: &str = r#"
    <button type="button" aria-pressed="false" data-mark="a"><b><i>A</i></b></button>
    <button type="button" aria-pressed="false" data-mark="b">B</button>"#;
const ENTRIES: &str = r#"<ol>
    <li data-mark="1">u<button type="button" data-move="up"></button><button type="button" data-move="down"></button></li>
    <li data-mark="2">d<button type="button" data-move="up"></button><button type="button" data-move="down"><i></i></button></li>
    <li data-mark="0">z<button type="button" data-move="up"></button><button type="button" data-move="down"></button></li>
    </ol>"#;

fn marks(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[wasm_bindgen_test]
fn before_anything_is_done_the_controls_show_nothing_or_their_first_order() {
    let cases: [(&str, &[&str]); 6] = [
        (RADIOS, &[]),
        (BOXES, &[]),
        (MENUS, &["", ""]),
        (FIELDS, &["", ""]),
        (PLACES, &[]),
        (ENTRIES, &["1", "2", "0"]),
    ];
    for (markup, expected) in cases {
        assert_eq!(controls::read(&Host::new(markup).root), marks(expected), "{markup}");
    }
}

#[wasm_bindgen_test]
fn what_a_reader_does_is_read_in_the_order_of_the_page() {
    let host = Host::new(RADIOS);
    host.field("#zero").set_checked(true);
    assert_eq!(controls::read(&host.root), ["0"]);

    let host = Host::new(BOXES);
    host.field("#two").set_checked(true);
    host.field("#one").set_checked(true);
    assert_eq!(controls::read(&host.root), ["1", "2"]);

    let host = Host::new(MENUS);
    host.get("#second").unchecked_into::<HtmlSelectElement>().set_value("0");
    assert_eq!(controls::read(&host.root), ["", "0"]);

    let host = Host::new(FIELDS);
    host.field("#second").set_value("città 😀");
    assert_eq!(controls::read(&host.root), ["", "città 😀"]);
}

#[wasm_bindgen_test]
fn what_is_written_is_read_again_and_takes_the_place_of_what_was_there() {
    let cases: [(&str, &[&str], &[&str]); 6] = [
        (RADIOS, &["0"], &["1"]),
        (BOXES, &["1", "2"], &["0"]),
        (MENUS, &["1", "0"], &["", "0"]),
        (FIELDS, &["avviso", "carta"], &["", "<b>\"'"]),
        (PLACES, &["a", "b"], &["b"]),
        (ENTRIES, &["0", "1", "2"], &["2", "0", "1"]),
    ];
    for (markup, first, then) in cases {
        let host = Host::new(markup);
        for given in [first, then] {
            controls::write(&host.root, &marks(given));
            assert_eq!(controls::read(&host.root), marks(given), "{markup}");
        }
    }
}

#[wasm_bindgen_test]
fn no_marks_are_controls_that_show_nothing() {
    for markup in [RADIOS, BOXES, MENUS, FIELDS, PLACES] {
        let host = Host::new(markup);
        let before = controls::read(&host.root);
        let some = if before.is_empty() { marks(&["1", "a"]) } else { marks(&["1", "0"]) };
        controls::write(&host.root, &some);
        assert_ne!(controls::read(&host.root), before, "{markup}");
        controls::write(&host.root, &[]);
        assert_eq!(controls::read(&host.root), before, "{markup}");
    }
}

#[wasm_bindgen_test]
fn marks_of_another_edition_do_no_harm() {
    for markup in [RADIOS, BOXES, PLACES] {
        let host = Host::new(markup);
        controls::write(&host.root, &marks(&["9", "gone", "'] li"]));
        assert!(controls::read(&host.root).is_empty(), "{markup}");
    }
    let host = Host::new(ENTRIES);
    controls::write(&host.root, &marks(&["9", "'] li"]));
    assert_eq!(controls::read(&host.root), ["1", "2", "0"]);
}

#[wasm_bindgen_test]
fn a_page_is_touched_only_when_it_shows_other_than_it_was_made() {
    for markup in [RADIOS, BOXES, MENUS, FIELDS, PLACES, ENTRIES] {
        assert!(!controls::is_touched(&Host::new(markup).root), "{markup}");
    }
    assert!(!controls::is_touched(&Host::new(r#"<input type="checkbox" checked>"#).root));
    assert!(!controls::is_touched(&Host::new(r#"<input value="da sé">"#).root));

    let host = Host::new(r#"<input type="checkbox" checked>"#);
    host.field("input").set_checked(false);
    assert!(controls::is_touched(&host.root));
    let host = Host::new(FIELDS);
    host.field("#second").set_value("a");
    assert!(controls::is_touched(&host.root));
    let host = Host::new(MENUS);
    host.get("#second").unchecked_into::<HtmlSelectElement>().set_value("0");
    assert!(controls::is_touched(&host.root));
    let host = Host::new(RADIOS);
    host.field("#zero").set_checked(true);
    assert!(controls::is_touched(&host.root));
}

#[wasm_bindgen_test]
fn a_place_is_pressed_and_released_wherever_on_it_one_touches() {
    let host = Host::new(PLACES);
    assert!(controls::touch(&host.get("[data-mark=a] i")));
    assert_eq!(controls::read(&host.root), ["a"]);
    assert!(controls::touch(&host.get("[data-mark=b]")));
    assert_eq!(controls::read(&host.root), ["a", "b"]);
    assert!(controls::touch(&host.get("[data-mark=a]")));
    assert_eq!(controls::read(&host.root), ["b"]);
    assert!(!controls::touch(&host.root), "beside the places nothing is pressed");
}

/// A button that moves an entry.
fn mover(host: &Host, mark: &str, way: &str) -> HtmlElement {
    host.get(&format!("[data-mark='{mark}'] [data-move={way}]"))
}

#[wasm_bindgen_test]
fn things_move_up_and_down_and_stay_within_their_list() {
    let host = Host::new(ENTRIES);
    assert!(controls::touch(&mover(&host, "0", "up")));
    assert_eq!(controls::read(&host.root), ["1", "0", "2"]);
    assert!(controls::touch(&mover(&host, "1", "down")));
    assert_eq!(controls::read(&host.root), ["0", "1", "2"]);
    assert!(!controls::touch(&mover(&host, "0", "up")));
    assert!(!controls::touch(&host.get("[data-mark='2'] i")), "the last one, by its sign");
    assert_eq!(controls::read(&host.root), ["0", "1", "2"]);
}

#[wasm_bindgen_test]
fn the_focus_stays_on_the_button_that_moves_and_its_place_is_known() {
    let host = Host::new(ENTRIES);
    let up = mover(&host, "0", "up");
    up.focus().unwrap();
    for place in [2, 1] {
        assert!(controls::touch(&up));
        assert!(has_focus(&up));
        assert_eq!(controls::place_in_order(&up), Some((place, 3)));
    }
    assert!(!controls::touch(&up));
    assert!(has_focus(&up), "also where it cannot go further");
    assert_eq!(controls::place_in_order(&host.get("ol")), None);
}
