//! The frame around the app: header and footer are ready-made markup; only where one is changes.

use super::page::document;
use crate::state::language::Language;
use web_sys::{Element, NodeList};

/// Marks the way one has gone in the main menu, and leads the language links to this page.
pub fn show_where(path: &str) {
    let Some(document) = document() else { return };
    for link in elements(document.query_selector_all(".main-nav a").ok()) {
        let href = link.get_attribute("href").unwrap_or_default();
        // With or without the last slash it is the same page.
        let _ = if href.trim_end_matches('/') == path.trim_end_matches('/') {
            link.set_attribute("aria-current", "page")
        } else {
            link.remove_attribute("aria-current")
        };
    }
    for link in elements(document.query_selector_all(".languages a").ok()) {
        let code = link.get_attribute("hreflang");
        let language = Language::ALL.into_iter().find(|l| Some(l.code()) == code.as_deref());
        if let Some(language) = language {
            let _ = link.set_attribute("href", &language.address(path));
        }
    }
}

/// The elements of a list.
fn elements(list: Option<NodeList>) -> Vec<Element> {
    use wasm_bindgen::JsCast;
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}
