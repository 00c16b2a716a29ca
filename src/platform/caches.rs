//! The browser's caches for this site: which there are, what is in them, how large that is.

use super::promise::{call, call_with, get};
use js_sys::Array;
use pillole_core::storage::inventory::{Place, Thing};
use wasm_bindgen::JsValue;

/// One file in a cache.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The cache that it is in.
    pub cache: String,
    /// Which of the things that are kept it belongs to.
    pub thing: Thing,
    /// Its address.
    pub address: String,
    /// Its size in bytes, as far as it is told.
    pub bytes: u64,
}

fn caches() -> Option<JsValue> {
    get(web_sys::window()?.as_ref(), "caches")
}

/// The names of the caches that there are.
pub async fn names() -> Vec<String> {
    let Some(caches) = caches() else { return Vec::new() };
    let names = call(&caches, "keys").await.unwrap_or_else(|| Array::new().into());
    Array::from(&names).iter().filter_map(|name| name.as_string()).collect()
}

/// Everything that is in any of them.
pub async fn entries() -> Vec<Entry> {
    let mut found = Vec::new();
    for name in names().await {
        let Some(thing) = Thing::at(Place::Cache, &name) else { continue };
        let Some(cache) = open(&name).await else { continue };
        let requests = call(&cache, "keys").await.unwrap_or_else(|| Array::new().into());
        for request in Array::from(&requests).iter() {
            let address = get(&request, "url").and_then(|url| url.as_string());
            let Some(address) = address else { continue };
            let response = call_with(&cache, "match", &Array::of1(&request)).await;
            let bytes = response.and_then(|it| size(&it)).unwrap_or_default();
            found.push(Entry { cache: name.clone(), thing, address, bytes });
        }
    }
    found
}

async fn open(name: &str) -> Option<JsValue> {
    call_with(&caches()?, "open", &Array::of1(&name.into())).await
}

/// How large a response says that it is.
fn size(response: &JsValue) -> Option<u64> {
    let response: &web_sys::Response = wasm_bindgen::JsCast::unchecked_ref(response);
    let headers = get(response, "headers")?;
    let method: js_sys::Function = wasm_bindgen::JsCast::dyn_into(get(&headers, "get")?).ok()?;
    method.call1(&headers, &"content-length".into()).ok()?.as_string()?.parse().ok()
}

/// Deletes one file from its cache; whether it is gone.
pub async fn delete_entry(entry: &Entry) -> bool {
    let Some(cache) = open(&entry.cache).await else { return false };
    call_with(&cache, "delete", &Array::of1(&entry.address.as_str().into())).await.is_some()
}

/// Deletes all caches of a thing; whether they are gone.
pub async fn delete(thing: Thing) -> bool {
    let Some(caches) = caches() else { return true };
    let mut gone = true;
    for name in names().await {
        if Thing::at(Place::Cache, &name) == Some(thing) {
            gone &= call_with(&caches, "delete", &Array::of1(&name.into())).await.is_some();
        }
    }
    gone
}

/// How much room everything of this site takes, in bytes, where the browser tells.
pub async fn room() -> Option<u64> {
    let storage = get(&super::promise::navigator()?, "storage")?;
    let estimate = call(&storage, "estimate").await?;
    get(&estimate, "usage")?.as_f64().map(|bytes| bytes as u64)
}
