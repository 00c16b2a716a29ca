//! The service worker and the page's side of it, by `offline/build.mjs`.

use super::{Part, part};
use crate::layout::Layout;
use crate::progress::Step;
use crate::run::{program, quietly};
use anyhow::{Context as _, Result};

/// What they are made from.
const SOURCES: [&str; 4] = ["package.json", "package-lock.json", "offline", "style/shipped.mjs"];

pub(super) fn build(layout: &Layout, step: Step) -> Result<Part> {
    part(layout, "offline", &SOURCES, "worker.js", step, |folder| {
        let mut node = program(layout, "node");
        node.args(["offline/build.mjs", "--out"]).arg(folder);
        quietly(&mut node, &layout.log("offline")).context("the service worker was not made")
    })
}
