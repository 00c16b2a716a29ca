//! `bench --growth`: how build, bytes and memory grow with the number of pillole.
//!
//! Catalogues of different sizes are made and built with the app that `cargo xtask build` left; what a
//! reader's browser would fetch of each is measured. What must hold: a page does not grow, the build
//! grows at most with the number of pillole, a first search far less.

mod catalogue;
mod first_search;
mod report;

use crate::layout::Layout;
use crate::run::{answer, cargo, openly, program};
use crate::setup;
use anyhow::{Context as _, Result, bail};
use first_search::FirstSearch;
use pillole_server::Server;
use serde::Deserialize;
use std::fs;
use std::path::Path;
use std::time::Duration;

pub(crate) use report::markdown;

/// How many pillole there are in turn.
pub(crate) const COUNTS: [usize; 3] = [50, 500, 5_000];

/// The figures of all catalogues.
#[derive(Debug)]
pub(crate) struct Figures {
    /// From the smallest to the largest.
    pub(crate) catalogues: Vec<Catalogue>,
    /// Whether what must hold holds.
    pub(crate) verdicts: Vec<Verdict>,
}

/// One thing that must hold.
#[derive(Debug)]
pub(crate) struct Verdict {
    /// What must hold.
    pub(crate) what: String,
    /// How it grows: with which power of the number of pillole.
    pub(crate) power: f64,
    /// Whether it does.
    pub(crate) holds: bool,
}

/// The figures of one catalogue. Bytes are compressed, as they are sent.
#[derive(Debug)]
pub(crate) struct Catalogue {
    /// How many pillole it has.
    pub(crate) pillole: usize,
    /// How many different words.
    pub(crate) words: usize,
    /// How long the parts of the build took.
    pub(crate) build: Build,
    /// The pages of the real pillole, the mean of them.
    pub(crate) page: u64,
    /// What their first view fetches, the mean of them.
    pub(crate) first_view: u64,
    /// What every page fetches of words and addresses.
    pub(crate) shell: u64,
    /// The home page.
    pub(crate) home: u64,
    /// The page of all pillole.
    pub(crate) all_pillole: u64,
    /// The cards of all pillole.
    pub(crate) cards: u64,
    /// The list of what is kept for use without a connection, if there is one.
    pub(crate) offline: Option<u64>,
    /// What first searches fetch.
    pub(crate) searches: Vec<FirstSearch>,
    /// What the browser needs, where there is one to ask.
    pub(crate) memory: Option<Memory>,
}

/// How long a build took.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Build {
    /// Reading and checking the content.
    pub(crate) content: Duration,
    /// Writing the pages' data.
    pub(crate) data: Duration,
    /// Rendering the pages.
    pub(crate) pages: Duration,
}

impl Build {
    /// All of it.
    pub(crate) fn whole(&self) -> Duration {
        self.content + self.data + self.pages
    }
}

/// What the browser has in use, in bytes.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Memory {
    /// With a pillola open.
    pub(crate) pillola: Used,
    /// With the home page open.
    pub(crate) home: Used,
    /// After a search on it.
    pub(crate) search: Used,
}

/// Memory in use, in bytes.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Used {
    /// By JavaScript.
    pub(crate) heap: u64,
    /// By the WebAssembly.
    pub(crate) wasm: u64,
}

/// Measures catalogues of so many pillole; in a browser too, if one is wanted.
pub(crate) fn run(layout: &Layout, counts: &[usize], browser: bool) -> Result<Figures> {
    let app = layout.work().join("app");
    if !app.join("pillole.js").is_file() {
        bail!("there is no compiled app: run `cargo xtask build` first");
    }
    let mut generator = cargo(layout);
    openly(generator.args(["build", "--quiet", "--package", "pillole-site"]))?;
    let mut catalogues = Vec::new();
    for count in counts {
        let folder = layout.work().join("growth").join(count.to_string());
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        eprintln!("{count} pillole ...");
        catalogues.push(measure(layout, &folder, *count, browser)?);
        fs::remove_dir_all(&folder)?;
    }
    let verdicts = verdicts(&catalogues);
    Ok(Figures { catalogues, verdicts })
}

