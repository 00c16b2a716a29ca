//! The page around the app: its title, its focus, its root's attributes, printing.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, MouseEvent, NodeList};

/// The document, where there is one.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// An attribute of the `html` element.
#[must_use]
pub fn root_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Sets an attribute of the `html` element.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Takes an attribute from the `html` element.
pub fn remove_root_attribute(name: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.remove_attribute(name);
    }
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// What stands before the portal's own addresses on its site: nothing, or `/portale` where it is published
/// below that. `prepaint.js` finds it out.
#[must_use]
pub fn root() -> String {
    root_attribute("data-root").unwrap_or_default()
}

/// One of the site's addresses as the portal's own.
#[must_use]
pub fn within(path: &str) -> String {
    path.strip_prefix(root().as_str()).unwrap_or(path).to_owned()
}

/// One of the portal's own addresses as the site's. What begins with no slash is of this page.
fn without(address: &str) -> String {
    if address.starts_with('/') { root() + address } else { address.to_owned() }
}

/// The path in the address bar, as one of the portal's own.
#[must_use]
pub fn path() -> String {
    let path = web_sys::window().and_then(|w| w.location().pathname().ok());
    within(&path.unwrap_or_else(|| "/".into()))
}

/// The query in the address bar, with its `?`, or nothing.
#[must_use]
pub fn query() -> String {
    web_sys::window().and_then(|w| w.location().search().ok()).unwrap_or_default()
}

/// What stands behind the `#` in the address bar, or nothing. Browsers never send it.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// What stands before the portal's own addresses for others: scheme, host, port, and [`root`].
#[must_use]
pub fn origin() -> String {
    web_sys::window().and_then(|w| w.location().origin().ok()).unwrap_or_default() + &root()
}

/// Puts another address in the address bar without going anywhere.
pub fn replace_address(address: &str) {
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&without(address)));
    }
}

/// Goes to an address with a full page load.
pub fn go(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(&without(address));
    }
}

/// Goes to an address with a full page load that takes the place of this page behind Back.
pub fn go_instead(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&without(address));
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// This page's entry in the browser's history says nothing any more of whose turn it was (see `prepaint.js`).
pub fn clear_entry() {
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
        let _ = js_sys::Reflect::delete_property(&history, &"replaceState".into());
        let _ = history.replace_state(&JsValue::NULL, "");
    }
}

/// Shows nothing of the page any more.
pub fn hide() {
    let root = document().and_then(|d| d.document_element()?.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        root.set_hidden(true);
    }
}

/// Whether there is an element with this id.
#[must_use]
pub fn has(id: &str) -> bool {
    !id.is_empty() && document().is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// Moves the focus to the element with this id without scrolling to it.
pub fn focus(id: &str) {
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        focus_element(&element);
    }
}

/// Leads the reader to the element with this id: the focus is there, and its beginning is in view.
pub fn lead_to(id: &str) {
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        lead_to_element(&element);
    }
}

/// Leads the reader to an element: the focus is there, and its beginning is in view.
pub fn lead_to_element(element: &Element) {
    focus_element(element);
    let top = element.get_bounding_client_rect().top();
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    if top < 0.0 || top > height.unwrap_or_default() / 2.0 {
        // At once: who presses Tab on the way there would be led back from where that leads. The style sheet
        // says how much room what sticks to the window's edge needs above it.
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_behavior(web_sys::ScrollBehavior::Instant);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls on by most of a window, down or up, where there is more to see; whether there was.
#[must_use]
pub fn scroll_on(down: bool) -> bool {
    let root = document().and_then(|d| d.document_element());
    let (Some(window), Some(root)) = (web_sys::window(), root) else { return false };
    let (height, all) = (f64::from(root.client_height()), f64::from(root.scroll_height()));
    let above = window.scroll_y().unwrap_or_default();
    let left = if down { all - height - above } else { above };
    let has_more = left > height / 20.0;
    if has_more {
        let by = height * 0.6;
        window.scroll_by_with_x_and_y(0.0, if down { by } else { -by });
    }
    has_more
}

/// Moves the focus to an element without scrolling to it.
pub fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// The elements of a query's answer; none when it was refused.
#[must_use]
pub fn elements(found: Result<NodeList, JsValue>) -> Vec<Element> {
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.item(i)?.dyn_into().ok()).collect()
}

/// Opens the browser's print window.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// An ear on the document; it stops listening when it is dropped.
pub struct Listening {
    name: &'static str,
    heard: Closure<dyn Fn(MouseEvent)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(document) = document() {
            let heard = self.heard.as_ref().unchecked_ref();
            let _ = document.remove_event_listener_with_callback_and_bool(self.name, heard, true);
        }
    }
}

/// Hears events of the mouse anywhere on the page before anyone else does. `None` where there is no
/// document: while pages are rendered to text.
#[must_use]
pub fn listen_first(name: &'static str, heard: impl Fn(MouseEvent) + 'static) -> Option<Listening> {
    if cfg!(feature = "ssr") {
        return None;
    }
    let heard = Closure::<dyn Fn(MouseEvent)>::new(heard);
    document()?
        .add_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true)
        .ok()?;
    Some(Listening { name, heard })
}
