//! `pillole-site`: writes the site. Called by `cargo xtask build`.

use anyhow::{Context as _, Result, bail};
use lexopt::prelude::*;
use pillole_core::date::Date;
use pillole_site::{Options, StageOptions, generate, stages};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut options = Options::default();
    let mut timings = false;
    let mut end = None;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("content") => options.content = parser.value()?.into(),
            Long("app") => options.app = Some(parser.value()?.into()),
            Long("styles") => options.styles = Some(parser.value()?.into()),
            Long("offline") => options.offline = Some(parser.value()?.into()),
            Long("public") => options.public = parser.value()?.into(),
            Long("out") => options.out = parser.value()?.into(),
            Long("uncompressed") => options.compress = false,
            Long("timings") => timings = true,
            Long("data-only") => options.app = None,
            Long("stages") => end = Some(parser.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if options.out.as_os_str().is_empty() {
        bail!("--out is missing: where should the site be written?");
    }
    if let Some(end) = end {
        let Options { content, styles, public, out, .. } = options;
        let styles = styles.context("--styles is missing: where are the compiled styles?")?;
        return stages(&StageOptions { content, styles, public, end, out }, today()?);
    }
    let phases = generate(&options, today()?)
        .with_context(|| format!("cannot write {}", options.out.display()))?;
    if timings {
        println!("{}", serde_json::to_string(&phases)?);
    }
    Ok(())
}

/// The day on which the site is made: facts must not be older than the rules allow.
fn today() -> Result<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let day = u32::try_from(seconds / 86_400).ok().and_then(Date::from_days_since_epoch);
    day.context("the clock of this machine is beyond the calendar")
}
