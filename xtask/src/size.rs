//! `size`: what a reader's browser has to fetch, in the bytes that the server sends (brotli), and
//! the budgets that this has to keep to.
//!
//! Nothing is estimated: the site generator lists which files a first view is made of, and their
//! compressed copies in the finished site are measured.

mod needs;

use crate::build::manifest_of;
use crate::layout::Layout;
use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a reader may be made to fetch at most.
struct Budget {
    name: &'static str,
    /// The figure that has to keep to it.
    figure: fn(&Sizes) -> u64,
    /// In bytes.
    most: u64,
}

const BUDGETS: [Budget; 6] = [
    Budget {
        name: "HTML and CSS before a pillola can be read",
        figure: |sizes| sizes.read,
        most: 30_000,
    },
    Budget {
        name: "WebAssembly and its glue",
        figure: |sizes| sizes.wasm + sizes.glue,
        // Searching is a part of its own: what is left is for reading, choosing, screens that are used and
        // twelve kinds of question.
        most: 230_000,
    },
    Budget {
        name: "a learner's page in a part, app loaded",
        figure: |sizes| largest_part(sizes, |part| part != FACILITATOR),
        most: 72_000,
    },
    Budget {
        // Opened by few, on the devices of people who help others.
        name: "a facilitator's page, app loaded",
        figure: |sizes| largest_part(sizes, |part| part == FACILITATOR),
        most: 140_000,
    },
    Budget {
        name: "everything for a first interactive view",
        figure: |sizes| sizes.first_view,
        // With the fifth form: the words and keys of the video, and a way to listen to every text.
        most: 292_000,
    },
    Budget {
        name: "one more pillola, app loaded",
        figure: |sizes| sizes.next_pillola,
        most: 15_000,
    },
];

/// The generator's list of what it wrote; addresses from the site's root.
#[derive(Debug, Deserialize)]
struct Manifest {
    wasm: String,
    glue: String,
    /// What is fetched of the WebAssembly only by the pages that need it.
    parts: Vec<String>,
    boot: Vec<String>,
    css: Vec<String>,
    /// The style sheets that nobody waits for.
    later_css: Vec<String>,
    /// The style sheet of pages in parts.
    parts_css: String,
    fonts: Vec<String>,
    /// For each page's address, the data that it fetches.
    data: BTreeMap<String, Vec<String>>,
    /// For each pillola's address, the data that who comes by a link fetches.
    next: BTreeMap<String, String>,
}

/// The figures, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Sizes {
    wasm: u64,
    glue: u64,
    /// The parts of the WebAssembly that only some pages fetch, by their names.
    parts: BTreeMap<String, u64>,
    /// What a page in a part fetches: the part's own, what it shares with others, its style sheet.
    pages: BTreeMap<String, u64>,
    css: u64,
    /// The largest page of a pillola.
    html_pillola: u64,
    /// What must have arrived before the largest pillola can be read.
    read: u64,
    /// What the largest first view of a pillola fetches until it is interactive.
    first_view: u64,
    /// What going to the largest pillola fetches when the app is there.
    next_pillola: u64,
}

/// Prints the figures of the site that was built last.
pub(crate) fn size(layout: &Layout, json: bool) -> Result<()> {
    let sizes = measure(&layout.root.join("dist"))?;
    if json {
        println!("{}", serde_json::to_string(&sizes)?);
    } else {
        print!("{}", table(&sizes));
    }
    Ok(())
}

/// Prints the figures beside their budgets; fails if one is over.
pub(crate) fn budgets(dist: &Path) -> Result<()> {
    let sizes = measure(dist)?;
    print!("{}", table(&sizes));
    let over = over(&sizes);
    if !over.is_empty() {
        bail!("over the budget: {}", over.join("; "));
    }
    Ok(())
}

fn over(sizes: &Sizes) -> Vec<&'static str> {
    let over = BUDGETS.iter().filter(|budget| (budget.figure)(sizes) > budget.most);
    over.map(|budget| budget.name).collect()
}

/// How wide the names are in the table.
const WIDTH: usize = 42;

