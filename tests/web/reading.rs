//! What one reads stays where it is when something comes back above it.

use super::static_page::{StaticPage, document};
use pillole::platform::takeover;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// Where that stands, in pixels from the upper edge of the window.
fn top(page: &StaticPage) -> f64 {
    page.shown("#letto").get_bounding_client_rect().top()
}

/// A long page that one reads in the middle of. The browser's own anchoring is off: not all have it.
fn page() -> StaticPage {
    let page = StaticPage::with_app(
        "<p id=\"prima\" style=\"height: 2000px\"></p>\
         <p id=\"letto\" style=\"height: 400px\">Qui</p>\
         <p style=\"height: 3000px\"></p>",
        "",
    );
    let body = document().body().unwrap();
    body.style().set_property("overflow-anchor", "none").unwrap();
    let window = web_sys::window().unwrap();
    window.scroll_to_with_x_and_y(0.0, 0.0);
    window.scroll_to_with_x_and_y(0.0, top(&page) - 20.0);
    page
}

fn grow(page: &StaticPage, height: &str) {
    let above: HtmlElement = page.shown("#prima").unchecked_into();
    above.style().set_property("height", height).unwrap();
}

#[wasm_bindgen_test]
fn more_or_less_above_moves_nothing_of_what_is_read() {
    for height in ["2700px", "1500px", "2000px"] {
        let page = page();
        let before = top(&page);
        let reading = takeover::reading();
        grow(&page, height);
        if height != "2000px" {
            assert!((top(&page) - before).abs() > 100.0, "else there is nothing to hold");
        }
        reading.hold();
        assert!((top(&page) - before).abs() < 1.0, "{height}: {before} {}", top(&page));
    }
}

#[wasm_bindgen_test]
fn without_a_page_there_is_nothing_to_hold() {
    takeover::reading().hold();
    let page = page();
    let reading = takeover::reading();
    page.shown("#letto").remove();
    let at = web_sys::window().unwrap().scroll_y().unwrap();
    reading.hold();
    assert_eq!(web_sys::window().unwrap().scroll_y().unwrap(), at);
}
