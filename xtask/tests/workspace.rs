//! Who may use whom: the rules of the house, held against the manifests and the sources.
//!
//! The rules that everything can be tested by (`core` knows no browser, no files, no clock) and
//! that the app stays small by (it never reads content) are worth more than any one convenience
//! that would break them. ARCHITECTURE.md has the reasons.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper of tests may panic as they may"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each of our packages with those of ours that it may use, in any way: at run time, to build, to
/// test.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("pillole-core", &[]),
    ("pillole-content", &["pillole-core"]),
    ("pillole", &["pillole-core"]),
    ("pillole-video", &["pillole-core"]),
    ("pillole-site", &["pillole-core", "pillole-content", "pillole", "pillole-server"]),
    ("pillole-server", &[]),
    ("pillole-portable", &["pillole-server"]),
    ("pillole-fuzz", &["pillole-core", "pillole-content"]),
    ("xtask", &["pillole-core", "pillole-content", "pillole-server", "pillole-video"]),
];

/// Names that no code of the rules may say: they are the browser, the files, the clock.
const NOT_IN_CORE: [&str; 7] =
    ["fs", "Instant", "SystemTime", "js_sys", "leptos", "wasm_bindgen", "web_sys"];

#[test]
fn nobody_uses_whom_they_may_not() {
    let uses = uses();
    let ours: BTreeSet<&str> = uses.keys().map(String::as_str).collect();
    for (package, used) in &uses {
        let rule = MAY_USE.iter().find(|(name, _)| name == package);
        let (_, may) = rule.unwrap_or_else(|| panic!("no rule says whom {package} may use"));
        for name in used.iter().filter(|name| ours.contains(name.as_str())) {
            assert!(may.contains(&name.as_str()), "{package} must not use {name}");
        }
    }
    // The rules are about the packages that are there, not about names that nobody has.
    assert!(uses["pillole-content"].contains("pillole-core"), "{uses:?}");
    assert!(uses["xtask"].contains("pillole-server"), "{uses:?}");
}

#[test]
fn the_rules_know_no_browser_no_files_no_clock() {
    let said = said_in("crates/core/src", |code| {
        NOT_IN_CORE.into_iter().find(|name| says(code, name)).map(str::to_owned)
    });
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn the_app_never_reads_content() {
    let said = said_in("src", |code| {
        let file = says(code, "fs") || says(code, "include_str") || says(code, "include_bytes");
        (file || code.contains("\"content/") || code.contains("/content/"))
            .then(|| code.trim().to_owned())
    });
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn a_name_is_told_from_a_part_of_one() {
    for code in ["use std::fs;", "use std::{fs, io};", "std::fs::read(x)", "fs"] {
        assert!(says(code, "fs"), "{code}");
    }
    for code in ["let offset = buffs;", "fsck()", "_fs", "fs2::x"] {
        assert!(!says(code, "fs"), "{code}");
    }
}

/// Each package of the workspace with all that its manifest names.
fn uses() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(top())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let name = |value: &serde_json::Value| value["name"].as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| {
            let used = package["dependencies"].as_array().unwrap().iter().map(name).collect();
            (name(package), used)
        })
        .collect()
}

/// What `forbidden` finds in the code below `folder`, comments left out, each with its file.
fn said_in(folder: &str, forbidden: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let files = sources(&top().join(folder));
    assert!(!files.is_empty(), "nothing to read in {folder}");
    let mut said = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        said.extend(code.filter_map(&forbidden).map(|what| format!("{}: {what}", file.display())));
    }
    said
}

/// Whether `code` says `name` as a whole word.
fn says(code: &str, name: &str) -> bool {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// The top of the checkout. Asked at run time: checkouts that share a target folder share this program.
fn top() -> PathBuf {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().expect("xtask is below the top").to_owned()
}
