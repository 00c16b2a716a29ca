//! The portal kept for use without a network: how far that is, and doing away with it. A service worker
//! does the keeping; here it is only looked at, and sent away.

use super::caches;
use super::promise::{call, get, navigator};
use super::storage::BrowserStore;
use pillole_core::offline::{CHOICE, OFF, ON, PORTAL};
use pillole_core::storage::Store as _;
use pillole_core::storage::inventory::Thing;
use wasm_bindgen::JsValue;

/// How far the portal is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    /// It cannot be: the browser cannot do it, or this address is not encrypted.
    NotPossible,
    /// It is not.
    NotKept,
    /// It is being fetched.
    Arriving,
    /// All of it is.
    Kept,
}

/// How far it is now.
pub async fn state() -> Offline {
    let Some(workers) = workers() else { return Offline::NotPossible };
    let Some(registration) = call(&workers, "getRegistration").await else {
        return Offline::NotKept;
    };
    let has = |name| get(&registration, name).is_some();
    let caches = caches::names().await;
    let is_there = caches.iter().any(|name| name == PORTAL);
    match (has("active") && is_there, has("installing") || has("waiting")) {
        (true, _) => Offline::Kept,
        (false, true) => Offline::Arriving,
        (false, false) => Offline::NotKept,
    }
}

/// Waits until the portal is kept, where it is being fetched.
pub async fn arrived() {
    if let Some(ready) = workers().and_then(|workers| get(&workers, "ready")) {
        let promise: js_sys::Promise = wasm_bindgen::JsCast::unchecked_into(ready);
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    }
}

/// Does away with the portal that is kept, and with the worker that keeps it; whether that worked. The
/// worker goes first: it would fetch again.
pub async fn forget() -> bool {
    if let Some(workers) = workers()
        && let Some(registration) = call(&workers, "getRegistration").await
    {
        let _ = call(&registration, "unregister").await;
    }
    caches::delete(Thing::Portal).await
}

/// Whether the portal is to be kept: as somebody chose, and without a choice unless the connection is dear.
/// `offline/page.js` goes by the same.
#[must_use]
pub fn is_wanted() -> bool {
    match BrowserStore.get(CHOICE).ok().flatten().as_deref() {
        Some(OFF) => false,
        Some(ON) => true,
        _ => !is_dear(),
    }
}

/// Whether the connection is dear: somebody told the browser to save data.
fn is_dear() -> bool {
    let connection = navigator().and_then(|it| get(&it, "connection"));
    connection.and_then(|it| get(&it, "saveData")?.as_bool()).unwrap_or_default()
}

/// Says whether the portal is to be kept; whether the browser remembers that.
#[must_use]
pub fn want(wanted: bool) -> bool {
    BrowserStore.set(CHOICE, if wanted { ON } else { OFF }).is_ok()
}

fn workers() -> Option<JsValue> {
    get(&navigator()?, "serviceWorker")
}
