//! The browser that most tests drive: Chromium, with the driver of the same version.

use super::{Step, named_or_found, system};
use crate::layout::Layout;
use crate::run::{answer, program};
use anyhow::{Context as _, Result};
use std::fmt;
use std::path::PathBuf;

/// Chromium under the names that systems give it, the most likely first.
const CHROMES: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Its driver under the names that systems give it.
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// A browser and its driver.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    /// The browser itself.
    pub(crate) chrome: PathBuf,
    /// The program that drives it.
    pub(crate) driver: PathBuf,
    version: String,
}

impl Browser {
    /// Its version, as both call it.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.version, self.chrome.display())
    }
}

/// The browser that `CHROME` and `CHROMEDRIVER` name, or else the system's.
pub(super) fn find(layout: &Layout) -> Option<Browser> {
    let chrome = named_or_found(layout, "CHROME", &CHROMES)?;
    let driver = named_or_found(layout, "CHROMEDRIVER", &DRIVERS)?;
    // A stand-in that only tells how to install the real one prints no version.
    let major = |path: &PathBuf| {
        let said = answer(program(layout, path).arg("--version"))?;
        let version = said.split_whitespace().find(|word| word.contains('.'))?.to_owned();
        Some((version.split('.').next()?.to_owned(), version))
    };
    let ((of_chrome, version), (of_driver, _)) = (major(&chrome)?, major(&driver)?);
    (of_chrome == of_driver).then_some(Browser { chrome, driver, version })
}

/// Installs both from the system's packages.
pub(super) fn install(layout: &Layout, step: &Step) -> Result<()> {
    step.doing("installing, about a minute");
    system::install(layout, &DEBIAN_PACKAGES).context(
        "the tests need Chromium and a chromedriver of the same version: set CHROME and \
         CHROMEDRIVER to where they are, or",
    )
}
