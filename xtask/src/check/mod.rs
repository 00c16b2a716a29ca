//! `check`: formatting, lints, content, what others wrote, and budgets. What `test` runs of them is the
//! same code.

mod lints;

pub(crate) use lints::lints;

use crate::layout::Layout;
use crate::report::Report;
use crate::run::{openly, program};
use crate::{build, content, setup, size, supply, video};
use anyhow::{Context as _, Result};
use std::process::ExitCode;

/// What `check` can be asked. Nothing: everything.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only that the code is formatted
    #[arg(long)]
    format: bool,
    /// Only what the compiler and clippy say of the code
    #[arg(long)]
    lints: bool,
    /// Only the content
    #[arg(long)]
    content: bool,
    /// Only whether the videos are those of their scripts
    #[arg(long)]
    videos: bool,
    /// Only the licences and the sources of what others wrote
    #[arg(long)]
    supply: bool,
    /// Only the bytes that a reader's browser has to fetch
    #[arg(long)]
    budgets: bool,
}

/// Runs the checks that were asked for.
pub(crate) fn check(layout: &Layout, options: &Options) -> Result<ExitCode> {
    let Options { format: f, lints: l, content: c, videos: v, supply: s, budgets: b } = options;
    let asked = [f, l, c, v, s, b];
    let all = !asked.contains(&&true);
    let mut report = Report::default();
    if all || options.format {
        report.run("format", || format(layout));
    }
    if all || options.content {
        report.run("content", || content::check(layout));
    }
    if all || options.videos {
        report.run("videos", || video::check(layout));
    }
    if all || options.supply {
        report.run("supply", || supply::supply(layout));
    }
    if all || options.lints || options.budgets {
        let ready = report.run("setup", || setup::for_build(layout));
        if all || options.lints {
            match &ready {
                Some(ready) => drop(report.run("lints", || lints(layout, &ready.wasm))),
                None => report.skip("lints", "setup failed"),
            }
        }
        if all || options.budgets {
            match &ready {
                Some(ready) => drop(report.run("budgets", || {
                    let dist = layout.root.join("dist");
                    build::build(layout, ready, &dist)?;
                    size::budgets(&dist)
                })),
                None => report.skip("budgets", "setup failed"),
            }
        }
    }
    Ok(report.finish())
}

/// That the code is formatted as `rustfmt.toml` says.
pub(crate) fn format(layout: &Layout) -> Result<()> {
    openly(program(layout, "cargo").args(["fmt", "--all", "--check"]))
        .context("`cargo fmt --all` mends the formatting")
}
