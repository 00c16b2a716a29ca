//! `audit`: known faults of the crates and of npm's packages, and the rules of `deny.toml` as cargo-deny reads
//! them.
//!
//! Apart from `check`: what is known changes while the code does not, so a commit that passed would fail on
//! another day; and both lists are on servers that a build machine may not reach. Such a list is said to be
//! out of reach, which is no fault and no proof of anything.

use super::{Npm, supply};
use crate::layout::Layout;
use crate::report::Report;
use crate::run::{openly, program};
use crate::setup;
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::process::{Command, ExitCode, Stdio};

/// What cargo-deny is asked that needs nothing of the network.
const OFFLINE: [&str; 3] = ["licenses", "bans", "sources"];

/// Asks for everything that can be asked, and says what could not.
pub(crate) fn audit(layout: &Layout) -> Result<ExitCode> {
    let mut report = Report::default();
    report.run("supply", || supply(layout));
    if report.run("setup", || setup::for_audit(layout)).is_some() {
        report.run("cargo-deny", || openly(deny(layout).args(OFFLINE)).context("see deny.toml"));
        match fetched(layout) {
            Ok(()) => {
                let mut known = deny(layout);
                known.args(["--disable-fetch", "advisories"]);
                report.run("faults of crates", || openly(&mut known));
            }
            Err(why) => report.skip("faults of crates", format!("NOT LOOKED AT: {why:#}")),
        }
    } else {
        report.skip("cargo-deny", "setup failed");
        report.skip("faults of crates", "NOT LOOKED AT: setup failed");
    }
    match asked(layout) {
        Ok(found) => drop(report.run("faults of npm's packages", || judged(layout, &found))),
        Err(why) => report.skip("faults of npm's packages", format!("NOT LOOKED AT: {why:#}")),
    }
    Ok(report.finish())
}

fn deny(layout: &Layout) -> Command {
    let mut cargo = program(layout, "cargo");
    cargo.args(["deny", "--workspace", "check"]);
    cargo
}

/// Fetches RustSec's list of known faults.
fn fetched(layout: &Layout) -> Result<()> {
    let output = program(layout, "cargo").args(["deny", "fetch", "db"]).output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        eprintln!("{}", said.trim());
        bail!("RustSec's list could not be fetched");
    }
    Ok(())
}

/// What npm's registry knows.
#[derive(Debug, Deserialize)]
struct Found {
    vulnerabilities: std::collections::BTreeMap<String, Vulnerable>,
}

/// One package with a known fault, or that uses one.
#[derive(Debug, Deserialize)]
struct Vulnerable {
    severity: String,
}

/// Asks npm's registry for the packages of the lockfile.
fn asked(layout: &Layout) -> Result<Found> {
    let mut npm = program(layout, "npm");
    npm.args(["audit", "--json", "--package-lock-only"]).stdin(Stdio::null());
    // It fails both where there are faults and where nobody answered: what it prints tells which.
    let output = npm.output().context("`npm` could not be started")?;
    read(&output.stdout)
}

fn read(said: &[u8]) -> Result<Found> {
    #[derive(Deserialize)]
    struct Refused {
        message: String,
    }
    if let Ok(found) = serde_json::from_slice(said) {
        return Ok(found);
    }
    match serde_json::from_slice::<Refused>(said) {
        // What it was asked, with the address, stands behind a dash.
        Ok(Refused { message }) => {
            let short = message.split(" - ").next().unwrap_or_default();
            bail!("npm's registry does not answer ({short})")
        }
        Err(_) => bail!("npm does not say what it knows"),
    }
}

/// A known fault in what is given away is a fault of ours; one in a tool is said.
fn judged(layout: &Layout, found: &Found) -> Result<()> {
    let npm = Npm::read(layout)?;
    let shipped: Vec<_> = npm.shipped()?.iter().map(|package| package.name.clone()).collect();
    let mut ours = Vec::new();
    for (name, Vulnerable { severity }) in &found.vulnerabilities {
        println!("{name}: {severity}");
        if shipped.contains(name) {
            ours.push(name.as_str());
        }
    }
    if !ours.is_empty() {
        bail!("something of {} is in the site: `npm audit` says what to do", ours.join(", "));
    }
    println!(
        "{} packages with known faults, none of them in the site",
        found.vulnerabilities.len()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_does_not_answer_is_told_from_who_knows_nothing() {
        let nothing = br#"{"auditReportVersion": 2, "vulnerabilities": {}, "metadata": {}}"#;
        assert!(read(nothing).unwrap().vulnerabilities.is_empty());
        let refused =
            br#"{"message": "405 Method Not Allowed - POST https://x", "statusCode": 405}"#;
        let error = read(refused).unwrap_err().to_string();
        assert_eq!(error, "npm's registry does not answer (405 Method Not Allowed)");
        assert!(read(b"").is_err());
    }

    #[test]
    fn only_a_fault_in_what_is_given_away_is_ours() {
        let layout = Layout::find().unwrap();
        let found = |name: &str| {
            let text = format!(r#"{{"vulnerabilities": {{"{name}": {{"severity": "high"}}}}}}"#);
            read(text.as_bytes()).unwrap()
        };
        judged(&layout, &found("esbuild")).unwrap();
        let error = judged(&layout, &found("workbox-core")).unwrap_err().to_string();
        assert!(error.starts_with("something of workbox-core is in the site"), "{error}");
    }
}
