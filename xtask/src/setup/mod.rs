//! Making a machine ready: finds what a build or the tests need, and installs what is missing.
//!
//! Every part first looks; only what is not there is installed, under a lock, so that running setup
//! again costs a moment and two of them never get in each other's way. Compiled tools and targets
//! go to the cache, npm's packages to the checkout, browsers and Debian's compiler to the system.

mod bench;
mod browser;
mod compiled;
mod npm;
mod other_browsers;
mod platforms;
mod readers;
mod system;
mod video;
mod wasm;
mod web_servers;

pub(crate) use bench::{Load, Workshop};
pub(crate) use browser::Browser;
pub(crate) use other_browsers::{Firefox, Webkit};
pub(crate) use platforms::{Compiler, Platform, compiler};
pub(crate) use wasm::{TARGET as WASM_TARGET, WasmToolchain};
pub(crate) use web_servers::WebServer;

use crate::layout::Layout;
use crate::lock::Lock;
use crate::progress::{Step, Steps};
use crate::run;
use anyhow::{Context as _, Result};
use std::env;
use std::fmt::Display;
use std::path::PathBuf;

/// What a build needs, found.
#[derive(Debug, Clone)]
pub(crate) struct Ready {
    /// How to compile for the browser.
    pub(crate) wasm: WasmToolchain,
}

/// Finds or installs what a build needs.
pub(crate) fn for_build(layout: &Layout) -> Result<Ready> {
    let mut steps = Steps::new(6);
    build_tools(layout, &mut steps, npm::NODE_TO_BUILD)
}

/// The browser that most tests drive, if it is there.
pub(crate) fn chromium(layout: &Layout) -> Option<PathBuf> {
    browser::find(layout).map(|found| found.chrome)
}

/// Finds or installs what the tests need too.
pub(crate) fn for_tests(layout: &Layout) -> Result<(Ready, Browser)> {
    let mut steps = Steps::new(8);
    let ready = build_tools(layout, &mut steps, npm::NODE_TO_TEST)?;
    let browser = chromium_and_driver(layout, &mut steps)?;
    ensure(
        layout,
        steps.next("zbarimg and pdftoppm"),
        || readers::find(layout),
        |step| readers::install(layout, step),
    )?;
    Ok((ready, browser))
}

fn chromium_and_driver(layout: &Layout, steps: &mut Steps) -> Result<Browser> {
    ensure(
        layout,
        steps.next("Chromium and its driver"),
        || browser::find(layout),
        |step| browser::install(layout, step),
    )
}

/// Finds or installs what measuring beside the peers needs.
pub(crate) fn for_peers(layout: &Layout) -> Result<(Workshop, Browser)> {
    let mut steps = Steps::new(3);
    steps.next("Node").found(&npm::node(layout, npm::NODE_TO_TEST)?);
    let browser = chromium_and_driver(layout, &mut steps)?;
    let workshop = ensure(
        layout,
        steps.next("Starlight, VitePress, MkDocs and Lighthouse"),
        || bench::find(layout),
        |step| bench::install(layout, step),
    )?;
    Ok((workshop, browser))
}

/// Finds or installs what measuring the server needs.
pub(crate) fn for_load(layout: &Layout) -> Result<Load> {
    ensure(
        layout,
        Steps::new(1).next("nginx and wrk"),
        || bench::find_load(layout),
        |step| bench::install_load(layout, step),
    )
}

/// Finds or installs the browsers besides Chromium that the site must work in.
pub(crate) fn other_browsers(layout: &Layout) -> Result<(Firefox, Webkit)> {
    let mut steps = Steps::new(2);
    let firefox = ensure(
        layout,
        steps.next("Firefox"),
        || other_browsers::firefox(layout),
        |step| other_browsers::install_firefox(layout, step),
    )?;
    let webkit = ensure(
        layout,
        steps.next("WebKitGTK's driver and a screen for it"),
        || other_browsers::webkit(layout),
        |step| other_browsers::install_webkit(layout, step),
    )?;
    Ok((firefox, webkit))
}

