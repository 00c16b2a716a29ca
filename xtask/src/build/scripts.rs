//! The service worker and the page's side of it, by `offline/build.mjs`.

use super::Part;
use crate::inputs::{self, Inputs};
use crate::layout::Layout;
use crate::progress::Step;
use crate::run::{program, quietly};
use anyhow::{Context as _, Result};

/// What they are made from.
const SOURCES: [&str; 2] = ["package-lock.json", "offline"];

pub(super) fn build(layout: &Layout, step: Step) -> Result<Part> {
    let mut read = Inputs::default();
    for source in SOURCES {
        read = read.path(&layout.root.join(source))?;
    }
    let part = Part { folder: layout.work().join("offline"), digest: read.digest() };
    let mark = layout.work().join("offline.mark");
    if part.folder.join("worker.js").is_file() && inputs::unchanged(&mark, &part.digest) {
        step.found("unchanged");
        return Ok(part);
    }
    let mut node = program(layout, "node");
    node.args(["offline/build.mjs", "--out"]).arg(&part.folder);
    quietly(&mut node, &layout.log("offline")).context("the service worker was not made")?;
    inputs::note(&mark, &part.digest)?;
    step.done();
    Ok(part)
}
