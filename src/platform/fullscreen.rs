//! The whole screen for the page, where the browser gives it. Where it does not, nothing happens: the
//! page fills the window all the same.

use super::page;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Takes the whole screen, or gives it back.
pub fn toggle() {
    if !leave()
        && let Some(root) = page::document().and_then(|document| document.document_element())
    {
        ask(&root, "requestFullscreen");
    }
}

/// Gives the screen back; whether the page had it.
pub fn leave() -> bool {
    let Some(document) = page::document() else { return false };
    let element = Reflect::get(&document, &"fullscreenElement".into());
    let had_it = element.is_ok_and(|element| element.is_truthy());
    if had_it {
        ask(&document, "exitFullscreen");
    }
    had_it
}

/// Calls a method by its name: a telephone may not have it, and its refusal comes as a promise that
/// web-sys drops, which the browser would tell as an error of the page.
fn ask(target: &JsValue, method: &str) {
    let method = Reflect::get(target, &method.into()).ok();
    let method = method.and_then(|method| method.dyn_into::<Function>().ok());
    if let Some(answer) = method.and_then(|method| method.call0(target).ok()) {
        let answer = JsFuture::from(Promise::resolve(&answer));
        leptos::task::spawn_local(async { _ = answer.await });
    }
}
