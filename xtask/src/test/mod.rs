//! `test`: everything that proves the portal right, in one go.
//!
//! The order is from the quick to the slow. A stage that fails stops only those that need what it
//! makes; the table at the end names every stage that ran or did not.

mod browser;

use crate::layout::Layout;
use crate::report::Report;
use crate::run::{cargo, openly};
use crate::{build, check, content, setup, size};
use anyhow::Result;
use std::process::ExitCode;

/// What `test` can be asked.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only formatting, content and the native tests: no browser, no build
    #[arg(long)]
    quick: bool,
}

/// Runs the tests.
pub(crate) fn test(layout: &Layout, options: &Options) -> Result<ExitCode> {
    let mut report = Report::default();
    report.run("format", || check::format(layout));
    report.run("content", || content::check(layout));
    report.run("native tests", || native(layout));
    if options.quick {
        for name in ["lints", "browser tests", "build", "budgets", "end to end"] {
            report.skip(name, "--quick");
        }
        return Ok(report.finish());
    }

    let Some((ready, browser)) = report.run("setup", || setup::for_tests(layout)) else {
        for name in ["lints", "browser tests", "build", "budgets", "end to end"] {
            report.skip(name, "setup failed");
        }
        return Ok(report.finish());
    };
    report.run("lints", || check::lints(layout, &ready.wasm));
    let dist = layout.root.join("dist");
    let built = report.run("build", || build::build(layout, &ready, &dist));
    report.run("browser tests", || browser::units(layout, &ready.wasm, &browser));
    match built {
        Some(()) => {
            report.run("budgets", || size::budgets(&dist));
            report.run("end to end", || browser::whole(layout, &dist, &browser));
        }
        None => {
            report.skip("budgets", "the build failed");
            report.skip("end to end", "the build failed");
        }
    }
    Ok(report.finish())
}

/// Unit, property and integration tests of every crate; the app's with its `ssr` feature.
fn native(layout: &Layout) -> Result<()> {
    openly(cargo(layout).args([
        "test",
        "--workspace",
        "--features",
        "pillole/ssr",
        "--no-fail-fast",
    ]))
}