/// What making videos needs, found.
#[derive(Debug, Clone)]
pub(crate) struct VideoTools {
    /// The camera.
    pub(crate) browser: Browser,
    /// What sounds words out, and what encodes.
    pub(crate) programs: video::Programs,
    /// The voice.
    pub(crate) voice: video::Voice,
}

/// Finds or installs what making videos needs.
pub(crate) fn for_video(layout: &Layout) -> Result<VideoTools> {
    let mut steps = Steps::new(5);
    steps.next("Node").found(&npm::node(layout, npm::NODE_TO_TEST)?);
    packages(layout, &mut steps)?;
    let browser = chromium_and_driver(layout, &mut steps)?;
    let programs = ensure(
        layout,
        steps.next("ffmpeg and espeak-ng"),
        || video::programs(layout),
        |step| video::install_programs(layout, step),
    )?;
    let voice = ensure(
        layout,
        steps.next("the voice"),
        || video::voice(layout),
        |step| video::install_voice(layout, step),
    )?;
    Ok(VideoTools { browser, programs, voice })
}

/// Finds or installs what looks for faults: cargo-fuzz, and a compiler of C++ for libFuzzer.
pub(crate) fn for_fuzz(layout: &Layout) -> Result<()> {
    let mut steps = Steps::new(2);
    tool(layout, &mut steps, &compiled::fuzzer())?;
    let compiler =
        || named_or_found(layout, "CXX", &["c++"]).map(|path| path.display().to_string());
    ensure(layout, steps.next("C++ compiler"), compiler, |_| system::install(layout, &["g++"]))?;
    Ok(())
}

/// Finds or installs what knows the known faults of crates.
pub(crate) fn for_audit(layout: &Layout) -> Result<()> {
    tool(layout, &mut Steps::new(1), &compiled::auditor())
}

/// Finds or installs npm's packages alone.
pub(crate) fn npm_packages(layout: &Layout) -> Result<()> {
    packages(layout, &mut Steps::new(1))
}

fn packages(layout: &Layout, steps: &mut Steps) -> Result<()> {
    ensure(
        layout,
        steps.next("npm packages"),
        || npm::find(layout),
        |step| npm::install(layout, step),
    )?;
    Ok(())
}

fn tool(layout: &Layout, steps: &mut Steps, tool: &compiled::Tool) -> Result<()> {
    ensure(
        layout,
        steps.next(tool.to_string()),
        || tool.find(layout),
        |step| tool.install(layout, step),
    )?;
    Ok(())
}

fn build_tools(layout: &Layout, steps: &mut Steps, node: u32) -> Result<Ready> {
    let step = steps.next("Node");
    step.found(&npm::node(layout, node)?);

    let wasm = ensure(
        layout,
        steps.next("WebAssembly target"),
        || wasm::find(layout),
        |step| wasm::install(layout, step),
    )?;
    for wanted in compiled::wanted(layout)? {
        tool(layout, steps, &wanted)?;
    }
    packages(layout, steps)?;
    Ok(Ready { wasm })
}

/// Finds a part, or installs it and finds it then.
fn ensure<T: Display>(
    layout: &Layout,
    step: Step,
    find: impl Fn() -> Option<T>,
    install: impl FnOnce(&Step) -> Result<()>,
) -> Result<T> {
    if let Some(part) = find() {
        step.found(&part.to_string());
        return Ok(part);
    }
    let _lock = Lock::take(&layout.cache.join("setup.lock"))?;
    // Whoever had the lock may have been installing the same.
    if find().is_none() {
        install(&step)?;
    }
    let part = find().context("it was installed, but still cannot be found")?;
    step.done();
    Ok(part)
}

/// The program that `variable` names, or else the first of `names` that the system has.
fn named_or_found(layout: &Layout, variable: &str, names: &[&str]) -> Option<PathBuf> {
    let named = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    named.or_else(|| names.iter().find_map(|name| run::find(layout, name)))
}
