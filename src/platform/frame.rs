//! The frame around the app: header and footer are ready-made markup; only where one is changes.

use super::page::{document, root_attribute, set_root_attribute};
use crate::state::language::Language;
use web_sys::{Element, NodeList};

/// Marks the way one has gone in the main menu, leads the language links to this page, and shows it
/// in our letters if they are there by now (`boot.js`).
pub fn show_where(path: &str) {
    if root_attribute("data-letters").is_some() {
        set_root_attribute("data-letters", "");
    }
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

/// The id of the link to the style sheet that only pages in parts of the app have.
pub const STYLE: &str = "stile-parti";

/// Has that style sheet, from now on. A page that came by its address has the link already.
pub fn style_of_parts() {
    let (Some(document), Some(address)) = (document(), root_attribute("data-style")) else {
        return;
    };
    let (None, Some(head)) = (document.get_element_by_id(STYLE), document.head()) else { return };
    if let Ok(link) = document.create_element("link") {
        link.set_id(STYLE);
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", &address);
        let _ = head.append_child(&link);
    }
}

/// The elements of a list.
fn elements(list: Option<NodeList>) -> Vec<Element> {
    use wasm_bindgen::JsCast;
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}
