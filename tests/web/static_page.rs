//! A pre-rendered page and the app's own of the same shape, for the tests of taking over.

use pillole::platform::takeover;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement};

/// A static page in the document, and beside it what the app has built; gone when it is dropped.
pub(crate) struct StaticPage {
    /// What the app has built.
    pub(crate) fresh: HtmlElement,
}

/// The document.
pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

impl StaticPage {
    /// Both of the same markup.
    pub(crate) fn new(markup: &str) -> Self {
        Self::with_app(markup, markup)
    }

    /// The page and the app's of different markup.
    pub(crate) fn with_app(page: &str, app: &str) -> Self {
        let old = document().create_element("div").unwrap();
        old.set_id("portale");
        old.set_inner_html(page);
        document().body().unwrap().append_child(&old).unwrap();
        let fresh = takeover::detached_root().unwrap();
        fresh.set_inner_html(app);
        Self { fresh }
    }

    /// An element of the page that is shown now.
    pub(crate) fn shown(&self, selector: &str) -> Element {
        document().query_selector(&format!("#portale {selector}")).unwrap().unwrap()
    }

    /// A field of the page that is shown now.
    pub(crate) fn field(&self, selector: &str) -> HtmlInputElement {
        self.shown(selector).dyn_into().unwrap()
    }

    /// A field of the app's.
    pub(crate) fn fresh_field(&self, selector: &str) -> HtmlInputElement {
        self.fresh.query_selector(selector).unwrap().unwrap().dyn_into().unwrap()
    }

    /// Has the app take over.
    pub(crate) fn take_over(&self) {
        takeover::replace_static_page(&self.fresh);
        let shown = document().get_element_by_id("portale").unwrap();
        assert!(shown.is_same_node(Some(&self.fresh)));
        assert_eq!(document().query_selector_all("#portale").unwrap().length(), 1);
    }
}

impl Drop for StaticPage {
    fn drop(&mut self) {
        while let Some(page) = document().get_element_by_id("portale") {
            page.remove();
        }
    }
}

/// Counts the events of a kind that come to an element.
pub(crate) struct Ear {
    count: std::rc::Rc<std::cell::Cell<u32>>,
    _heard: Closure<dyn Fn(Event)>,
}

impl Ear {
    /// Listens from now on.
    pub(crate) fn on(element: &Element, name: &str) -> Self {
        let count = std::rc::Rc::<std::cell::Cell<u32>>::default();
        let counted = count.clone();
        let heard = Closure::<dyn Fn(Event)>::new(move |_| counted.set(counted.get() + 1));
        element.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref()).unwrap();
        Self { count, _heard: heard }
    }

    /// How many came.
    pub(crate) fn heard(&self) -> u32 {
        self.count.get()
    }
}
