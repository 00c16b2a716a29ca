//! The browser's local storage as the core's [`Store`].
//!
//! `gloo_storage` is asked for the storage only after the browser has said that there is one: where
//! storage is blocked, its own way in would panic.

use gloo_storage::{LocalStorage, Storage};
use pillole_core::storage::{Store, StoreError};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::{JsCast, JsValue};

/// The local storage of this site. While pages are rendered to text it is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserStore;

/// Whether nothing may be written any more.
static SEALED: AtomicBool = AtomicBool::new(false);

/// From now on this page writes nothing: everything is being erased, and what is still in memory must
/// not come back.
pub fn seal() {
    SEALED.store(true, Ordering::Relaxed);
}

/// The storage, if the browser allows it.
fn open() -> Result<web_sys::Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Refused)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        _ => Err(StoreError::Refused),
    }
}

/// Why the browser did not write: full, in every browser's own words, or refused.
fn refusal(error: &JsValue) -> StoreError {
    match error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        Some("SecurityError") => StoreError::Refused,
        _ => StoreError::Other,
    }
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        if cfg!(feature = "ssr") {
            return Ok(None);
        }
        open()?.get_item(key).map_err(|error| refusal(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if SEALED.load(Ordering::Relaxed) {
            return Err(StoreError::Refused);
        }
        open()?.set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        open()?.remove_item(key).map_err(|error| refusal(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = open()?;
        let count = storage.length().map_err(|error| refusal(&error))?;
        (0..count)
            .map(|index| storage.key(index).map_err(|error| refusal(&error)))
            .filter_map(Result::transpose)
            .collect()
    }
}
