//! Markup that changes in part: nobody loses the place where they are.

use super::host::{Host, has_focus};
use super::static_page::document;
use pillole::platform::markup;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlTextAreaElement};

fn part(inner: &str) -> String {
    format!("<div>{inner}</div>")
}

fn button(place: &str, text: &str) -> String {
    part(&format!("<button data-do=\"tap\" data-place=\"{place}\">{text}</button>"))
}

fn field(value: &str) -> String {
    part(&format!("<input data-do=\"type\" data-place=\"campo\" value=\"{value}\">"))
}

fn radios(checked: usize) -> String {
    let one = |index: usize| {
        let checked = if index == checked { " checked=\"\"" } else { "" };
        format!(
            "<input type=\"radio\" name=\"r\" data-do=\"choose\" data-place=\"s\" data-option=\"{index}\"{checked}>"
        )
    };
    part(&(0..3).map(one).collect::<String>())
}

#[wasm_bindgen_test]
fn what_stays_the_same_is_the_same_element() {
    let old = [button("a", "A"), button("b", "B"), button("c", "C")];
    let new = [button("a", "A"), button("b", "Bi"), button("c", "C")];
    let host = Host::new(&old.concat());
    let before = ["a", "b", "c"].map(|name| host.get(&format!("[data-place={name}]")));
    markup::show(&host.root, &old, &new, false);
    assert_eq!(host.root.inner_html(), new.concat());
    let same = ["a", "b", "c"].map(|name| host.get(&format!("[data-place={name}]"))).into_iter();
    let same: Vec<bool> =
        same.zip(&before).map(|(now, before)| now.is_same_node(Some(before))).collect();
    assert_eq!(same, [true, false, true]);
}

#[wasm_bindgen_test]
fn a_control_that_is_drawn_anew_keeps_the_focus() {
    let cases = [
        (button("a", "A"), button("a", "Ancora A"), "[data-place=a]"),
        // What was typed stands in it now.
        (field(""), field("3012"), "[data-place=campo]"),
        (radios(0), radios(2), "[data-option='2']"),
    ];
    for (old, new, selector) in cases {
        let (old, new) = ([button("x", "X"), old], [button("x", "X"), new]);
        let host = Host::new(&old.concat());
        host.focus(selector);
        markup::show(&host.root, &old, &new, false);
        assert_eq!(host.root.inner_html(), new.concat());
        assert!(has_focus(&host.get(selector)), "{selector}");
    }
}

#[wasm_bindgen_test]
fn more_or_fewer_parts_take_nobody_from_the_control_one_is_at() {
    let (old, new) = ([button("a", "A")], [part("Nuovo"), button("a", "A")]);
    let host = Host::new(&old.concat());
    host.focus("[data-place=a]");
    markup::show(&host.root, &old, &new, false);
    assert_eq!(host.root.inner_html(), new.concat());
    assert!(has_focus(&host.get("[data-place=a]")));
}

#[wasm_bindgen_test]
fn when_the_control_is_gone_the_focus_is_in_the_dialog_or_at_the_beginning() {
    let dialog = "<div role=\"dialog\"><button data-do=\"tap\" data-place=\"si\">Sì</button></div>";
    for (new, selector) in [(part("Fine"), None), (part(dialog), Some("[data-place=si]"))] {
        let (old, new) = ([button("a", "A")], [new]);
        let host = Host::new(&old.concat());
        host.focus("[data-place=a]");
        markup::show(&host.root, &old, &new, false);
        let wanted = selector.map_or_else(|| host.root.clone(), |selector| host.get(selector));
        assert!(has_focus(&wanted), "{selector:?}");
    }
}

#[wasm_bindgen_test]
fn who_was_on_another_screen_begins_at_the_beginning_of_this_one() {
    let parts = [button("a", "A")];
    let host = Host::new(&parts.concat());
    host.focus("[data-place=a]");
    markup::show(&host.root, &parts, &parts, true);
    assert!(has_focus(&host.root));
}

