//! The pages, by the site generator, and the change from the old site to the new one.

use super::Part;
use crate::inputs::{self, Inputs};
use crate::layout::Layout;
use crate::progress::Step;
use crate::run::{cargo, quietly};
use crate::supply::licences;
use anyhow::{Context as _, Result};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// What the pages are made from, beside the app and the styles.
const SOURCES: [&str; 7] =
    ["Cargo.lock", "Cargo.toml", "build.rs", "content", "crates", "public", "src"];

/// What the pages take in.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    /// The app.
    pub(super) app: &'a Part,
    /// The styles and the fonts.
    pub(super) styles: &'a Part,
    /// The service worker.
    pub(super) scripts: &'a Part,
}

pub(super) fn build(layout: &Layout, parts: &Parts<'_>, out: &Path, step: Step) -> Result<()> {
    let Parts { app, styles, scripts } = parts;
    let mut read = Inputs::default().text(&app.digest).text(&styles.digest).text(&scripts.digest);
    for source in SOURCES {
        read = read.path(&layout.root.join(source))?;
    }
    let digest = read.path(&layout.root.join("index.html"))?.text(&out.to_string_lossy()).digest();
    let mark = layout.work().join("pages.mark");
    let whole = out.join("index.html").is_file() && manifest_of(out).is_file();
    if whole && inputs::unchanged(&mark, &digest) {
        step.found("unchanged");
        return Ok(());
    }

    step.doing("compiling the generator and rendering, minutes the first time");
    let fresh = beside(out, "new");
    remove(&fresh)?;
    let mut site = cargo(layout);
    site.args(["run", "--package", "pillole-site", "--", "--content", "content", "--app"])
        .arg(&app.folder)
        .arg("--styles")
        .arg(&styles.folder)
        .arg("--offline")
        .arg(&scripts.folder)
        .args(["--public", "public", "--out"])
        .arg(&fresh);
    quietly(&mut site, &layout.log("pages")).context("the pages were not made")?;
    // Nobody who learns needs it: no page asks for it, and it is not kept on devices.
    fs::write(fresh.join(licences::FILE), licences::of_others(layout)?)?;
    replace(out, &fresh)?;
    inputs::note(&mark, &digest)?;
    step.done();
    Ok(())
}

/// The generator's list of what it wrote, beside the site: `dist.build.json` for `dist`.
pub(crate) fn manifest_of(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".build.json");
    PathBuf::from(name)
}

/// Puts the site `fresh` in the place of `out`, whole.
fn replace(out: &Path, fresh: &Path) -> Result<()> {
    let old = beside(out, "old");
    remove(&old)?;
    if out.exists() {
        fs::rename(out, &old)?;
    }
    fs::rename(fresh, out)?;
    fs::rename(manifest_of(fresh), manifest_of(out))
        .context("the site generator wrote no list of what it made")?;
    remove(&old)
}

/// A hidden folder beside `out`: on the same disk, so that it can be renamed to it.
fn beside(out: &Path, what: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(out.file_name().unwrap_or_default());
    name.push("-");
    name.push(what);
    out.with_file_name(name)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_site_takes_the_place_of_the_old_one_whole() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("dist");
        let fresh = beside(&out, "new");
        for (site, file) in [(&out, "old.html"), (&fresh, "new.html")] {
            fs::create_dir(site).unwrap();
            fs::write(site.join(file), "").unwrap();
        }
        fs::write(manifest_of(&fresh), "{}").unwrap();
        replace(&out, &fresh).unwrap();
        assert!(out.join("new.html").is_file());
        assert!(!out.join("old.html").exists());
        let mut left: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["dist", "dist.build.json"]);
    }
}
