//! The finished site that is measured, and what a first view of its measured page fetches.

use crate::build::manifest_of;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The pillola that stands for all: the first task of the home page, of middling length.
pub(super) const PILLOLA: &str = "/pillole/entrare-con-spid/";

/// The finished site.
#[derive(Debug)]
pub(super) struct Site {
    /// Its folder.
    pub(super) dist: PathBuf,
    manifest: Manifest,
}

/// Of the generator's list, what a first view is made of.
#[derive(Debug, Deserialize)]
struct Manifest {
    wasm: String,
    glue: String,
    boot: Vec<String>,
    css: Vec<String>,
    later_css: Vec<String>,
    fonts: Vec<String>,
    data: BTreeMap<String, Vec<String>>,
}

impl Site {
    /// The site in `dist`.
    pub(super) fn open(dist: &Path) -> Result<Self> {
        let list = manifest_of(dist);
        let text = fs::read_to_string(&list)
            .with_context(|| format!("{} is not there: run `cargo xtask build`", list.display()))?;
        let manifest = serde_json::from_str(&text)
            .with_context(|| format!("{} cannot be read", list.display()))?;
        Ok(Self { dist: dist.to_owned(), manifest })
    }

    /// The WebAssembly that every page fetches.
    pub(super) fn wasm(&self) -> &str {
        &self.manifest.wasm
    }

    /// The data of the measured page: its own, after the shell.
    pub(super) fn data(&self) -> Result<&str> {
        let data = self.manifest.data.get(PILLOLA).and_then(|files| files.last());
        data.map(String::as_str).with_context(|| format!("{PILLOLA} has no data"))
    }

    /// What a first view of the measured page fetches after the page itself, in the order of asking.
    pub(super) fn after_the_page(&self) -> Vec<&str> {
        let Manifest { wasm, glue, boot, css, later_css, fonts, data } = &self.manifest;
        let data = data.get(PILLOLA).into_iter().flatten();
        let before = boot.iter().chain(css).chain(later_css).chain(fonts);
        before.chain([glue, wasm]).chain(data).map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_view_is_everything_that_the_generator_lists_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        assert!(format!("{:#}", Site::open(&dist).unwrap_err()).contains("cargo xtask build"));
        let list = serde_json::json!({
            "wasm": "/a.wasm", "glue": "/a.js", "boot": ["/boot.js"], "css": ["/a.css"], "later_css": ["/b.css"],
            "fonts": ["/a.woff2"], "parts": [], "data": { PILLOLA: ["/shell.bin", "/own.bin"] },
        });
        fs::write(manifest_of(&dist), list.to_string()).unwrap();
        let site = Site::open(&dist).unwrap();
        let wanted = [
            "/boot.js",
            "/a.css",
            "/b.css",
            "/a.woff2",
            "/a.js",
            "/a.wasm",
            "/shell.bin",
            "/own.bin",
        ];
        assert_eq!(site.after_the_page(), wanted);
        assert_eq!(site.data().unwrap(), "/own.bin");
        assert_eq!(site.wasm(), "/a.wasm");
    }
}
