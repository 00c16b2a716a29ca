//! Search over the pillole, as one types, in Italian.
//!
//! [`head`] makes an index of [`Document`]s natively, when the site is built; the browser fetches its
//! [`Head`] on first use and then asks [`Index::ask`], which says what else it needs. What does not
//! live here: where the texts of a document come from (crate `pillole-content`), how files are fetched
//! and how hits are shown (the app).

mod build;
mod cut;
mod distance;
mod forms;
mod index;
mod lexicon;
mod phonetic;
mod postings;
mod query;
mod rank;
mod shelf;
mod stem;
mod stop_words;
mod synonyms;
mod terms;
pub(crate) mod text;
mod titles;

pub use build::{PART, build, head};
pub use index::{Head, Index};
pub use shelf::{Lacking, Part};

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
