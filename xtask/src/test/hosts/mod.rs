//! The supplied configurations, tried: each web server is started on this machine with the file of
//! `deploy/` and the finished site, at the top and below a path, and is asked what matters.
//!
//! That their headers are those of the server is tested without starting anything, in
//! `xtask/tests/deploy.rs`.

mod answers;
mod client;
mod started;

use crate::layout::Layout;
use crate::progress::Steps;
use crate::setup::WebServer;
use anyhow::{Context as _, Result, bail, ensure};
use pillole_server::headers;
use started::Started;
use std::fs;
use std::path::Path;

/// Where the site lies: at the top, and below a path.
const PLACES: [&str; 2] = ["", "/pillole"];

/// The folders that the configuration for a CDN lets browsers keep for ever.
const KEPT_FOR_EVER: [&str; 3] = ["app", "data", "fonts"];

/// Tries every configuration. A web server that cannot be had is said and left out; none at all is
/// a failure.
pub(super) fn hosts(layout: &Layout, dist: &Path) -> Result<()> {
    for folder in KEPT_FOR_EVER {
        only_hashed(&dist.join(folder))?;
    }
    let mut steps = Steps::new(WebServer::ALL.len());
    let mut tried = 0;
    let mut faults = Vec::new();
    for server in WebServer::ALL {
        let step = steps.next(server.name());
        let program = match server.ensure(layout, &step) {
            Ok(program) => program,
            Err(why) => {
                step.found(&format!("NOT TRIED, it is not on this machine: {why:#}"));
                continue;
            }
        };
        tried += 1;
        for place in PLACES {
            let name = format!("{} at {place}/", server.name());
            let found = Started::start(layout, server, &program, dist, place)
                .context("it did not start")
                .and_then(|host| answers::faults(&host, dist))
                .unwrap_or_else(|why| vec![format!("{why:#}")]);
            faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
        }
        step.done();
    }
    ensure!(tried > 0, "no web server could be tried");
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

/// Fails for a file without a hash in its name: it would be kept for ever though it may change.
fn only_hashed(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            only_hashed(&path)?;
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let kept = headers::cache_control(&format!("/{name}")) == headers::CACHE_FOR_EVER;
        ensure!(
            kept,
            "{} has no hash: deploy/cdn/_headers must not name its folder",
            path.display()
        );
    }
    Ok(())
}
