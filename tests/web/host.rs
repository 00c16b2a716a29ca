//! A part of the page for one test.

use super::static_page::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

/// An element in the document that can have the focus; gone when it is dropped.
pub(crate) struct Host {
    /// The element.
    pub(crate) root: HtmlElement,
}

impl Host {
    /// An element with this markup in it.
    pub(crate) fn new(markup: &str) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        root.set_id("host");
        root.set_attribute("tabindex", "-1").unwrap();
        root.set_inner_html(markup);
        document().body().unwrap().append_child(&root).unwrap();
        Self { root }
    }

    /// An element in it.
    pub(crate) fn get(&self, selector: &str) -> HtmlElement {
        self.find(selector).unwrap()
    }

    /// An element in it, if it is there.
    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).unwrap().map(JsCast::unchecked_into)
    }

    /// A field in it.
    pub(crate) fn field(&self, selector: &str) -> HtmlInputElement {
        self.get(selector).unchecked_into()
    }

    /// Puts the focus on an element in it.
    pub(crate) fn focus(&self, selector: &str) {
        self.get(selector).focus().unwrap();
        assert!(has_focus(&self.get(selector)));
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Whether an element has the focus.
pub(crate) fn has_focus(element: &Element) -> bool {
    document().active_element().is_some_and(|active| active.is_same_node(Some(element)))
}

/// Has something happen to an element; what it is inside of hears it too.
pub(crate) fn fire(element: &Element, name: &str) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &bubbling).unwrap();
    element.dispatch_event(&event).unwrap();
}
