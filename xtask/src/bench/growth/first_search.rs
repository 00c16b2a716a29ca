//! What a first search fetches: asked as the app asks, each file as it is sent.

use super::compressed;
use anyhow::{Context as _, Result};
use pillole_core::search::{Head, Index, Lacking};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How many hits the search box shows.
const SHOWN: usize = 5;

/// What is searched.
const QUERIES: [(&str, &str); 8] = [
    ("one word", "spid"),
    ("two words", "fascicolo sanitario"),
    ("a question", "come pagare un avviso"),
    ("a beginning", "preno"),
    ("misspelled", "pasword"),
    ("misspelled", "fasicolo sanitaro"),
    ("misspelled", "prenotasione"),
    ("letter by letter", "prenotare"),
];

/// What one search fetches.
#[derive(Debug, Clone)]
pub(crate) struct FirstSearch {
    /// What kind of search it is.
    pub(crate) kind: String,
    /// The words.
    pub(crate) query: String,
    /// All files together, compressed.
    pub(crate) bytes: u64,
    /// How many files.
    pub(crate) files: usize,
    /// How many times one waits for the network.
    pub(crate) turns: usize,
}

/// Searches the site in `dist` for each of [`QUERIES`], every time for the first time.
pub(super) fn all(dist: &Path) -> Result<Vec<FirstSearch>> {
    let entries = fs::read_dir(dist.join("data"))?.collect::<Result<Vec<_>, _>>()?;
    let is_head = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with("search-") && name.ends_with(".bin"))
    };
    let mut paths = entries.into_iter().map(|entry| entry.path());
    let head = paths.find(is_head).context("the site has no search index")?;
    QUERIES.iter().map(|(kind, query)| one(dist, &head, kind, query)).collect()
}

fn one(dist: &Path, head: &Path, kind: &str, query: &str) -> Result<FirstSearch> {
    let stored: Head = postcard::from_bytes(&fs::read(head)?)?;
    let mut index = Index::from(stored);
    let (mut bytes, mut files, mut turns) = (compressed(head)?, 1, 1);
    let ends = query.char_indices().map(|(place, letter)| place + letter.len_utf8());
    let typed: Vec<usize> = match kind {
        "letter by letter" => ends.collect(),
        _ => vec![query.len()],
    };
    for typed in typed.into_iter().filter_map(|end| query.get(..end)) {
        while let Err(Lacking(parts)) = index.ask(typed, SHOWN) {
            turns += 1;
            for part in parts.into_iter().collect::<BTreeSet<usize>>() {
                let address = index.address(part).context("a part has no address")?;
                let file = dist.join(address.trim_start_matches('/'));
                bytes += compressed(&file)?;
                files += 1;
                index.put(part, postcard::from_bytes(&fs::read(&file)?)?);
            }
        }
    }
    Ok(FirstSearch { kind: kind.to_owned(), query: query.to_owned(), bytes, files, turns })
}
