//! Which step of the lesson is being read.

use super::page::document;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// A watch over the steps; it ends when it is dropped.
pub struct Watch {
    observer: IntersectionObserver,
    _seen: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `reached` with the number of each step that comes to the middle of the window. `None`
/// where the browser cannot tell, and while pages are rendered to text.
///
/// The steps are looked for when the page is in its place: in the next frame.
#[must_use]
pub fn watch_steps(reached: impl Fn(u16) + 'static) -> Option<Watch> {
    if cfg!(feature = "ssr") {
        return None;
    }
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        for entry in entries.iter().filter_map(|e| e.dyn_into::<IntersectionObserverEntry>().ok()) {
            let step = entry.target().get_attribute("data-step").and_then(|n| n.parse().ok());
            if let (true, Some(step)) = (entry.is_intersecting(), step) {
                reached(step);
            }
        }
    });
    let options = IntersectionObserverInit::new();
    // A line across the middle of the window: one step at a time crosses it.
    options.set_root_margin("-50% 0px -50% 0px");
    let observer =
        IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
    let watched = observer.clone();
    leptos::prelude::request_animation_frame(move || {
        let Some(steps) = document().and_then(|d| d.query_selector_all("[data-step]").ok()) else {
            return;
        };
        for step in (0..steps.length()).filter_map(|i| steps.item(i)?.dyn_into().ok()) {
            watched.observe(&step);
        }
    });
    Some(Watch { observer, _seen: seen })
}
