//! The app, compiled for the browser by Trunk: `index.html`, the WebAssembly and its glue.

use super::Part;
use crate::inputs::{self, Inputs};
use crate::layout::Layout;
use crate::progress::Step;
use crate::run::{program, quietly};
use crate::setup::{Ready, WASM_TARGET};
use anyhow::{Context as _, Result};
use std::fs;

/// The cargo profile that makes the smallest WebAssembly.
const PROFILE: &str = "wasm-release";

/// What the app is made from.
const SOURCES: [&str; 10] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "content/languages",
    "crates/core",
    "index.html",
    "package-lock.json",
    "src",
];

pub(super) fn build(layout: &Layout, ready: &Ready, step: Step) -> Result<Part> {
    let mut read = Inputs::default().text(&ready.wasm.to_string());
    for source in SOURCES {
        read = read.path(&layout.root.join(source))?;
    }
    let part = Part { folder: layout.work().join("app"), digest: read.digest() };
    let mark = layout.work().join("app.mark");
    if part.folder.join("index.html").is_file() && inputs::unchanged(&mark, &part.digest) {
        step.found("unchanged");
        return Ok(part);
    }

    step.doing("compiling to WebAssembly, minutes the first time");
    // Trunk works offline, so that a missing tool is an error and not a download. What cargo
    // needs, the standard library's own dependencies among it, is fetched before.
    let mut fetch = program(layout, "cargo");
    fetch.args(["fetch", "--target", WASM_TARGET]);
    ready.wasm.apply(layout, &mut fetch);
    quietly(&mut fetch, &layout.log("fetch")).context("the app's dependencies")?;

    let mut trunk = program(layout, "trunk");
    trunk
        .args(["build", "--release", "--offline", "--cargo-profile", PROFILE, "--dist"])
        .arg(&part.folder)
        // Trunk takes only `true` and `false` for it, and stops at the usual `1`.
        .env_remove("NO_COLOR");
    ready.wasm.apply(layout, &mut trunk);
    ready.wasm.apply_smallest(layout, &mut trunk);
    quietly(&mut trunk, &layout.log("app")).context("the app did not compile")?;
    minify_glue(layout, &part)?;
    inputs::note(&mark, &part.digest)?;
    step.done();
    Ok(part)
}

/// The glue comes out readable; without names and comments it is a fifth less to fetch.
fn minify_glue(layout: &Layout, part: &Part) -> Result<()> {
    for entry in fs::read_dir(&part.folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            let mut terser = program(layout, "terser");
            terser.arg(&path).args(["--module", "--compress", "passes=2", "--mangle", "--output"]);
            quietly(terser.arg(&path), &layout.log("glue")).context("the glue was not minified")?;
        }
    }
    Ok(())
}