fn table(sizes: &Sizes) -> String {
    let mut lines = vec![format!("{:<WIDTH$} {:>9} {:>9}", "brotli bytes", "is", "may be")];
    let parts = [
        ("WebAssembly", sizes.wasm),
        ("glue", sizes.glue),
        ("CSS", sizes.css),
        ("HTML of the largest pillola", sizes.html_pillola),
    ];
    let line = |name: &str, is: u64| format!("{name:<WIDTH$} {is:>9}");
    lines.extend(parts.map(|(name, is)| line(name, is)));
    lines.extend(sizes.parts.iter().map(|(name, is)| line(&format!("part: {name}"), *is)));
    lines.extend(sizes.pages.iter().map(|(name, is)| line(&format!("pages in {name}"), *is)));
    for Budget { name, figure, most } in BUDGETS {
        let is = figure(sizes);
        let over = if is > most { "  OVER" } else { "" };
        lines.push(format!("{name:<WIDTH$} {is:>9} {most:>9}{over}"));
    }
    lines.join("\n") + "\n"
}

/// Measures the finished site in `dist`.
fn measure(dist: &Path) -> Result<Sizes> {
    let list = manifest_of(dist);
    let text = fs::read_to_string(&list)
        .with_context(|| format!("{} is not there: run `cargo xtask build`", list.display()))?;
    let manifest: Manifest = serde_json::from_str(&text)
        .with_context(|| format!("{} cannot be read", list.display()))?;

    let one = |address: &String| sent(dist, address);
    let all = |addresses: &[String]| addresses.iter().map(one).sum::<Result<u64>>();
    let (wasm, glue) = (one(&manifest.wasm)?, one(&manifest.glue)?);
    let (css, fonts) = (all(&manifest.css)?, all(&manifest.fonts)?);
    let mut parts = BTreeMap::new();
    for address in &manifest.parts {
        parts.insert(part_name(address).to_owned(), one(address)?);
    }
    let mut pages = pages(dist, &manifest.glue, &parts)?;
    let parts_css = one(&manifest.parts_css)?;
    for bytes in pages.values_mut() {
        *bytes += parts_css;
    }
    let app = wasm + glue + css + all(&manifest.later_css)? + fonts + all(&manifest.boot)?;

    let (mut html_pillola, mut first_view, mut next_pillola) = (0, 0, 0);
    for (page, data) in manifest.data.iter().filter(|(page, _)| is_pillola(page)) {
        let html = sent(dist, &format!("{page}index.html"))?;
        html_pillola = html_pillola.max(html);
        first_view = first_view.max(html + app + all(data)?);
    }
    for data in manifest.next.values() {
        next_pillola = next_pillola.max(one(data)?);
    }
    if html_pillola == 0 {
        bail!("{} lists no page of a pillola", list.display());
    }
    let read = html_pillola + css;
    Ok(Sizes { wasm, glue, parts, pages, css, html_pillola, read, first_view, next_pillola })
}

/// The part with the pages of facilitators.
const FACILITATOR: &str = "facilitator";

/// What a page in each part fetches.
fn pages(dist: &Path, glue: &str, parts: &BTreeMap<String, u64>) -> Result<BTreeMap<String, u64>> {
    if parts.is_empty() {
        return Ok(BTreeMap::new());
    }
    let text = fs::read_to_string(dist.join(glue.trim_start_matches('/')))?;
    let needs = needs::needs(&text).context("which files a part needs is no longer in the glue")?;
    let mut pages = BTreeMap::new();
    for (part, shared) in needs {
        let all = std::iter::once(&part).chain(&shared);
        let bytes = all.map(|name| parts.get(name).with_context(|| format!("no part {name}")));
        pages.insert(part.clone(), bytes.sum::<Result<u64>>()?);
    }
    Ok(pages)
}

/// The most that a page fetches of these parts.
fn largest_part(sizes: &Sizes, of: fn(&str) -> bool) -> u64 {
    let pages = sizes.pages.iter().filter(|(part, _)| of(part));
    pages.map(|(_, bytes)| *bytes).max().unwrap_or_default()
}

/// The name of the part at `address`: `review` for `/app/review-0123456789abcdef.wasm`.
fn part_name(address: &str) -> &str {
    let file = address.rsplit('/').next().unwrap_or_default();
    file.rsplit_once('-').map_or(file, |(name, _)| name)
}

/// Whether `page` is the address of a pillola, in any language: `…/pillole/<slug>/`.
fn is_pillola(page: &str) -> bool {
    page.trim_end_matches('/').rsplit('/').nth(1) == Some("pillole")
}

