//! Noticing that somebody is there.

use super::page;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlMediaElement};

/// What people do. Scrolling is heard wherever it happens, because it is heard on its way down.
const ACTS: [&str; 6] = ["keydown", "pointerdown", "pointermove", "touchstart", "wheel", "scroll"];

/// Calls `acted` whenever somebody does something, as long as the page lives.
pub fn on_act(acted: impl Fn() + 'static) {
    let Some(document) = page::document() else { return };
    let heard = Closure::<dyn Fn(Event)>::new(move |_: Event| acted()).into_js_value();
    for name in ACTS {
        let heard = heard.unchecked_ref();
        let _ = document.add_event_listener_with_callback_and_bool(name, heard, true);
    }
}

/// Whether something is playing: who watches does nothing.
#[must_use]
pub fn media_plays() -> bool {
    let Some(document) = page::document() else { return false };
    let media = page::elements(document.query_selector_all("video, audio"));
    media
        .into_iter()
        .filter_map(|media| media.dyn_into::<HtmlMediaElement>().ok())
        .any(|media| !media.paused() && !media.ended())
}
