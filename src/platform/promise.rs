//! What a browser may have or not have, asked by name: a property, a method that promises something.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property of an object; nothing where it is absent.
#[must_use]
pub fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// What a method without arguments promises; nothing where there is none, or it fails.
pub async fn call(object: &JsValue, method: &str) -> Option<JsValue> {
    call_with(object, method, &Array::new()).await
}

/// What a method promises; nothing where there is none, or it fails.
pub async fn call_with(object: &JsValue, method: &str, arguments: &Array) -> Option<JsValue> {
    let method: Function = get(object, method)?.dyn_into().ok()?;
    let promise: Promise = method.apply(object, arguments).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// The browser, as far as it says what it can do.
#[must_use]
pub fn navigator() -> Option<JsValue> {
    get(web_sys::window()?.as_ref(), "navigator")
}
