//! The style sheet and the fonts, by `style/build.mjs`.

use super::Part;
use crate::inputs::{self, Inputs};
use crate::layout::Layout;
use crate::progress::Step;
use crate::run::{program, quietly};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;

/// What the styles are made from; those in use are found in the components' sources.
const SOURCES: [&str; 4] = ["package-lock.json", "style", "src", "crates/site/src"];

pub(super) fn build(layout: &Layout, step: Step) -> Result<Part> {
    let mut read = Inputs::default();
    for source in SOURCES {
        read = read.path(&layout.root.join(source))?;
    }
    let part = Part { folder: layout.work().join("styles"), digest: read.digest() };
    let mark = layout.work().join("styles.mark");
    if part.folder.join("parts.css").is_file() && inputs::unchanged(&mark, &part.digest) {
        step.found("unchanged");
        return Ok(part);
    }
    if part.folder.exists() {
        fs::remove_dir_all(&part.folder)?;
    }
    compile_to(layout, &part.folder)?;
    inputs::note(&mark, &part.digest)?;
    step.done();
    Ok(part)
}

/// Compiles the styles into `folder`.
pub(crate) fn compile_to(layout: &Layout, folder: &Path) -> Result<()> {
    let mut node = program(layout, "node");
    node.args(["style/build.mjs", "--out"]).arg(folder);
    quietly(&mut node, &layout.log("styles")).context("the styles did not compile")
}
