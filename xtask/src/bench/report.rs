//! `docs/benchmarks.md`, written whole from what every part found last.

mod peers;
mod serving;
mod table;

use super::kept::{Kept, last};
use crate::layout::Layout;
use anyhow::Result;
use std::fs;

const HEAD: &str = "\
# Benchmarks

Written by `cargo xtask bench`, which measures everything below on the machine named there, in one run.
One part is measured again by `cargo xtask bench --peers`, `--rules`, `--growth` or `--serving`; the
rest is kept. Figures of the same run can be compared with each other; those of another machine or day
cannot.
";

/// Writes it.
pub(super) fn write(layout: &Layout) -> Result<()> {
    let mut paper = HEAD.to_owned();
    if let Some(kept) = last(layout, super::peers::NAME)? {
        paper += &peers::section(&kept);
    }
    if let Some(kept) = last(layout, super::rules::NAME)? {
        paper += &own("The rules", &kept, super::rules::markdown);
    }
    if let Some(kept) = last(layout, super::growth::NAME)? {
        paper += &own("With more pillole", &kept, super::growth::markdown);
    }
    if let Some(kept) = last(layout, super::serving::NAME)? {
        paper += &serving::section(&kept);
    }
    let file = layout.root.join("docs/benchmarks.md");
    fs::write(&file, paper)?;
    println!("Written: {}", layout.shown(&file));
    Ok(())
}

/// A section that its part writes itself, under its title, with where and when it was measured.
fn own<T>(title: &str, kept: &Kept<T>, section: impl Fn(&T) -> String) -> String {
    format!("\n## {title}\n\n{}; {}.\n\n{}", kept.day, kept.machine, section(&kept.found))
}