#[wasm_bindgen_test]
fn who_is_elsewhere_is_not_fetched() {
    let elsewhere: HtmlElement = document().create_element("button").unwrap().unchecked_into();
    document().body().unwrap().append_child(&elsewhere).unwrap();
    elsewhere.focus().unwrap();
    let (old, new) = ([button("a", "A")], [button("b", "B")]);
    for whole in [false, true] {
        let host = Host::new(&old.concat());
        markup::show(&host.root, &old, &new, whole);
        assert!(has_focus(&elsewhere));
    }
    elsewhere.remove();
}

#[wasm_bindgen_test]
fn a_control_that_one_is_at_does_not_move_in_the_window() {
    let space = |height: u32| part(&format!("<p style=\"height: {height}px\"></p>"));
    let (old, new) =
        ([space(400), button("a", "A"), space(3000)], [space(400), button("a", "B"), space(3000)]);
    let host = Host::new(&old.concat());
    host.focus("[data-place=a]");
    let window = web_sys::window().unwrap();
    window.scroll_to_with_x_and_y(0.0, 0.0);
    let top = || host.get("[data-place=a]").get_bounding_client_rect().top();
    let height = window.inner_height().unwrap().as_f64().unwrap();
    // Into the lower half of the window, where a thumb is.
    window.scroll_to_with_x_and_y(0.0, top() - height * 0.75);
    let before = top();
    markup::show(&host.root, &old, &new, false);
    assert!((top() - before).abs() < 1.0, "{before} {}", top());
    window.scroll_to_with_x_and_y(0.0, 0.0);
}

#[wasm_bindgen_test]
fn what_was_tried_and_refused_goes_from_the_fields() {
    let area = part("<textarea data-do=\"type\" data-place=\"lungo\">Ciao</textarea>");
    let tick = part("<input type=\"checkbox\" data-do=\"toggle\" data-place=\"spunta\">");
    let parts = [field("3012"), radios(1), area, tick];
    let host = Host::new(&parts.concat());
    let long = || host.get("textarea").unchecked_into::<HtmlTextAreaElement>();
    host.field("[data-place=campo]").set_value("RSSMRA80A01H501U");
    host.field("[data-option='2']").set_checked(true);
    long().set_value("RSSMRA80A01H501U");
    host.field("[data-place=spunta]").set_checked(true);
    markup::show(&host.root, &parts, &parts, false);
    assert_eq!(host.field("[data-place=campo]").value(), "3012");
    assert!(host.field("[data-option='1']").checked());
    assert_eq!(long().value(), "Ciao");
    assert!(!host.field("[data-place=spunta]").checked());
}

#[wasm_bindgen_test]
fn a_part_is_replaced_by_its_name_and_nothing_else_is() {
    let host = Host::new("<p data-part=\"a\">uno</p><p data-part=\"b\">due</p>");
    let other = host.get("[data-part=b]");
    markup::replace_part(&host.root, "a", "<b>tre</b>");
    markup::replace_part(&host.root, "gone", "quattro");
    assert_eq!(host.get("[data-part=a]").inner_html(), "<b>tre</b>");
    assert!(host.get("[data-part=b]").is_same_node(Some(&other)));
    assert_eq!(other.inner_html(), "due");
}

#[wasm_bindgen_test]
fn a_button_in_a_part_that_is_replaced_keeps_the_focus() {
    let button = |text| format!("<button data-act=\"help\">{text}</button>");
    let host = Host::new(&format!("<p data-part=\"keys\">{}</p>", button("Un aiuto")));
    host.focus("[data-act=help]");
    let keys = format!("<button data-act=\"read\">Avanti</button>{}", button("Mostra dove"));
    markup::replace_part(&host.root, "keys", &keys);
    assert!(has_focus(&host.get("[data-act=help]")));
    assert_eq!(host.get("[data-act=help]").text_content().as_deref(), Some("Mostra dove"));
}
