//! The browsers that the same journeys are walked through in besides Chromium: Firefox, and
//! WebKitGTK, the nearest to Safari that there is outside Apple's machines.
//!
//! Neither is needed to build or for the rest of the tests: where one cannot be had, only the stage
//! that drives it fails, and says what to install.

use super::{Step, named_or_found, system};
use crate::layout::Layout;
use crate::run::{answer, find, program};
use anyhow::{Context as _, Result};
use std::fmt;
use std::path::{Path, PathBuf};

/// Firefox under the names that systems give it. Debian's comes first: Ubuntu's `firefox` may be a
/// stand-in for a snap, which no test can drive.
const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];

/// What brings Firefox on Debian.
const FIREFOX_PACKAGES: [&str; 1] = ["firefox-esr"];

/// What brings WebKitGTK with its driver on Debian, and a screen for it where there is none: it
/// has no way to run without a window.
const WEBKIT_PACKAGES: [&str; 2] = ["webkit2gtk-driver", "xvfb"];

/// Firefox, which drives itself (`WebDriver` `BiDi`).
#[derive(Debug, Clone)]
pub(crate) struct Firefox {
    /// The browser itself.
    pub(crate) program: PathBuf,
    version: String,
}

/// WebKitGTK's driver, which knows where its browser is.
#[derive(Debug, Clone)]
pub(crate) struct Webkit {
    /// The program that starts and drives the browser.
    pub(crate) driver: PathBuf,
    /// The program that is a screen which nobody sees.
    pub(crate) display: PathBuf,
}

impl fmt::Display for Firefox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.version, self.program.display())
    }
}

impl fmt::Display for Webkit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.driver.display(), self.display.display())
    }
}

/// The Firefox that `FIREFOX` names, or else the system's.
pub(super) fn firefox(layout: &Layout) -> Option<Firefox> {
    let program = named_or_found(layout, "FIREFOX", &FIREFOXES)?;
    let version = version(layout, &program)?;
    Some(Firefox { program, version })
}

/// The WebKit driver that `WEBKIT_DRIVER` names, or else the system's.
pub(super) fn webkit(layout: &Layout) -> Option<Webkit> {
    let driver = named_or_found(layout, "WEBKIT_DRIVER", &["WebKitWebDriver"])?;
    // It has no version to tell; that it runs is all that can be known.
    answer(program(layout, &driver).arg("--help"))?;
    let display = find(layout, "Xvfb")?;
    Some(Webkit { driver, display })
}

/// Installs Firefox from the system's packages.
pub(super) fn install_firefox(layout: &Layout, step: &Step) -> Result<()> {
    step.doing("installing, about a minute");
    system::install(layout, &FIREFOX_PACKAGES)
        .context("the journeys in Firefox need it: set FIREFOX to where it is, or")
}

/// Installs WebKitGTK from the system's packages.
pub(super) fn install_webkit(layout: &Layout, step: &Step) -> Result<()> {
    step.doing("installing, about a minute");
    system::install(layout, &WEBKIT_PACKAGES).context(
        "the journeys in WebKit need WebKitGTK's driver and Xvfb: set WEBKIT_DRIVER to where the \
         driver is and have Xvfb on the PATH, or",
    )
}

/// The version that a browser says it is. A stand-in that only tells how to install the real one
/// says none.
fn version(layout: &Layout, browser: &Path) -> Option<String> {
    let said = answer(program(layout, browser).arg("--version"))?;
    said.lines().find(|line| line.contains(|c: char| c.is_ascii_digit())).map(str::to_owned)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn only_what_says_its_version_is_a_browser() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout { root: folder.path().to_owned(), cache: folder.path().to_owned() };
        let says = |script: &str| {
            let path = folder.path().join("browser");
            fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
            version(&layout, &path)
        };
        let real = "echo '*** running headless ***'; echo Mozilla Firefox 153.0esr";
        assert_eq!(says(real).as_deref(), Some("Mozilla Firefox 153.0esr"));
        assert_eq!(says("echo install the snap"), None);
        assert_eq!(says("echo install version 2; exit 1"), None);
        assert_eq!(version(&layout, &folder.path().join("none")), None);
    }
}
