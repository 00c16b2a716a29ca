//! The app, compiled for the browser: the WebAssembly that every page needs, a part for each page
//! that few need, and the one script that starts the first and fetches the others.
//!
//! cargo compiles all of it as one; wasm-split takes it apart, wasm-bindgen writes the script,
//! wasm-opt makes each part smaller, and terser the script.

mod glue;

use super::Part;
use crate::inputs::{self, Inputs};
use crate::layout::Layout;
use crate::progress::Step;
use crate::run::{program, quietly};
use crate::setup::{Ready, WASM_TARGET};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The cargo profile that makes the smallest WebAssembly.
const PROFILE: &str = "wasm-release";

/// The app's name: of its program, and of what is made of it.
const APP: &str = "pillole";

/// What wasm-opt may count on: what every browser has had since 2022.
const ABILITIES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What the app is made from, and how.
const SOURCES: [&str; 10] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "build.rs",
    "content/languages",
    "crates/core",
    "package-lock.json",
    "src",
    "xtask/src/build/app",
    "xtask/src/build/app.rs",
];

pub(super) fn build(layout: &Layout, ready: &Ready, step: Step) -> Result<Part> {
    let mut read = Inputs::default().text(&ready.wasm.to_string());
    for source in SOURCES {
        read = read.path(&layout.root.join(source))?;
    }
    let part = Part { folder: layout.work().join("app"), digest: read.digest() };
    let mark = layout.work().join("app.mark");
    if part.folder.join(format!("{APP}.js")).is_file() && inputs::unchanged(&mark, &part.digest) {
        step.found("unchanged");
        return Ok(part);
    }

    step.doing("compiling to WebAssembly, minutes the first time");
    let whole = compile(layout, ready)?;
    step.doing("taking it apart and making it small");
    let split = layout.work().join("app.split");
    for folder in [&split, &part.folder] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
    }
    take_apart(layout, &whole, &split, &part.folder)?;
    optimise(layout, &part.folder)?;
    minify_glue(layout, &part.folder)?;
    inputs::note(&mark, &part.digest)?;
    step.done();
    Ok(part)
}

/// Compiles the app, all in one.
fn compile(layout: &Layout, ready: &Ready) -> Result<PathBuf> {
    let mut cargo = program(layout, "cargo");
    cargo
        // The build is that of the lockfile; what is missing of it is fetched.
        .args(["rustc", "--locked", "--package", APP, "--bin", APP])
        .args(["--no-default-features", "--features", "split"])
        .args(["--profile", PROFILE, "--target", WASM_TARGET])
        // Who takes it apart must know what refers to what.
        .args(["--", "-Clink-args=--emit-relocs"]);
    ready.wasm.apply(layout, &mut cargo);
    ready.wasm.apply_smallest(layout, &mut cargo);
    quietly(&mut cargo, &layout.log("app")).context("the app did not compile")?;
    Ok(layout.wasm_target().join(WASM_TARGET).join(PROFILE).join(format!("{APP}.wasm")))
}

/// Takes the app apart by way of the folder `split`; the parts and the one script go to `out`.
fn take_apart(layout: &Layout, whole: &Path, split: &Path, out: &Path) -> Result<()> {
    let mut splitter = program(layout, "wasm-split-cli");
    splitter.args(["--target", "web", "--out-name", APP]).arg(whole).arg(split);
    quietly(&mut splitter, &layout.log("split")).context("the app was not taken apart")?;

    let main = split.join(format!("{APP}.wasm"));
    let mut bindgen = program(layout, "wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript", "--no-demangle"])
        // The parts find by their names what they share with the rest.
        .args(["--keep-lld-exports", "--out-name", APP, "--out-dir"])
        .arg(out)
        .arg(&main);
    quietly(&mut bindgen, &layout.log("bindgen")).context("the app's script was not written")?;

    for file in with_ending(split, "wasm")?.into_iter().filter(|file| *file != main) {
        fs::copy(&file, out.join(file.file_name().unwrap_or_default()))?;
    }
    let script = out.join(format!("{APP}.js"));
    let loaders = fs::read_to_string(split.join("__wasm_split.js"))?;
    fs::write(&script, glue::join(&fs::read_to_string(&script)?, &loaders)?)?;
    Ok(())
}

/// Makes every part as small as wasm-opt can.
fn optimise(layout: &Layout, folder: &Path) -> Result<()> {
    for file in with_ending(folder, "wasm")? {
        let mut optimiser = program(layout, "wasm-opt");
        optimiser.arg("-Oz").args(ABILITIES).arg(&file).arg("-o").arg(&file);
        quietly(&mut optimiser, &layout.log("wasm-opt"))
            .with_context(|| format!("{} was not made smaller", layout.shown(&file)))?;
    }
    Ok(())
}

/// The glue comes out readable; without names and comments it is a fifth less to fetch.
fn minify_glue(layout: &Layout, folder: &Path) -> Result<()> {
    for file in with_ending(folder, "js")? {
        let mut terser = program(layout, "terser");
        terser.arg(&file).args(["--module", "--compress", "passes=2", "--mangle", "--output"]);
        quietly(terser.arg(&file), &layout.log("glue")).context("the glue was not minified")?;
    }
    Ok(())
}

/// The files of a folder with this ending.
fn with_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    Ok(found)
}
