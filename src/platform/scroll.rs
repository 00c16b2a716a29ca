//! What comes into the window: which step of the lesson is being read, what one has come to.

use super::page::document;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// A watch over elements; it ends when it is dropped.
pub struct Watch {
    observer: IntersectionObserver,
    _seen: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `seen` with what comes into the window with these margins. `None` where the browser cannot
/// tell, and while pages are rendered to text.
fn watch(margins: &str, seen: Box<dyn Fn(Element)>) -> Option<Watch> {
    if cfg!(feature = "ssr") {
        return None;
    }
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        for entry in entries.iter().filter_map(|e| e.dyn_into::<IntersectionObserverEntry>().ok()) {
            if entry.is_intersecting() {
                seen(entry.target());
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margins);
    let observer =
        IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
    Some(Watch { observer, _seen: seen })
}

/// Calls `come` when an element stands in the upper part of the window, and again whenever it comes
/// back.
#[must_use]
pub fn watch_for(element: &Element, come: impl Fn() + 'static) -> Option<Watch> {
    let watch = watch("0px 0px -25% 0px", Box::new(move |_| come()))?;
    watch.observer.observe(element);
    Some(watch)
}

/// Calls `reached` with the number of each step that comes to the middle of the window. `None`
/// where the browser cannot tell, and while pages are rendered to text.
///
/// The steps are looked for when the page is in its place: in the next frame.
#[must_use]
pub fn watch_steps(reached: impl Fn(u16) + 'static) -> Option<Watch> {
    // A line across the middle of the window: one step at a time crosses it.
    let reached = move |step: Element| {
        if let Some(step) = step.get_attribute("data-step").and_then(|n| n.parse().ok()) {
            reached(step);
        }
    };
    let watch = watch("-50% 0px -50% 0px", Box::new(reached))?;
    let watched = watch.observer.clone();
    leptos::prelude::request_animation_frame(move || {
        let Some(steps) = document().and_then(|d| d.query_selector_all("[data-step]").ok()) else {
            return;
        };
        for step in (0..steps.length()).filter_map(|i| steps.item(i)?.dyn_into().ok()) {
            watched.observe(&step);
        }
    });
    Some(watch)
}
