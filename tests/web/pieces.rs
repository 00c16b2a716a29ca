//! Pieces of a page with gaps and fields, in a real document.

use super::host::{Host, has_focus};
use super::static_page::document;
use pillole::platform::page::elements;
use pillole::platform::pieces::{Piece, TICKED, show};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// A list with a title that changes in its place, a field and a button.
fn piece(rows: &[&str], title: &str, minutes: &str) -> Piece {
    let rows: String = rows
        .iter()
        .map(|row| format!("<li><button data-do=\"remove\" data-key=\"{row}\">{row}</button></li>"))
        .collect();
    let frame = format!(
        "<section><h2 tabindex=\"-1\">Piano</h2><p data-gap=\"title\"></p><b data-gap=\"title\"></b>\
         <input id=\"minuti\" data-do=\"minutes\"><input id=\"fatta\" type=\"checkbox\">\
         <details id=\"note\"><summary>Note</summary>Testo</details><ul>{rows}</ul></section>"
    );
    Piece {
        frame,
        gaps: vec![("title".to_owned(), title.to_owned())],
        values: vec![
            ("minuti".to_owned(), minutes.to_owned()),
            ("fatta".to_owned(), TICKED.to_owned()),
        ],
    }
}

#[wasm_bindgen_test]
fn values_are_set_before_the_pane_is_on_the_page() {
    let root = document().create_element("div").unwrap();
    show(&root, &[], &[piece(&["a"], "Uno", "20")], true);
    let field = |id: &str| -> HtmlInputElement {
        root.query_selector(id).unwrap().unwrap().unchecked_into()
    };
    assert_eq!(field("#minuti").value(), "20");
    assert!(field("#fatta").checked());
}

#[wasm_bindgen_test]
fn what_changes_in_a_gap_takes_no_element_away() {
    let host = Host::new("");
    let old = [piece(&["a"], "Uno", "20")];
    show(&host.root, &[], &old, true);
    let button = host.get("button");
    show(&host.root, &old, &[piece(&["a"], "Due &amp; tre", "30")], false);
    assert!(host.get("button").is_same_node(Some(&button)));
    let gaps = elements(host.root.query_selector_all("[data-gap]"));
    let texts: Vec<_> = gaps.iter().filter_map(|gap| gap.text_content()).collect();
    assert_eq!(texts, ["Due & tre", "Due & tre"]);
    assert_eq!(host.field("#minuti").value(), "30");
}

#[wasm_bindgen_test]
fn who_types_keeps_what_they_type_until_it_is_settled() {
    let host = Host::new("");
    let same = [piece(&["a"], "Uno", "20")];
    show(&host.root, &[], &same, true);
    host.focus("#minuti");
    host.field("#minuti").set_value("9999");
    show(&host.root, &same, &[piece(&["a"], "Due", "20")], false);
    assert_eq!(host.field("#minuti").value(), "9999");
    // Refused: the field shows what holds.
    show(&host.root, &same, &same, true);
    assert_eq!(host.field("#minuti").value(), "20");
}

#[wasm_bindgen_test]
fn a_new_frame_keeps_focus_and_what_was_opened() {
    let host = Host::new("");
    let old = [piece(&["a", "b"], "Uno", "20")];
    show(&host.root, &[], &old, true);
    host.get("details").set_attribute("open", "").unwrap();
    host.focus("[data-key=b]");
    let new = [piece(&["b", "c"], "Uno", "20")];
    show(&host.root, &old, &new, false);
    assert!(has_focus(&host.get("[data-key=b]")));
    assert!(host.get("details").has_attribute("open"));
    // Who was in what is gone is led to the piece's heading.
    show(&host.root, &new, &[piece(&["c"], "Uno", "20")], false);
    assert!(has_focus(&host.get("h2")));
}

#[wasm_bindgen_test]
fn another_number_of_pieces_is_shown_whole() {
    let host = Host::new("");
    let one = [piece(&["a"], "Uno", "20")];
    show(&host.root, &[], &one, true);
    let notice = Piece { frame: "<p>Avviso</p>".to_owned(), ..Piece::default() };
    show(&host.root, &one, &[notice, piece(&["a"], "Uno", "20")], false);
    assert_eq!(host.root.children().length(), 2);
    assert_eq!(host.field("#minuti").value(), "20");
}
