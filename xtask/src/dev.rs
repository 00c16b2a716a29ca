//! `serve --dev`: the app compiled for development and served by Trunk, which compiles again and
//! reloads the browser at every change.
//!
//! The page data, the index and the styles come from the same programs as in a release: a hook in
//! `Trunk.toml` runs [`data`] after every build of the app.

use crate::build;
use crate::layout::Layout;
use crate::run::{cargo, openly, program, quietly};
use crate::setup::Ready;
use anyhow::{Context as _, Result};
use std::env;
use std::path::PathBuf;

/// Where the hook in `Trunk.toml` finds this program. Unset in a release build: the hook then does
/// nothing.
const HOOK: &str = "PILLOLE_DEV_HOOK";

/// What the wasm build is told through the environment and a native build must not hear.
const FOR_WASM_ONLY: [&str; 5] =
    ["CARGO_TARGET_DIR", "CARGO_UNSTABLE_BUILD_STD", "RUSTC", "RUSTC_BOOTSTRAP", "RUSTDOC"];

/// Serves until it is stopped.
pub(crate) fn serve(layout: &Layout, ready: &Ready, port: u16, open: bool) -> Result<()> {
    // Offline, Trunk downloads no tool of its own; cargo below it fetches nothing either, so all that
    // the lockfile names comes first: for every platform, as the compiler's own parts need theirs.
    let mut fetch = program(layout, "cargo");
    fetch.args(["fetch", "--locked"]);
    ready.wasm.apply(layout, &mut fetch);
    quietly(&mut fetch, &layout.log("fetch")).context("the app's dependencies")?;

    let mut trunk = program(layout, "trunk");
    trunk
        .args(["serve", "--offline", "--address", "127.0.0.1", "--port", &port.to_string()])
        .arg("--dist")
        .arg(layout.work().join("dev"))
        .env(HOOK, env::current_exe().context("where is this program?")?)
        .env(NATIVE_TARGET, layout.native_target())
        .env_remove("NO_COLOR");
    if open {
        trunk.arg("--open");
    }
    ready.wasm.apply(layout, &mut trunk);
    openly(&mut trunk)
}

/// Hands the native target folder through Trunk, whose own environment names the wasm one.
const NATIVE_TARGET: &str = "PILLOLE_NATIVE_TARGET";

/// Writes page data and styles into the folder that Trunk is filling.
pub(crate) fn data(layout: &Layout) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("this is run by Trunk, after it has built the app")?;
    let mut site = cargo(layout);
    for name in FOR_WASM_ONLY {
        site.env_remove(name);
    }
    if let Some(target) = env::var_os(NATIVE_TARGET) {
        site.env("CARGO_TARGET_DIR", target);
    }
    site.args(["run", "--quiet", "--package", "pillole-site", "--"])
        .args(["--data-only", "--content", "content", "--out"])
        .arg(&staging);
    openly(&mut site)?;
    build::compile_styles_to(layout, &staging)
}
