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
    let promise: Promise = at_once(object, method, arguments)?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// What a method gives at once; nothing where there is none, or it fails.
#[must_use]
pub fn at_once(object: &JsValue, method: &str, arguments: &Array) -> Option<JsValue> {
    let method: Function = get(object, method)?.dyn_into().ok()?;
    method.apply(object, arguments).ok()
}

/// Sets a property of an object, where that can be.
pub fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(object, &name.into(), &value.into());
}

/// A new object of a class of the browser's; nothing where it has no such class.
#[must_use]
pub fn make(class: &str, arguments: &Array) -> Option<JsValue> {
    let class: Function = get(web_sys::window()?.as_ref(), class)?.dyn_into().ok()?;
    Reflect::construct(&class, arguments).ok()
}

/// The browser, as far as it says what it can do.
#[must_use]
pub fn navigator() -> Option<JsValue> {
    get(web_sys::window()?.as_ref(), "navigator")
}
