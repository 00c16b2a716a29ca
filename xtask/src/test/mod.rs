//! `test`: everything that proves the portal right, in one go.
//!
//! The order is from the quick to the slow. A stage that fails stops only those that need what it
//! makes; the table at the end names every stage that ran or did not.

mod browser;
mod hosts;
mod portable;

use crate::layout::Layout;
use crate::report::Report;
use crate::run::{cargo, openly};
use crate::{build, check, content, setup, size, supply, video};
use anyhow::Result;
use std::path::PathBuf;
use std::process::ExitCode;

/// The stages that need the finished site.
const OF_THE_SITE: [&str; 5] =
    ["budgets", "hosts", "portable program", "end to end", "other browsers"];

/// What `test` can be asked.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only formatting, content, what others wrote, and the native tests: no browser, no build
    #[arg(long)]
    quick: bool,
    /// Only the supplied configurations and the portable program, with this finished site
    #[arg(long, hide = true)]
    site: Option<PathBuf>,
}

/// Runs the tests.
pub(crate) fn test(layout: &Layout, options: &Options) -> Result<ExitCode> {
    let mut report = Report::default();
    if let Some(site) = &options.site {
        let site = layout.root.join(site);
        report.run("hosts", || hosts::hosts(layout, &site));
        report.run("portable program", || portable::portable(layout, &site));
        return Ok(report.finish());
    }
    report.run("format", || check::format(layout));
    report.run("content", || content::check(layout));
    report.run("videos", || video::check(layout));
    report.run("supply", || supply::supply(layout));
    report.run("native tests", || native(layout));
    if options.quick {
        skip_all(&mut report, &["lints", "browser tests", "build"], "--quick");
        skip_all(&mut report, &OF_THE_SITE, "--quick");
        return Ok(report.finish());
    }

    let Some((ready, browser)) = report.run("setup", || setup::for_tests(layout)) else {
        skip_all(&mut report, &["lints", "browser tests", "build"], "setup failed");
        skip_all(&mut report, &OF_THE_SITE, "setup failed");
        return Ok(report.finish());
    };
    report.run("lints", || check::lints(layout, &ready.wasm));
    let dist = layout.root.join("dist");
    let built = report.run("build", || build::build(layout, &ready, &dist));
    report.run("browser tests", || browser::units(layout, &ready.wasm, &browser));
    if built.is_some() {
        report.run("budgets", || size::budgets(&dist));
        report.run("hosts", || hosts::hosts(layout, &dist));
        report.run("portable program", || portable::portable(layout, &dist));
        report.run("end to end", || browser::whole(layout, &dist, &browser));
        report.run("other browsers", || {
            let (firefox, webkit) = setup::other_browsers(layout)?;
            browser::everywhere(layout, &dist, &browser, &firefox, &webkit)
        });
    } else {
        skip_all(&mut report, &OF_THE_SITE, "the build failed");
    }
    Ok(report.finish())
}

fn skip_all(report: &mut Report, names: &[&'static str], why: &str) {
    for name in names {
        report.skip(name, why);
    }
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
