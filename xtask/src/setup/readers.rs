//! What the tests read with what people see and a browser cannot tell: zbarimg reads QR codes,
//! pdftoppm makes pictures of printed pages. Only the tests run them; nothing of them is published.

use super::{Step, system};
use crate::layout::Layout;
use crate::run::find as find_program;
use anyhow::{Context as _, Result};
use std::fmt;

/// Each program, with the Debian package that brings it.
const READERS: [(&str, &str); 2] = [("zbarimg", "zbar-tools"), ("pdftoppm", "poppler-utils")];

/// Both are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Readers;

impl fmt::Display for Readers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there")
    }
}

/// The readers, if all of them are there.
pub(super) fn find(layout: &Layout) -> Option<Readers> {
    packages_without(|program| find_program(layout, program).is_some())
        .is_empty()
        .then_some(Readers)
}

/// Installs those that are missing from the system's packages.
pub(super) fn install(layout: &Layout, step: &Step) -> Result<()> {
    step.doing("installing, a few seconds");
    let missing = packages_without(|program| find_program(layout, program).is_some());
    system::install(layout, &missing).context(
        "the tests read QR codes with zbarimg and printed pages with pdftoppm: have both on the \
         PATH, or",
    )
}

/// The packages of the programs that are not there.
fn packages_without(is_there: impl Fn(&str) -> bool) -> Vec<&'static str> {
    READERS.into_iter().filter(|(name, _)| !is_there(name)).map(|(_, package)| package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_installed() {
        assert_eq!(packages_without(|_| true), Vec::<&str>::new());
        assert_eq!(packages_without(|name| name == "pdftoppm"), ["zbar-tools"]);
        assert_eq!(packages_without(|_| false), ["zbar-tools", "poppler-utils"]);
    }
}
