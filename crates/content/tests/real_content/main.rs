//! The repository's own content: that it compiles, and that people find in it what they look for.

#![allow(clippy::unwrap_used, clippy::panic, reason = "test helpers")]

mod compiles;
mod paths;
mod practice;
mod questions;
mod searches;
mod templates;

use pillole_content::{Compiled, Folder, compile_folder};
use pillole_core::date::Date;
use std::path::PathBuf;

/// The content folder of the repository.
fn folder() -> Folder {
    // Asked at run time: checkouts that share a target folder share this program.
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    Folder::read(&package.join("../../content"))
}

/// The content, compiled; what is wrong with it stops the test, in the words that writers get.
fn compile() -> Compiled {
    let folder = folder();
    compile_folder(&folder, last_verified(&folder)).unwrap_or_else(|found| {
        let faults: Vec<String> = found.faults.iter().map(|fault| fault.render(false)).collect();
        panic!("{}", faults.join("\n"))
    })
}

/// The last day on which anything was verified. The tests take place then, so that they change with
/// the content and not with the calendar; what has become too old, `cargo xtask check` tells.
fn last_verified(folder: &Folder) -> Date {
    let has_facts =
        |path: &str| ["pillole/", "items/", "sessions/"].iter().any(|it| path.starts_with(it));
    let days = folder.files.iter().filter(|(path, _)| has_facts(path)).filter_map(|(_, bytes)| {
        let text = String::from_utf8(bytes.clone().unwrap()).unwrap();
        let day = text.lines().find_map(|line| line.strip_prefix("verified = "))?.trim();
        day.parse::<Date>().ok()
    });
    days.max().unwrap()
}
