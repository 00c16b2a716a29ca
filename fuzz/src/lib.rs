//! Everything that crosses a border into the portal, one target each: bytes go in, and what must hold
//! whatever they are is asserted. A target that returns has found nothing.
//!
//! `cargo test` gives every target its corpus (`corpus/<target>/`) and changes of it; `cargo xtask fuzz` lets
//! libFuzzer look for more (`libfuzzer/`, a package of its own that only cargo-fuzz compiles). A file that
//! was a fault goes into the corpus with its mending. Requests to the server are tried where they arrive, in
//! `crates/server/tests`.

#![allow(clippy::panic, clippy::missing_panics_doc, reason = "a target that fails has to say so")]

use pillole_content::Folder;
use std::path::PathBuf;

mod codes;
mod content;
mod stored;
mod words;

/// What one border does with some bytes.
pub type Target = fn(&[u8]);

/// Every border, by the name of its corpus.
pub const TARGETS: [(&str, Target); 12] = [
    ("assignment", codes::assignment),
    ("collected", codes::collected),
    ("content", content::any_file),
    ("file", stored::file),
    ("json", stored::json),
    ("link", codes::plan_link),
    ("pillola", content::pillola),
    ("preferences", stored::preferences),
    ("record", stored::record),
    ("result", codes::result),
    ("search", words::search),
    ("workbook", stored::workbook),
];

/// This package. Asked at run time: checkouts that share a target folder share this program.
#[must_use]
pub fn package() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

/// A small content folder that is right.
fn fixtures() -> Folder {
    Folder::read(&package().join("../tests/fixtures/content"))
}

/// The bytes as text, as a browser would read them.
fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
