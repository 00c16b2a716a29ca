//! When the app itself fails: what was saved is safe, and there is a way out.

use super::page::{document, set_root_attribute};

/// From now on a panic shows the message that every page carries, hidden, for this case.
pub fn show_a_way_out() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        set_root_attribute("data-app", "broken");
        if let Some(message) = document().and_then(|d| d.get_element_by_id("broken")) {
            let _ = message.remove_attribute("hidden");
        }
    }));
}
