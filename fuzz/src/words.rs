//! What people type.

use crate::{fixtures, text};
use pillole_core::date::Date;
use pillole_core::search::Index;
use std::sync::LazyLock;

/// The index of a small catalogue.
static INDEX: LazyLock<Option<Index>> = LazyLock::new(|| {
    let compiled = pillole_content::compile_folder(&fixtures(), Date::new(2026, 11, 21)?);
    Some(compiled.ok()?.sources.index())
});

/// A search finds at most as many as it was asked for, each once, the best first.
pub(crate) fn search(bytes: &[u8]) {
    let Some(index) = &*INDEX else { panic!("the fixtures compile") };
    let hits = index.search(&text(bytes), 5);
    assert!(hits.len() <= 5);
    for (one, next) in hits.iter().zip(hits.iter().skip(1)) {
        assert!(one.score >= next.score && one.slug != next.slug);
    }
}
