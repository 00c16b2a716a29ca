//! The index: what is fetched once and asked on every letter typed.
//!
//! Stored as one file of three parts: titles by document, the lexicon, postings by term. Over
//! some thousand pillole the postings are the bulk; they can then be cut into files by ranges of
//! terms, and the titles by ranges of documents, without touching the rest: resolving a query needs
//! the lexicon alone, and ranking needs the postings of the terms that it names.

use super::Hit;
use super::lexicon::Lexicon;
use super::postings::Postings;
use super::query;
use super::rank;
use super::text::words;
use crate::id::Slug;
use serde::{Deserialize, Serialize};

/// Everything that a search needs. Made by [`super::build`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Index {
    documents: Vec<(Slug, String)>,
    /// For each document, [`fingerprint`] of its title.
    titles: Vec<u64>,
    lexicon: Lexicon,
    postings: Postings,
}

/// The index as it is stored.
#[derive(Serialize, Deserialize)]
struct Stored {
    documents: Vec<(Slug, String)>,
    lexicon: String,
    postings: Postings,
}

impl Index {
    pub(super) fn new(
        documents: Vec<(Slug, String)>,
        lexicon: Lexicon,
        postings: Postings,
    ) -> Self {
        let titles = documents.iter().map(|(_, title)| fingerprint(title)).collect();
        Self { documents, titles, lexicon, postings }
    }

    /// The pillole that fit `query`, the best first, at most `limit`. A query that is exactly a
    /// title finds that pillola first; equal scores are in the order of slugs.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let clauses = query::clauses(&self.lexicon, query);
        let (mut found, most) = rank::scores(&clauses, &self.postings, self.documents.len());
        let asked = fingerprint(query);
        for (document, score) in &mut found {
            if self.titles.get(*document) == Some(&asked) {
                *score += most;
            }
        }
        let mut hits: Vec<(f32, &(Slug, String))> = found
            .into_iter()
            .filter_map(|(document, score)| Some((score, self.documents.get(document)?)))
            .collect();
        hits.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.0.cmp(&y.0)));
        hits.into_iter()
            .take(limit)
            .map(|(score, (slug, title))| Hit { slug: slug.clone(), title: title.clone(), score })
            .collect()
    }
}

impl From<Stored> for Index {
    fn from(stored: Stored) -> Self {
        Self::new(stored.documents, Lexicon::new(stored.lexicon), stored.postings)
    }
}

impl From<Index> for Stored {
    fn from(index: Index) -> Self {
        let Index { documents, lexicon, postings, .. } = index;
        Self { documents, lexicon: lexicon.into_lines(), postings }
    }
}

/// The words of a text as one number: the same for texts that differ in case, accents or marks.
fn fingerprint(text: &str) -> u64 {
    words(text)
        .iter()
        .flat_map(|word| word.text.bytes().chain([b' ']))
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
}
