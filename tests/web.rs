//! What only a real browser can tell: its storage, and the page that the app takes over.
//!
//! Run by `cargo xtask test` with `wasm-bindgen-test`. Whole journeys are in `tests/e2e/`; what
//! needs no browser is tested where it lives.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod web {
    mod controls;
    mod host;
    mod listen;
    mod markup;
    mod pieces;
    mod reading;
    mod static_page;
    mod storage;
    mod takeover;
    mod vault;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
