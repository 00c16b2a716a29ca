//! Hearing what happens in a part of the page.

use super::host::{Host, fire};
use pillole::platform::listen::{click, listen, nearest};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// What was heard, in order.
type Heard = Rc<RefCell<Vec<String>>>;

const MARKUP: &str = r#"<p data-act="outer"><button data-act="go"><b>Vai</b></button><i>x</i></p>"#;

#[wasm_bindgen_test]
fn what_happens_below_is_heard_until_the_ear_is_dropped() {
    let host = Host::new(MARKUP);
    let heard = Heard::default();
    let noted = Rc::clone(&heard);
    let ear = listen(&host.root, &["click", "change"], move |event| {
        noted.borrow_mut().push(event.type_());
    });
    for name in ["click", "input", "change"] {
        fire(&host.get("b"), name);
    }
    assert_eq!(*heard.borrow(), ["click", "change"]);
    drop(ear);
    fire(&host.get("b"), "click");
    assert_eq!(heard.borrow().len(), 2);
}

#[wasm_bindgen_test]
fn what_comes_later_is_heard_too_and_its_nearest_name_is_found() {
    let host = Host::new("");
    let heard = Heard::default();
    let noted = Rc::clone(&heard);
    let _ear = listen(&host.root, &["click"], move |event| {
        let found = nearest(&event, "data-act").map(|(element, act)| {
            assert_eq!(element.get_attribute("data-act").as_ref(), Some(&act));
            act
        });
        noted.borrow_mut().push(found.unwrap_or_default());
    });
    host.root.set_inner_html(MARKUP);
    for selector in ["b", "i", "p"] {
        fire(&host.get(selector), "click");
    }
    fire(&host.root, "click");
    assert_eq!(*heard.borrow(), ["go", "outer", "outer", ""]);
}

#[wasm_bindgen_test]
fn what_happens_while_something_is_heard_is_heard_too() {
    let host = Host::new(MARKUP);
    let heard = Heard::default();
    let (noted, inner) = (Rc::clone(&heard), host.get("i"));
    let _ear = listen(&host.root, &["click", "change"], move |event| {
        noted.borrow_mut().push(event.type_());
        // As when a field that goes loses the focus.
        if event.type_() == "click" {
            fire(&inner, "change");
        }
    });
    fire(&host.get("b"), "click");
    fire(&host.get("b"), "click");
    assert_eq!(*heard.borrow(), ["click", "change", "click", "change"]);
}

#[wasm_bindgen_test]
fn what_was_heard_is_not_pressed_again_at_take_over() {
    let host = Host::new(MARKUP);
    let _ear = listen(&host.root, &["click"], |_| {});
    // As `prepaint.js` marks what is pressed before the app is there.
    for selector in ["button", "i"] {
        host.get(selector).set_attribute("data-pressed", "").unwrap();
    }
    fire(&host.get("b"), "click");
    assert!(host.find("button[data-pressed]").is_none());
    assert!(host.find("i[data-pressed]").is_some(), "nobody has heard this one");
}

#[wasm_bindgen_test]
fn presses_are_told_by_what_they_do() {
    let host = Host::new(MARKUP);
    let heard = Heard::default();
    let noted = Rc::clone(&heard);
    let ear = click("host", move |act| noted.borrow_mut().push(act.to_owned()));
    assert!(ear.is_some());
    host.get("b").click();
    fire(&host.get("b"), "change");
    host.root.click();
    assert_eq!(*heard.borrow(), ["go"]);
    assert!(click("nowhere", |_| {}).is_none());
}
