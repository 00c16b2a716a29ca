//! What the compiler and clippy say of the code, as it is compiled for this machine and for the
//! browser. Any warning is an error.

use crate::layout::Layout;
use crate::run::{cargo, openly, program};
use crate::setup::{WASM_TARGET, WasmToolchain};
use anyhow::{Context as _, Result};

/// Runs clippy on everything.
pub(crate) fn lints(layout: &Layout, wasm: &WasmToolchain) -> Result<()> {
    const DENY: [&str; 3] = ["--", "-D", "warnings"];
    let mut native = cargo(layout);
    native.args(["clippy", "--workspace", "--all-targets", "--features", "pillole/ssr"]);
    openly(native.args(DENY)).context("clippy, native")?;

    let mut browser;
    if wasm.has_clippy() {
        browser = program(layout, "cargo");
        wasm.apply(layout, &mut browser);
        browser.args(["clippy", "--target", WASM_TARGET]);
    } else {
        println!(
            "This machine's WebAssembly compiler has no clippy: the app is looked at natively."
        );
        browser = cargo(layout);
        browser.arg("clippy");
    }
    browser.args(["--package", "pillole", "--all-targets", "--features", "csr"]);
    openly(browser.args(DENY)).context("clippy, browser")
}
