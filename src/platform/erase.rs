//! Erasing what this site keeps in the browser, wherever that is.

use super::promise::call;
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbFactory, Storage, Window};

/// How long it is waited for a database that does not go, in milliseconds.
const PATIENCE: i32 = 3_000;

/// Erases what is stored by name, for this browser and for this tab, but what stays; whether nothing
/// else is left.
#[must_use]
pub fn names(stays: impl Fn(&str) -> bool) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let local = window.local_storage().is_ok_and(|store| clear(store, &stays));
    let session = window.session_storage().is_ok_and(|store| clear(store, |_| false));
    local && session
}

/// Erases one storage but what stays. Where there is none, there is nothing to erase.
fn clear(store: Option<Storage>, stays: impl Fn(&str) -> bool) -> bool {
    let Some(store) = store else { return true };
    let others = || -> Vec<String> {
        let count = store.length().unwrap_or_default();
        let names = (0..count).filter_map(|index| store.key(index).ok().flatten());
        names.filter(|name| !stays(name)).collect()
    };
    for name in others() {
        let _ = store.remove_item(&name);
    }
    others().is_empty()
}

/// Erases databases, and caches but those that stay; whether nothing else is left.
pub async fn rest(cache_stays: impl Fn(&str) -> bool) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let databases = databases(&window).await;
    caches(&window, cache_stays).await && databases
}

async fn databases(window: &Window) -> bool {
    let Ok(Some(factory)) = window.indexed_db() else { return true };
    // Some browsers do not tell which there are; we have none.
    let Some(found) = call(&factory, "databases").await else { return true };
    let mut gone = true;
    for database in Array::from(&found).iter() {
        let name = Reflect::get(&database, &"name".into()).ok().and_then(|name| name.as_string());
        if let Some(name) = name {
            gone &= delete(window, &factory, &name).await;
        }
    }
    gone
}

/// Deletes a database; whether that happened in time: one that is open elsewhere stays until it is
/// closed there.
async fn delete(window: &Window, factory: &IdbFactory, name: &str) -> bool {
    let Ok(request) = factory.delete_database(name) else { return false };
    let ended = Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move || {
            let _ = resolve.call0(&JsValue::NULL);
        });
        request.set_onsuccess(Some(done.unchecked_ref()));
        request.set_onerror(Some(&reject));
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE);
    });
    JsFuture::from(ended).await.is_ok()
}

async fn caches(window: &Window, stays: impl Fn(&str) -> bool) -> bool {
    let Some(caches) = window.caches().ok().filter(|caches| !caches.is_undefined()) else {
        return true;
    };
    let Some(names) = call(&caches, "keys").await else { return false };
    let mut gone = true;
    for name in Array::from(&names).iter().filter_map(|name| name.as_string()) {
        if !stays(&name) {
            gone &= JsFuture::from(caches.delete(&name)).await.is_ok();
        }
    }
    gone
}
