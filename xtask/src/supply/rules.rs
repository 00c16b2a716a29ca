//! What may be in the tree, as `deny.toml` says it for cargo-deny too, held against the lockfiles.

use super::crates::Crates;
use super::npm::Npm;
use crate::layout::Layout;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use spdx::{Expression, LicenseItem, LicenseReq, ParseMode};
use std::fs;

/// The font's: it may be given away with anything, and stays under its own licence.
const ALSO_SHIPPED: [&str; 1] = ["OFL-1.1"];

/// What only builds and tests may also be under these: nothing of it is given away.
const ALSO_TOOLS: [&str; 2] = ["0BSD", "BSD-2-Clause"];

/// The parts of `deny.toml` that are also looked at here.
#[derive(Debug, Deserialize)]
pub(super) struct Rules {
    licenses: Licences,
    sources: Sources,
}

#[derive(Debug, Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

impl Rules {
    /// Reads `deny.toml`.
    pub(super) fn read(layout: &Layout) -> Result<Self> {
        let text = fs::read_to_string(layout.root.join("deny.toml"))?;
        toml::from_str(&text).context("deny.toml cannot be read")
    }

    /// Every crate that may not be there, with why.
    pub(super) fn of_crates(&self, crates: &Crates) -> Vec<String> {
        let mut faults = crates.in_any_version();
        for package in crates.of_others() {
            let name = format!("the crate {} {}", package.name, package.version);
            faults.extend(self.licence(&name, package.license.as_deref(), &[]));
            let source = package.source.as_deref().unwrap_or_default();
            let known = source.strip_prefix("registry+");
            if !known.is_some_and(|known| self.sources.allow_registry.iter().any(|r| r == known)) {
                faults.push(format!("{name} comes from {source}"));
            }
        }
        faults
    }

    /// Every package of npm that may not be there, with why.
    pub(super) fn of_npm(&self, npm: &Npm) -> Vec<String> {
        let mut faults: Vec<String> =
            npm.shipped().err().iter().map(|fault| format!("{fault:#}")).collect();
        for package in npm.all() {
            let name = format!("npm's {} {}", package.name, package.locked.version);
            let also: &[&str] = if npm.is_shipped(package) { &ALSO_SHIPPED } else { &ALSO_TOOLS };
            faults.extend(self.licence(&name, package.licence(), also));
            faults.extend(package.is_doubtful().map(|why| format!("{name} {why}")));
        }
        faults
    }

    /// Why the licence of `name` will not do.
    fn licence(&self, name: &str, licence: Option<&str>, also: &[&str]) -> Option<String> {
        let Some(said) = licence else { return Some(format!("{name} names no licence")) };
        // Older crates say `MIT/Apache-2.0`.
        let Ok(expression) = Expression::parse_mode(said, ParseMode::LAX) else {
            return Some(format!("{name} says its licence as nobody reads it: {said}"));
        };
        let will_do = expression.evaluate(|wanted: &LicenseReq| {
            let LicenseItem::Spdx { id, .. } = &wanted.license else { return false };
            // What is added to a licence (`WITH`) is another licence, which no list here has.
            let allowed =
                self.licenses.allow.iter().map(String::as_str).chain(also.iter().copied());
            wanted.addition.is_none() && allowed.into_iter().any(|allowed| allowed == id.name)
        });
        (!will_do).then(|| format!("{name} is under {said}, which deny.toml does not allow"))
    }
}
