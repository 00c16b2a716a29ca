//! The way back to a learner's assignment: a link in the header of every page, for as long as the tab
//! lives in which it was opened. `boot.js` shows it again after a page load.

use super::page;

/// The name in the tab's storage; `boot.js` looks for it.
const NAME: &str = "pillole.session";

/// Shows the way back from now on.
pub fn show() {
    page::set_root_attribute("data-session", "");
    let store = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
    if let Some(store) = store {
        // Refused, it holds until the next page load.
        let _ = store.set_item(NAME, "1");
    }
}
