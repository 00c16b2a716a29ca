//! Search over the pillole, as one types, in Italian.
//!
//! [`build`] makes an [`Index`] of [`Document`]s natively, when the site is built; the browser
//! fetches it on first use and asks [`Index::search`]. What does not live here: where the texts of
//! a document come from (crate `pillole-site`) and how hits are shown (the app).

mod build;
mod distance;
mod index;
mod lexicon;
mod phonetic;
mod postings;
mod query;
mod rank;
mod stem;
mod stop_words;
mod synonyms;
pub(crate) mod text;

pub use build::build;
pub use index::Index;

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
