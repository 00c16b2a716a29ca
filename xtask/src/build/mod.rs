//! From sources and content to a finished site in one folder.
//!
//! app (WebAssembly, in parts), styles and the service worker (by Node), then pages (by the site
//! generator, which takes all of them in). A step whose inputs have not changed is skipped. The site is made beside the old one
//! and takes its place only when it is whole.
//!
//! The site generator and the app are run through cargo, not linked: xtask must compile in
//! seconds, and Leptos takes minutes.

mod app;
mod pages;
mod scripts;
mod styles;

pub(crate) use pages::manifest_of;
pub(crate) use styles::compile_to as compile_styles_to;

use crate::inputs::{self, Inputs};
use crate::layout::Layout;
use crate::lock::Lock;
use crate::progress::{Step, Steps};
use crate::setup::Ready;
use anyhow::Result;
use std::fs;
use std::path::Path;

/// Builds the finished site into `out`.
pub(crate) fn build(layout: &Layout, ready: &Ready, out: &Path) -> Result<()> {
    let _lock = Lock::take(&layout.work().join("build.lock"))?;
    let mut steps = Steps::new(4);
    let app = app::build(layout, ready, steps.next("app"))?;
    let styles = styles::build(layout, steps.next("styles"))?;
    let scripts = scripts::build(layout, steps.next("service worker"))?;
    let parts = pages::Parts { app: &app, styles: &styles, scripts: &scripts };
    pages::build(layout, &parts, out, steps.next("pages"))
}

/// A part of the site that is ready for the pages.
#[derive(Debug)]
struct Part {
    /// The folder it is in.
    folder: std::path::PathBuf,
    /// What it was made from: changes when the part does.
    digest: String,
}

/// A part that is made anew when any of its sources has changed since: `name` is its folder's, `last` the
/// file that is written last, `make` fills the empty folder.
fn part(
    layout: &Layout,
    name: &str,
    sources: &[&str],
    last: &str,
    step: Step,
    make: impl FnOnce(&Path) -> Result<()>,
) -> Result<Part> {
    let mut read = Inputs::default();
    for source in sources {
        read = read.path(&layout.root.join(source))?;
    }
    let part = Part { folder: layout.work().join(name), digest: read.digest() };
    let mark = layout.work().join(format!("{name}.mark"));
    if part.folder.join(last).is_file() && inputs::unchanged(&mark, &part.digest) {
        step.found("unchanged");
        return Ok(part);
    }
    if part.folder.exists() {
        fs::remove_dir_all(&part.folder)?;
    }
    make(&part.folder)?;
    inputs::note(&mark, &part.digest)?;
    step.done();
    Ok(part)
}
