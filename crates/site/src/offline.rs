//! The service worker, with the list of the files that it keeps: everything that a page needs, each with
//! its hash, so that what arrives is what this edition was made of.

use crate::address::{hash, is_hashed};
use crate::assets::Assets;
use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// Where it stands: at the root, because a worker is in charge of what lies below it.
const WORKER: &str = "sw.js";

/// What no page of the portal asks for: it is for search engines, for other sites, or was published
/// under a name with a hash besides.
const NOT_KEPT: [&str; 6] =
    [WORKER, "robots.txt", "sitemap.xml", "icons.svg", "img/share.png", "img/town.svg"];

/// Videos are kept one by one, by who wants them.
const VIDEOS: &str = "media/";

/// What `offline/worker.js` is told.
#[derive(Debug, Serialize)]
struct Edition {
    /// Tells editions apart.
    id: String,
    /// Address from the root, revision (empty where the name has a hash), SHA-256 as base64.
    files: Vec<(String, String, String)>,
}

/// Writes it, from the script in the folder `scripts`; everything else must be there already.
pub(crate) fn worker(scripts: &Path, assets: &Assets) -> Result<()> {
    let script = fs::read_to_string(scripts.join("worker.js")).context("cannot read worker.js")?;
    let kept = assets.all()?.into_iter().filter(|path| is_kept(path));
    let files = kept.map(|path| entry(&path, assets)).collect::<Result<Vec<_>>>()?;
    let id = hash(&serde_json::to_vec(&files)?);
    let edition = serde_json::to_string(&Edition { id, files })?;
    assets.write(WORKER, format!("self.EDITION={edition};\n{script}").as_bytes())
}

fn is_kept(path: &str) -> bool {
    !NOT_KEPT.contains(&path) && !path.starts_with(VIDEOS)
}

fn entry(path: &str, assets: &Assets) -> Result<(String, String, String)> {
    let bytes = fs::read(assets.folder().join(path))?;
    let integrity = BASE64_STANDARD.encode(Sha256::digest(&bytes));
    let revision = if is_hashed(path) { String::new() } else { hash(&bytes) };
    // A page is asked for by its folder.
    let address = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("./{folder}"),
        _ => path.to_owned(),
    };
    Ok((address, revision, integrity))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The files of the edition that is made of these.
    fn edition(files: &[(&str, &str)]) -> serde_json::Value {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("worker.js"), "work()").unwrap();
        let assets = Assets::new(&folder.path().join("out")).unwrap();
        for (path, text) in files {
            assets.write(path, text.as_bytes()).unwrap();
        }
        worker(folder.path(), &assets).unwrap();
        let written = fs::read_to_string(assets.folder().join("sw.js")).unwrap();
        let (edition, script) = written.split_once(";\n").unwrap();
        assert_eq!(script, "work()");
        serde_json::from_str(edition.strip_prefix("self.EDITION=").unwrap()).unwrap()
    }

    #[test]
    fn every_page_and_file_is_kept_with_its_hash() {
        let edition = edition(&[
            ("index.html", "home"),
            ("en/aiuto/index.html", "help"),
            ("404.html", "nowhere"),
            ("app/pillole-0123456789abcdef.wasm", "app"),
            ("robots.txt", ""),
            ("media/spid/video-0123456789abcdef.mp4", ""),
        ]);
        let addresses: Vec<_> =
            edition["files"].as_array().unwrap().iter().map(|f| f[0].as_str().unwrap()).collect();
        let wanted = ["404.html", "app/pillole-0123456789abcdef.wasm", "./en/aiuto/", "./"];
        assert_eq!(addresses, wanted);
        let [_, app, _, home] = [0, 1, 2, 3].map(|place| &edition["files"][place]);
        assert_eq!(app[1], "");
        assert_ne!(home[1], "");
        // printf home | openssl sha256 -binary | base64
        assert_eq!(home[2], "TqFAWIFQdzzjqs54au739ASc4QD6ZJyU+73blg8dqUI=");
    }

    #[test]
    fn another_text_is_another_edition() {
        let [one, other] = ["a", "b"].map(|text| edition(&[("index.html", text)]));
        assert_ne!(one["id"], other["id"]);
        assert_ne!(one["files"][0][1], other["files"][0][1]);
    }
}
