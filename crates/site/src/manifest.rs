//! `dist.build.json`, beside the site: which files a first view is made of, for the budgets.

use crate::document::Frame;
use anyhow::{Context as _, Result};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The files by what they are; addresses from the site's root.
#[derive(Debug, Serialize)]
pub(crate) struct Manifest<'a> {
    wasm: &'a str,
    glue: &'a str,
    /// What is fetched of the app only by the pages that need it.
    parts: &'a [String],
    boot: [&'a str; 1],
    /// The style sheet that a page waits for.
    css: [&'a str; 1],
    /// Those that come without anybody waiting.
    later_css: [&'a str; 2],
    /// The style sheet of pages in parts.
    parts_css: &'a str,
    fonts: &'a [String],
    /// For each page's address, the data that it fetches before the app is there.
    data: BTreeMap<String, Vec<String>>,
    /// For the address of each pillola, the data that who comes by a link fetches.
    next: BTreeMap<String, String>,
}

impl<'a> Manifest<'a> {
    pub(crate) fn new(
        frame: &'a Frame,
        data: BTreeMap<String, Vec<String>>,
        next: BTreeMap<String, String>,
    ) -> Self {
        Self {
            wasm: &frame.wasm,
            glue: &frame.glue,
            parts: &frame.parts,
            boot: [&frame.boot],
            css: [&frame.css],
            later_css: [&frame.alive_css, &frame.print_css],
            parts_css: &frame.parts_css,
            fonts: &frame.fonts,
            data,
            next,
        }
    }

    /// Writes it beside `out`.
    pub(crate) fn write(&self, out: &Path) -> Result<()> {
        let mut name = out.as_os_str().to_owned();
        name.push(".build.json");
        let file = PathBuf::from(name);
        fs::write(&file, serde_json::to_vec_pretty(self)?)
            .with_context(|| format!("cannot write {}", file.display()))
    }
}
