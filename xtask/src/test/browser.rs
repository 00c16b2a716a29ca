//! The tests that need a browser: the app's own, compiled to WebAssembly, and those that walk
//! through the finished site as a person would.

use crate::layout::Layout;
use crate::run::{find, openly, program};
use crate::setup::{Browser, Firefox, WASM_TARGET, WasmToolchain, Webkit};
use anyhow::{Context as _, Result};
use pillole_server::Server;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::thread;

/// What Chromium is told not to do while it is tested: talk to anyone, or ask anything.
const QUIET: [&str; 5] = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
];

/// The browsers that walk the same journeys, as their files are called.
const EVERYWHERE: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Runs the app's tests that need a real browser (`tests/web.rs`) inside one.
pub(super) fn units(layout: &Layout, wasm: &WasmToolchain, browser: &Browser) -> Result<()> {
    let options = layout.work().join("webdriver.json");
    let chrome = serde_json::json!({
        "goog:chromeOptions": { "binary": browser.chrome, "args": QUIET }
    });
    fs::write(&options, chrome.to_string())?;
    let runner = find(layout, "wasm-bindgen-test-runner").context("setup has not been run")?;

    let mut cargo = program(layout, "cargo");
    wasm.apply(layout, &mut cargo);
    cargo
        .args(["test", "--target", WASM_TARGET, "--package", "pillole"])
        .args(["--features", "csr", "--test", "web"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", options);
    openly(&mut cargo)
}

/// Serves the finished site and runs the end-to-end tests against it.
pub(super) fn whole(layout: &Layout, dist: &Path, browser: &Browser) -> Result<()> {
    let mut playwright = program(layout, "playwright");
    playwright
        .args(["test", "--config", "tests/e2e/playwright.config.mjs"])
        .env("PILLOLE_URL", serve(dist)?)
        .env("PILLOLE_CHROME", &browser.chrome)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    openly(&mut playwright)
}

/// Serves the finished site and walks the same journeys through it in every browser: as many of
/// them at once as Node finds right for the machine, on a small one one after the other.
pub(super) fn everywhere(
    layout: &Layout,
    dist: &Path,
    chromium: &Browser,
    firefox: &Firefox,
    webkit: &Webkit,
) -> Result<()> {
    let mut node = program(layout, "node");
    node.args(["--test", "--test-reporter=spec"])
        .args(EVERYWHERE.map(|browser| format!("tests/e2e/everywhere/{browser}.test.mjs")))
        .env("PILLOLE_URL", serve(dist)?)
        .env("PILLOLE_CHROME", &chromium.chrome)
        .env("PILLOLE_FIREFOX", &firefox.program)
        .env("PILLOLE_WEBKIT_DRIVER", &webkit.driver)
        .env("PILLOLE_DISPLAY", &webkit.display);
    openly(&mut node)
}

/// Serves the finished site for as long as this program runs: its address.
fn serve(dist: &Path) -> Result<String> {
    let server = Server::bind(dist, SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
    let address = format!("http://{}", server.address());
    thread::spawn(move || server.run());
    Ok(address)
}
