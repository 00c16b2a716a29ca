//! The way back to a learner's assignment: a link in the header of every page, for as long as the tab
//! lives in which it was opened. `prepaint.js` shows it again after a page load.

use super::page;
use pillole_core::storage::WAY_BACK;

/// Shows the way back from now on.
pub fn show() {
    page::set_root_attribute("data-session", "");
    if let Some(store) = store() {
        // Refused, it holds until the next page load.
        let _ = store.set_item(WAY_BACK, "1");
    }
}

/// Whether it is shown.
#[must_use]
pub fn is_shown() -> bool {
    store().is_some_and(|store| store.get_item(WAY_BACK).is_ok_and(|mark| mark.is_some()))
}

/// Shows it no more.
pub fn hide() {
    if let Some(root) = page::document().and_then(|document| document.document_element()) {
        let _ = root.remove_attribute("data-session");
    }
    if let Some(store) = store() {
        let _ = store.remove_item(WAY_BACK);
    }
}

/// The tab's storage, where it has one.
fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}
