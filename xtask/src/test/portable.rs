//! The portable program as it is given away, with the finished site inside: its own tests, run with
//! it instead of with the one that cargo has just compiled.

use crate::bundle;
use crate::layout::Layout;
use crate::run::{cargo, openly};
use anyhow::Result;
use std::path::Path;

/// Makes the program for this machine and tries it.
pub(super) fn portable(layout: &Layout, dist: &Path) -> Result<()> {
    let program = bundle::program(layout, dist, &layout.work().join("bundle"))?;
    let mut tests = cargo(layout);
    tests
        .args(["test", "--package", "pillole-portable", "--test", "whole"])
        .env("PILLOLE_SITE", dist)
        .env("PILLOLE_PROGRAM", program);
    openly(&mut tests)
}
