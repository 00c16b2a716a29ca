//! The browser's local storage as the core's store.

use pillole::platform::storage::BrowserStore;
use pillole_core::storage::{Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

/// Empties the storage: tests of one page share it.
pub(crate) fn empty() -> BrowserStore {
    let store = BrowserStore;
    for key in store.keys().unwrap() {
        store.remove(&key).unwrap();
    }
    store
}

/// Fills the storage to the last byte that it takes, under names of its own.
pub(crate) fn fill(store: &BrowserStore) {
    let mut size = 1 << 20;
    let mut number = 0;
    while size > 0 {
        match store.set(&format!("filler-{number}"), &"x".repeat(size)) {
            Ok(()) => number += 1,
            Err(error) => {
                assert_eq!(error, StoreError::Full);
                size /= 2;
            }
        }
        assert!(number < 10_000, "the storage has no end");
    }
}

#[wasm_bindgen_test]
fn what_is_set_is_got_until_it_is_removed() {
    let store = empty();
    assert_eq!(store.get("a"), Ok(None));
    store.set("a", "città, 日本 and 😀").unwrap();
    assert_eq!(store.get("a").unwrap().as_deref(), Some("città, 日本 and 😀"));
    store.set("a", "").unwrap();
    assert_eq!(store.get("a").unwrap().as_deref(), Some(""));
    store.remove("a").unwrap();
    store.remove("a").unwrap();
    assert_eq!(store.get("a"), Ok(None));
}

#[wasm_bindgen_test]
fn the_keys_are_those_that_are_set() {
    let store = empty();
    assert_eq!(store.keys(), Ok(Vec::new()));
    for key in ["b", "a", "c"] {
        store.set(key, key).unwrap();
    }
    store.remove("b").unwrap();
    let mut keys = store.keys().unwrap();
    keys.sort();
    assert_eq!(keys, ["a", "c"]);
    empty();
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_it_has() {
    let store = empty();
    store.set("mine", "kept").unwrap();
    fill(&store);
    assert_eq!(store.set("more", &"x".repeat(100)), Err(StoreError::Full));
    assert_eq!(store.get("mine").unwrap().as_deref(), Some("kept"));
    assert_eq!(store.get("more"), Ok(None));
    store.remove("filler-0").unwrap();
    assert_eq!(store.set("more", &"x".repeat(100)), Ok(()));
    empty();
}
