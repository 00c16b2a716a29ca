//! Node, and the packages that npm brings: the style sheets' tools, wasm-opt, Playwright.

use super::Step;
use crate::layout::Layout;
use crate::run::{answer, program, quietly};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::PathBuf;

/// The oldest Node that builds the portal.
pub(super) const NODE_TO_BUILD: u32 = 18;

/// The oldest Node that runs the browser tests.
pub(super) const NODE_TO_TEST: u32 = 20;

/// The version of Node, if it is not older than `least`. Node itself is never installed: every
/// system has its own way.
pub(super) fn node(layout: &Layout, least: u32) -> Result<String> {
    let by_hand = format!(
        "install Node {least} or later with npm (Debian and Ubuntu: `sudo apt-get install nodejs \
         npm`; elsewhere nodejs.org), then run this again"
    );
    let Some(version) = answer(program(layout, "node").arg("--version")) else {
        bail!("Node is not there: {by_hand}");
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|v| v.parse().ok());
    if major.is_none_or(|major: u32| major < least) {
        bail!("Node {version} is too old: {by_hand}");
    }
    Ok(version)
}

/// The packages, if they are those of the lockfile.
pub(super) fn find(layout: &Layout) -> Option<&'static str> {
    let installed = fs::read(mark(layout)).ok()?;
    let wanted = fs::read(layout.root.join("package-lock.json")).ok()?;
    (installed == wanted).then_some("there")
}

/// Installs exactly what the lockfile says. No package runs a script of its own.
pub(super) fn install(layout: &Layout, step: &Step) -> Result<()> {
    step.doing("installing, a few seconds");
    let mut npm = program(layout, "npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    quietly(&mut npm, &layout.log("npm")).context(
        "npm packages could not be installed: see that npm reaches its registry, then run \
         `npm ci --ignore-scripts` at the top of the checkout",
    )?;
    fs::copy(layout.root.join("package-lock.json"), mark(layout))?;
    Ok(())
}

/// A copy of the lockfile that was installed: gone when the packages are.
fn mark(layout: &Layout) -> PathBuf {
    layout.root.join("node_modules/.installed-lock.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_there_as_long_as_the_lockfile_is_the_one_installed() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout { root: folder.path().to_owned(), cache: folder.path().to_owned() };
        let lock = folder.path().join("package-lock.json");
        fs::write(&lock, "1").unwrap();
        assert_eq!(find(&layout), None);
        fs::create_dir(folder.path().join("node_modules")).unwrap();
        fs::copy(&lock, mark(&layout)).unwrap();
        assert_eq!(find(&layout), Some("there"));
        fs::write(&lock, "2").unwrap();
        assert_eq!(find(&layout), None);
    }
}
