//! Keys that are pressed anywhere on the page, as a remote control presses them too.

use super::listen::{self, Ear};
use super::page;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A key.
pub struct Pressed {
    /// What it is called or writes: `PageDown`, `a`.
    pub key: String,
    /// Whether the shift key is held.
    pub shift: bool,
    /// Whether the focus is on something that the space bar or Enter would press.
    pub on_control: bool,
}

/// What the space bar or Enter presses.
const CONTROLS: &str = "a, button, input, summary";

/// Hears keys; those that `heard` makes use of do nothing else. What is held together with Ctrl, Alt or
/// the system's key is the browser's. What an event says is asked for by name: a method for each would be
/// in the glue that every page fetches.
#[must_use]
pub fn listen(heard: impl Fn(&Pressed) -> bool + 'static) -> Option<Ear> {
    let root = page::document()?.document_element()?;
    Some(listen::listen(&root, &["keydown"], move |event| {
        let says = |name: &str| Reflect::get(&event, &name.into()).unwrap_or_default();
        let holds = |name: &str| says(name).is_truthy();
        let Some(key) = says("key").as_string() else { return };
        if ["ctrlKey", "altKey", "metaKey"].into_iter().any(holds) {
            return;
        }
        let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let on_control = at.is_some_and(|at| matches!(at.closest(CONTROLS), Ok(Some(_))));
        if heard(&Pressed { key, shift: holds("shiftKey"), on_control }) {
            event.prevent_default();
        }
    }))
}