/// How many bytes the server sends for `address` to a browser that takes brotli.
fn sent(dist: &Path, address: &str) -> Result<u64> {
    let file = dist.join(address.trim_start_matches('/'));
    let mut compressed = file.clone().into_os_string();
    compressed.push(".br");
    let length = |path: &Path| fs::metadata(path).map(|file| file.len());
    length(&PathBuf::from(compressed))
        .or_else(|_| length(&file))
        .with_context(|| format!("{} is not there", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        for (file, bytes) in [
            ("a.wasm", 9_000),
            ("a.wasm.br", 1_000),
            ("app/review-01.wasm.br", 70),
            ("app/chunk_3-02.wasm.br", 50),
            ("boot.js", 30),
            ("a.css.br", 400),
            ("a.css", 4_000),
            ("b.css", 20),
            ("parts.css", 7),
            ("a.woff2", 5_000),
            ("shell.json", 60),
            ("data/pillole/long.json", 700),
            ("data/pillole/short.json", 10),
            ("data/pillole/whole.json", 900),
            ("home.json", 100_000),
            ("pillole/long/index.html", 8_000),
            ("pillole/short/index.html", 500),
            ("en/pillole/short/index.html", 600),
            ("index.html", 100_000),
        ] {
            let file = dist.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, vec![b' '; bytes]).unwrap();
        }
        let glue = "const i=_(()=>{const n=fetch(new URL(\"./chunk_3-02.wasm\",0));return n},[]);\
            t(_(()=>{const n=fetch(new URL(\"./review-01.wasm\",0));return n},[i]))";
        fs::write(dist.join("a.js"), format!("{glue:200}")).unwrap();
        let manifest = serde_json::json!({
            "wasm": "/a.wasm", "glue": "/a.js",
            "parts": ["/app/review-01.wasm", "/app/chunk_3-02.wasm"], "boot": ["/boot.js"], "css": ["/a.css"], "later_css": ["/b.css"], "parts_css": "/parts.css",
            "fonts": ["/a.woff2"],
            "data": {
                "/": ["/shell.json", "/home.json"],
                "/pillole/long/": ["/shell.json", "/data/pillole/long.json"],
                "/pillole/short/": ["/shell.json", "/data/pillole/short.json"],
                "/en/pillole/short/": ["/shell.json", "/data/pillole/short.json"],
            },
            "next": { "/pillole/long/": "/data/pillole/whole.json" },
        });
        fs::write(manifest_of(&dist), manifest.to_string()).unwrap();
        folder
    }

    #[test]
    fn a_first_view_is_the_largest_pillola_with_all_that_it_fetches() {
        let site = site();
        let sizes = measure(&site.path().join("dist")).unwrap();
        let app = 1_000 + 200 + 30 + 400 + 20 + 5_000;
        let wanted = Sizes {
            wasm: 1_000,
            glue: 200,
            parts: BTreeMap::from([("chunk_3".to_owned(), 50), ("review".to_owned(), 70)]),
            pages: BTreeMap::from([("review".to_owned(), 127)]),
            css: 400,
            html_pillola: 8_000,
            read: 8_400,
            first_view: 8_000 + app + 60 + 700,
            next_pillola: 900,
        };
        assert_eq!(sizes, wanted);
        assert_eq!(over(&sizes), Vec::<&str>::new());
    }

    #[test]
    fn what_is_over_its_budget_is_named() {
        let site = site();
        let within = measure(&site.path().join("dist")).unwrap();
        assert!(
            table(&within)
                .lines()
                .any(|line| line.split_whitespace().eq(["part:", "review", "70"]))
        );
        let sizes = Sizes { read: 30_001, ..within };
        assert_eq!(over(&sizes), ["HTML and CSS before a pillola can be read"]);
        assert!(table(&sizes).contains("30001     30000  OVER"), "{}", table(&sizes));
        let sizes = Sizes { wasm: 229_000, glue: 1_001, ..sizes };
        assert_eq!(over(&sizes).len(), 2);
        let pages = [("facilitator", 73_000), ("result", 72_001), ("small", 1)];
        let pages = pages.map(|(name, bytes)| (name.to_owned(), bytes));
        let sizes = Sizes { pages: pages.into(), ..sizes };
        let named = "a learner's page in a part, app loaded";
        assert!(over(&sizes).contains(&named));
        assert_eq!(over(&sizes).len(), 3);
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let site = site();
        let dist = site.path().join("dist");
        fs::remove_file(dist.join("boot.js")).unwrap();
        assert!(measure(&dist).unwrap_err().to_string().contains("boot.js is not there"));
        fs::remove_file(manifest_of(&dist)).unwrap();
        assert!(format!("{:#}", measure(&dist).unwrap_err()).contains("cargo xtask build"));
    }
}