fn measure(layout: &Layout, folder: &Path, count: usize, browser: bool) -> Result<Catalogue> {
    let originals = layout.root.join("content");
    let content = folder.join("content");
    catalogue::write(&originals, &content, count)?;
    let dist = folder.join("dist");
    let build = build(layout, &content, &dist)?;

    let list: List = serde_json::from_slice(&fs::read(crate::build::manifest_of(&dist))?)?;
    let at = |address: &str| compressed(&dist.join(address.trim_start_matches('/')));
    let page = |address: &str| at(&format!("{address}index.html"));
    let sum = |addresses: &[String]| addresses.iter().map(|a| at(a)).sum::<Result<u64>>();
    let app = at(&list.wasm)?
        + at(&list.glue)?
        + sum(&list.boot)?
        + sum(&list.css)?
        + sum(&list.later_css)?;
    let mut slugs = Vec::new();
    for entry in fs::read_dir(originals.join("pillole"))? {
        let path = entry?.path();
        slugs.extend(path.file_stem().and_then(|name| name.to_str()).map(str::to_owned));
    }
    let (mut pages, mut fetched) = (0, 0);
    for slug in &slugs {
        let address = format!("/pillole/{slug}/");
        let data = list.data.get(&address).with_context(|| format!("{address} has no data"))?;
        pages += page(&address)?;
        fetched += page(&address)? + sum(data)? + app;
    }
    let mean = |all: u64| all / (slugs.len() as u64).max(1);
    let data = |address: &str, which: usize| {
        let file = list.data.get(address).and_then(|files| files.get(which));
        at(file.with_context(|| format!("{address} has no data"))?)
    };
    Ok(Catalogue {
        pillole: count,
        words: catalogue::vocabulary(&content)?,
        build,
        page: mean(pages),
        first_view: mean(fetched),
        shell: data("/", 0)?,
        home: page("/")?,
        all_pillole: page("/pillole/")?,
        cards: data("/pillole/", 1)?,
        offline: dist.join("sw.js").is_file().then(|| at("/sw.js")).transpose()?,
        searches: first_search::all(&dist)?,
        memory: match slugs.first() {
            Some(slug) if browser => memory(layout, &dist, slug),
            _ => None,
        },
    })
}

/// What is needed of the generator's list of what it wrote.
#[derive(Debug, Deserialize)]
struct List {
    wasm: String,
    glue: String,
    boot: Vec<String>,
    css: Vec<String>,
    later_css: Vec<String>,
    data: std::collections::BTreeMap<String, Vec<String>>,
}

/// Builds a site of `content`, without compressing it: that takes the same for every page, and longer
/// than everything else.
fn build(layout: &Layout, content: &Path, dist: &Path) -> Result<Build> {
    let mut generator = cargo(layout);
    generator
        .args(["run", "--quiet", "--package", "pillole-site", "--", "--timings", "--uncompressed"])
        .arg("--content")
        .arg(content)
        .arg("--app")
        .arg(layout.work().join("app"))
        .arg("--styles")
        .arg(layout.work().join("styles"))
        .arg("--offline")
        .arg(layout.work().join("offline"))
        .args(["--public", "public", "--out"])
        .arg(dist);
    let output = generator.output()?;
    if !output.status.success() {
        bail!("the site was not built:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Asks Chromium; nothing where there is none.
fn memory(layout: &Layout, dist: &Path, slug: &str) -> Option<Memory> {
    let server = Server::bind(dist, ([127, 0, 0, 1], 0).into()).ok()?;
    let address = format!("http://{}", server.address());
    std::thread::spawn(move || server.run());
    let mut node = program(layout, "node");
    node.arg("xtask/src/bench/growth/memory.mjs").args([&address, slug, "spid"]);
    if let Some(chrome) = setup::chromium(layout) {
        node.env("PILLOLE_CHROME", chrome);
    }
    serde_json::from_str(&answer(&mut node)?).ok()
}

/// How large a file is as it is sent.
fn compressed(file: &Path) -> Result<u64> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut sent = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut sent, &best)?;
    Ok(sent.len() as u64)
}

/// What must hold between the smallest and the largest catalogue.
fn verdicts(catalogues: &[Catalogue]) -> Vec<Verdict> {
    let (Some(least), Some(most)) = (catalogues.first(), catalogues.last()) else {
        return Vec::new();
    };
    let power = |figure: &dyn Fn(&Catalogue) -> f64| {
        let times = most.pillole as f64 / least.pillole as f64;
        (figure(most) / figure(least)).ln() / times.ln()
    };
    let searches = |kind: fn(&&FirstSearch) -> bool| {
        move |catalogue: &Catalogue| {
            let bytes: u64 = catalogue.searches.iter().filter(kind).map(|each| each.bytes).sum();
            bytes as f64
        }
    };
    let verdict = |what: &str, figure: &dyn Fn(&Catalogue) -> f64, most: f64| {
        let power = power(figure);
        Verdict { what: what.to_owned(), power, holds: power <= most }
    };
    vec![
        verdict("a pillola's page does not grow", &|c| c.page as f64, 0.01),
        verdict("a pillola's first view does not grow", &|c| c.first_view as f64, 0.01),
        verdict("the build grows at most linearly", &|c| c.build.whole().as_secs_f64(), 1.05),
        verdict(
            "a first search grows far less than linearly",
            &searches(|each| each.kind != "misspelled"),
            0.5,
        ),
        verdict("a misspelled one too", &searches(|each| each.kind == "misspelled"), 0.6),
    ]
}
