//! The whole screen for the page, where the browser gives it. Where it does not, nothing happens: the
//! page fills the window all the same.

use super::page;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Takes the whole screen, or gives it back.
pub fn toggle() {
    let Some(document) = page::document() else { return };
    match (document.fullscreen_element(), document.document_element()) {
        (None, Some(root)) => ask(&root, "requestFullscreen"),
        _ => leave(),
    }
}

/// Gives the screen back, if the page has it.
pub fn leave() {
    if let Some(document) = page::document().filter(|it| it.fullscreen_element().is_some()) {
        ask(&document, "exitFullscreen");
    }
}

/// Calls a method by its name: a telephone may not have it, and its refusal comes as a promise that
/// web-sys drops, which the browser would tell as an error of the page.
fn ask(target: &JsValue, method: &str) {
    let method = Reflect::get(target, &method.into()).ok();
    let Some(method) = method.as_ref().and_then(|it| it.dyn_ref::<Function>()) else { return };
    if let Ok(Ok(answer)) = method.call0(target).map(|it| it.dyn_into::<Promise>()) {
        leptos::task::spawn_local(async { _ = JsFuture::from(answer).await });
    }
}
