//! No source writes a name that people are not told of.

use pillole_core::storage::inventory::{Place, Thing};
use std::fs;
use std::path::{Path, PathBuf};

/// The sources of what runs in browsers.
fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    let folders = ["src", "crates/core/src", "crates/site/src", "offline"];
    let mut folders = folders.map(|folder| root.join(folder)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_source = path.extension().is_some_and(|it| it == "rs" || it == "js");
            match path.is_dir() {
                true => folders.push(path),
                false if is_source => found.push(path),
                false => {}
            }
        }
    }
    found
}

/// The names of ours that stand in quotes in a text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '\'', '`']).filter(|it| {
        let letters = it.strip_prefix("pillole.").unwrap_or_default();
        let is_name = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
        letters.chars().all(is_name) && !letters.is_empty()
    })
}

#[test]
fn every_name_in_the_sources_is_one_that_people_are_told_of() {
    // Names of files that somebody saves, not of what is stored.
    let files = ["pillole.json", "pillole.js", "pillole.wasm"];
    let mut seen = 0;
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        for name in names(&text).filter(|name| !files.contains(name)) {
            let told = [Place::Browser, Place::Tab].map(|place| Thing::at(place, name));
            let is_known = told.iter().any(|it| it.is_some_and(|thing| thing != Thing::Other));
            assert!(is_known, "{}: nobody is told of {name}", path.display());
            seen += 1;
        }
    }
    assert!(seen >= 3, "the search finds names at all: {seen}");
}
