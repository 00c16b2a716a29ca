//! Whether the browser may delete on its own what is kept here, and asking it not to.

use super::promise::{call, get, navigator};
use wasm_bindgen::JsValue;

/// What the browser says of deleting what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// It does not delete it on its own.
    Promised,
    /// It may, when it wants room or when nobody comes for long.
    NotPromised,
    /// It does not say, and cannot be asked: it is an old one, or this address is not encrypted.
    CannotBeAsked,
}

/// What the browser says now.
pub async fn state() -> Lasting {
    of(ask_storage("persisted").await)
}

/// Asks the browser not to delete what is kept; what it says then. Some browsers ask the person.
pub async fn ask() -> Lasting {
    of(ask_storage("persist").await)
}

fn of(answer: Option<JsValue>) -> Lasting {
    match answer.and_then(|answer| answer.as_bool()) {
        Some(true) => Lasting::Promised,
        Some(false) => Lasting::NotPromised,
        None => Lasting::CannotBeAsked,
    }
}

async fn ask_storage(method: &str) -> Option<JsValue> {
    call(&get(&navigator()?, "storage")?, method).await
}

/// Whether the browser decides without a question to the person: those of Chromium's family do, and
/// where the portal is installed that was the person's answer.
#[must_use]
pub fn asks_nobody() -> bool {
    is_installed() || navigator().is_some_and(|it| get(&it, "userAgentData").is_some())
}

/// Whether the browser is one of Apple's. They delete what a site keeps that was not opened for seven
/// days, but of sites on the Home screen.
#[must_use]
pub fn is_apples() -> bool {
    let vendor = navigator().and_then(|it| get(&it, "vendor")?.as_string());
    vendor.is_some_and(|vendor| vendor.starts_with("Apple"))
}

/// Whether the portal was opened as an app, from the Home screen or the desktop.
#[must_use]
pub fn is_installed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let standalone = navigator().and_then(|it| get(&it, "standalone")?.as_bool());
    let matches = |query: &str| {
        let method: Option<js_sys::Function> =
            get(window.as_ref(), "matchMedia").map(wasm_bindgen::JsCast::unchecked_into);
        let answer = method.and_then(|it| it.call1(&window, &query.into()).ok());
        answer.and_then(|it| get(&it, "matches")?.as_bool()).unwrap_or_default()
    };
    standalone == Some(true) || matches("(display-mode: standalone)")
}
