//! Makes the index: natively, when the site is built.

use super::stem::stem;
use super::stop_words::is_stop_word;
use super::synonyms::Synonyms;
use super::text::words;
use super::{Document, Field, Head, Index, SynonymGroup, cut};
use std::collections::{BTreeMap, BTreeSet};

/// BM25F's saturation. Large, because the fields' weights are: once in the title is worth more
/// than often in the text.
const K1: f32 = 4.0;

/// How large a part is to be, in bytes as it is stored: as much as one word of a query may cost.
pub const PART: usize = 12_000;

impl Field {
    const ALL: [Self; 6] =
        [Self::Title, Self::Keywords, Self::Competence, Self::Summary, Self::Heading, Self::Body];

    /// What one occurrence weighs, and how much a long field takes away from it (BM25F's b).
    fn weighs(self) -> (f32, f32) {
        match self {
            Self::Title => (6.0, 0.3),
            Self::Keywords => (4.0, 0.3),
            Self::Summary => (3.0, 0.3),
            Self::Heading => (2.0, 0.5),
            Self::Competence => (1.0, 0.3),
            Self::Body => (1.0, 0.75),
        }
    }

    /// Whether synonyms are looked for in it: not where everything is mentioned once.
    fn has_synonyms(self) -> bool {
        !matches!(self, Self::Body)
    }

    /// Whether words that say nothing are kept, for a query that has no others.
    fn keeps_stop_words(self) -> bool {
        matches!(self, Self::Title | Self::Keywords)
    }
}

/// A term while the index is made.
#[derive(Default)]
pub(super) struct Term {
    /// The words that have it.
    pub(super) forms: BTreeSet<String>,
    /// The documents that have it, and how much it weighs in each.
    documents: BTreeMap<u32, f32>,
}

impl Term {
    /// The documents with the term's impact on each.
    pub(super) fn impacts(&self) -> impl Iterator<Item = (u32, f32)> {
        self.documents.iter().map(|(number, weight)| (*number, weight / (K1 + weight)))
    }
}

/// Makes the index of `documents`, widened by `synonyms`.
#[must_use]
pub fn build(documents: &[Document], synonyms: &[SynonymGroup]) -> Index {
    head(documents, synonyms, PART).into()
}

/// The same as it is stored, with parts of about `part` bytes; all still stand in it.
#[must_use]
pub fn head(documents: &[Document], synonyms: &[SynonymGroup], part: usize) -> Head {
    let mut documents: Vec<&Document> = documents.iter().collect();
    documents.sort_by(|a, b| a.slug.cmp(&b.slug));
    let terms = terms(&documents, synonyms);
    Head {
        documents: u32::try_from(documents.len()).unwrap_or(u32::MAX),
        forms: cut::forms(&terms, part),
        titles: cut::titles(&documents),
        terms: cut::terms(&terms, &documents, part),
    }
}

/// Everything that occurs, by its stem.
fn terms(documents: &[&Document], synonyms: &[SynonymGroup]) -> BTreeMap<String, Term> {
    let synonyms = Synonyms::new(synonyms);
    let lengths = average_lengths(documents);
    let mut terms: BTreeMap<String, Term> = BTreeMap::new();
    for (number, document) in (0_u32..).zip(documents.iter().copied()) {
        for field in Field::ALL {
            let average = lengths.get(&field).copied().unwrap_or(1.0);
            index_field(&mut terms, &synonyms, document, field, number, average);
        }
    }
    terms
}

/// Adds what one field of one document says.
fn index_field(
    terms: &mut BTreeMap<String, Term>,
    synonyms: &Synonyms,
    document: &Document,
    field: Field,
    number: u32,
    average: f32,
) {
    let (weight, b) = field.weighs();
    let length = length(document, field) as f32;
    let once = weight / (1.0 - b + b * length / average.max(1.0));
    let mut add = |word: &str, stem: &str, weight: f32| {
        let term = terms.entry(stem.to_owned()).or_default();
        term.forms.insert(word.to_owned());
        *term.documents.entry(number).or_default() += weight;
    };
    let mut meant: BTreeMap<&str, f32> = BTreeMap::new();
    for text in texts(document, field) {
        let mut stems = Vec::new();
        let mut before = String::new();
        for word in words(text) {
            let found = stem(&word.text);
            let stop = is_stop_word(&word.text);
            if !stop || field.keeps_stop_words() {
                add(&word.text, &found, once);
            }
            if !stop {
                stems.push(found);
            }
            if word.tied {
                let together = format!("{before}{}", word.text);
                add(&together, &stem(&together), once);
                stems.push(stem(&together));
            }
            before = word.text;
        }
        if field.has_synonyms() {
            for (word, worth) in synonyms.of(&stems) {
                let most = meant.entry(word).or_default();
                *most = most.max(worth);
            }
        }
    }
    for (word, worth) in meant {
        add(word, &stem(word), weight * worth);
    }
}

/// The texts of a document that stand in `field`.
fn texts(document: &Document, field: Field) -> impl Iterator<Item = &str> {
    let title = (field == Field::Title).then_some(document.title.as_str());
    let others = document.fields.iter().filter(move |(of, _)| *of == field);
    title.into_iter().chain(others.map(|(_, text)| text.as_str()))
}

/// How many words that say something a field has.
fn length(document: &Document, field: Field) -> usize {
    texts(document, field).flat_map(words).filter(|word| !is_stop_word(&word.text)).count()
}

fn average_lengths(documents: &[&Document]) -> BTreeMap<Field, f32> {
    let average = |field| {
        let lengths: Vec<usize> =
            documents.iter().map(|d| length(d, field)).filter(|length| *length > 0).collect();
        lengths.iter().sum::<usize>() as f32 / lengths.len().max(1) as f32
    };
    Field::ALL.into_iter().map(|field| (field, average(field))).collect()
}
