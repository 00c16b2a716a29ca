//! The style sheet and the fonts, by `style/build.mjs`.

use super::{Part, part};
use crate::layout::Layout;
use crate::progress::Step;
use crate::run::{program, quietly};
use anyhow::{Context as _, Result};
use std::path::Path;

/// What the styles are made from; those in use are found in the components' sources.
const SOURCES: [&str; 5] = ["package.json", "package-lock.json", "style", "src", "crates/site/src"];

pub(super) fn build(layout: &Layout, step: Step) -> Result<Part> {
    part(layout, "styles", &SOURCES, "parts.css", step, |folder| compile_to(layout, folder))
}

/// Compiles the styles into `folder`.
pub(crate) fn compile_to(layout: &Layout, folder: &Path) -> Result<()> {
    let mut node = program(layout, "node");
    node.args(["style/build.mjs", "--out"]).arg(folder);
    quietly(&mut node, &layout.log("styles")).context("the styles did not compile")
}
