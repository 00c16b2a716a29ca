//! `--peers`: the same pillole as pages of Starlight, MkDocs Material and VitePress, and as plain HTML,
//! built and measured beside ours in one run; and the time until a question of ours answers.

use super::site::{PILLOLA, Site};
use crate::layout::Layout;
use crate::run::{program, quietly};
use crate::setup::{Browser, Workshop};
use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};

/// Our own site, as the figures name it.
pub(super) const OURS: &str = "pillole";
/// The limit.
pub(super) const PLAIN: &str = "plain";
/// The peers: how the figures name each, its name, and the package whose version is told.
pub(super) const OTHERS: [(&str, &str, &str); 3] = [
    ("starlight", "Astro Starlight", "@astrojs/starlight"),
    ("mkdocs", "MkDocs Material", "mkdocs-material"),
    ("vitepress", "VitePress", "vitepress"),
];
/// The pages that are measured, with what they are.
pub(super) const PAGES: [(&str, &str); 2] = [(PILLOLA, "A pillola"), ("/", "The home page")];

/// What Lighthouse found in one run: milliseconds and bytes.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Run {
    pub(super) fcp: f64,
    pub(super) lcp: f64,
    pub(super) tbt: f64,
    pub(super) tti: f64,
    pub(super) cls: f64,
    pub(super) bytes: f64,
    pub(super) requests: f64,
    /// Bytes by Lighthouse's kinds of request.
    pub(super) types: BTreeMap<String, f64>,
}

/// When a question was answered, and when it said how it was: milliseconds since the navigation.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Answer {
    pub(super) pressed: f64,
    pub(super) answered: f64,
}

/// All of it.
#[derive(Debug, Deserialize)]
pub(super) struct Peers {
    /// The programs by their names.
    pub(super) versions: BTreeMap<String, String>,
    /// How many pillole each site has.
    pub(super) pillole: usize,
    /// By site, then by page.
    pub(super) runs: BTreeMap<String, BTreeMap<String, Vec<Run>>>,
    pub(super) answers: Vec<Answer>,
}

impl Peers {
    /// The runs of a site on a page.
    pub(super) fn of(&self, site: &str, page: &str) -> &[Run] {
        self.runs.get(site).and_then(|pages| pages.get(page)).map_or(&[], Vec::as_slice)
    }
}

/// Builds the peers from `site`, and measures all of them.
pub(super) fn measure(
    layout: &Layout,
    workshop: &Workshop,
    browser: &Browser,
    site: &Site,
    runs: u32,
) -> Result<Peers> {
    let node = |script: &str| {
        let mut node = program(layout, "node");
        node.current_dir(workshop.folder()).arg(script).env("CHROME", &browser.chrome);
        node
    };
    let versions = versions(layout, browser)?;
    println!("Building the same pillole as other sites");
    quietly(node("peers/build.mjs").arg(&site.dist), &layout.log("bench-peers"))?;
    println!("Lighthouse on all of them");
    let mut lighthouse = node("measure/lighthouse.mjs");
    lighthouse.arg(runs.to_string()).arg(format!("{OURS}={}", site.dist.display()));
    for name in [PLAIN].into_iter().chain(OTHERS.map(|(name, ..)| name)) {
        let dist = workshop.folder().join("sites").join(name).join("dist");
        lighthouse.arg(format!("{name}={}", dist.display()));
    }
    lighthouse.arg("--").args(PAGES.map(|(page, _)| page));
    let found = json(&mut lighthouse)?;
    println!("The time until a question answers");
    let mut quiz = node("measure/quiz.mjs");
    let answers = json(quiz.arg(runs.to_string()).arg(&site.dist).arg(PILLOLA))?;
    let folder = fs::read_dir(site.dist.join("pillole"))?;
    let pillole = folder.flatten().filter(|entry| entry.path().is_dir()).count();
    Ok(Peers { versions, pillole, runs: found, answers })
}

/// What a script prints; what it says of how far it is goes on in plain sight.
fn json<T: DeserializeOwned>(command: &mut Command) -> Result<T> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("measuring failed ({})", output.status);
    }
    serde_json::from_slice(&output.stdout).context("the script printed something else than figures")
}

/// The versions of what is compared, and of what it is compared with.
fn versions(layout: &Layout, browser: &Browser) -> Result<BTreeMap<String, String>> {
    let lock = fs::read_to_string(layout.root.join("bench/package-lock.json"))?;
    let lock: serde_json::Value = serde_json::from_str(&lock)?;
    let requirements = fs::read_to_string(layout.root.join("bench/requirements.txt"))?;
    let of = |package: &str| -> Option<String> {
        let npm = lock.get("packages")?.get(format!("node_modules/{package}"));
        let npm = npm.and_then(|it| it.get("version")?.as_str());
        let pip =
            || requirements.lines().find_map(|line| line.strip_prefix(package)?.strip_prefix("=="));
        npm.or_else(pip).map(str::to_owned)
    };
    let mut versions = BTreeMap::from([("Chromium".to_owned(), browser.version().to_owned())]);
    let packages = OTHERS.map(|(_, name, package)| (name, package));
    for (name, package) in
        packages.into_iter().chain([("Lighthouse", "lighthouse"), ("Astro", "astro")])
    {
        let version = of(package).with_context(|| format!("no version of {package}"))?;
        versions.insert(name.to_owned(), version);
    }
    Ok(versions)
}
