//! What others wrote: who it is of, under which licence, from where, and with which known faults.
//!
//! `supply` is looked at by every check and test: it asks nobody and compiles nothing. `audit` asks for
//! known faults, which only others can know.

pub(crate) mod audit;
pub(crate) mod crates;
pub(crate) mod licences;
pub(crate) mod npm;
mod rules;

use crate::layout::Layout;
use anyhow::{Result, bail};
use crates::Crates;
use npm::Npm;
use rules::Rules;

/// Holds both lockfiles against the rules.
pub(crate) fn supply(layout: &Layout) -> Result<()> {
    let (rules, crates, npm) = (Rules::read(layout)?, Crates::read(layout)?, Npm::read(layout)?);
    let faults = [rules.of_crates(&crates), rules.of_npm(&npm)].concat();
    if !faults.is_empty() {
        bail!(
            "{}\n\nThe rules are in deny.toml and in xtask/src/supply/rules.rs.",
            faults.join("\n")
        );
    }
    println!(
        "{} crates and {} packages of npm come from where they should, under licences that may be \
         there. Of {} and {} of them something is given away.",
        crates.of_others().count(),
        npm.all().len(),
        crates.given().iter().filter(|(package, _)| package.source.is_some()).count(),
        npm.shipped()?.len()
    );
    Ok(())
}

#[cfg(test)]
mod tests;
