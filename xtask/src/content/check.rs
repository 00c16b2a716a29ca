//! `check --content`: every fault of the content, with its place and what to do.

use super::{folder, today};
use crate::layout::Layout;
use anyhow::{Result, bail};
use pillole_content::Fault;
use std::io::{IsTerminal as _, stdout};

/// Shows every fault and warning; fails if there is a fault.
pub(crate) fn check(layout: &Layout) -> Result<()> {
    let (faults, warnings, pillole) = match pillole_content::compile(&folder(layout), today()?) {
        Ok(compiled) => (Vec::new(), compiled.warnings, compiled.stats.pillole),
        Err(found) => (found.faults, found.warnings, 0),
    };
    let show = |fault: &Fault| println!("{}\n", fault.render(stdout().is_terminal()));
    warnings.iter().chain(&faults).for_each(show);
    if !faults.is_empty() {
        bail!("{} faults, {} warnings in the content", faults.len(), warnings.len());
    }
    println!("{pillole} pillole, no faults, {} warnings", warnings.len());
    Ok(())
}
