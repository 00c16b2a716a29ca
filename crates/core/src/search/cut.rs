//! Cuts an index into parts: natively, when it is made.

use super::build::Term;
use super::phonetic::key;
use super::shelf::{Part, Place};
use super::stem::stem;
use super::terms::mark;
use super::{Document, forms, titles};
use std::collections::{BTreeMap, BTreeSet};

/// All words, in the order of how they sound. Words that sound the same stay together.
pub(super) fn forms(terms: &BTreeMap<String, Term>, size: usize) -> Vec<Place> {
    let mut lines: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (stem, term) in terms {
        let words = term.forms.iter().map(|form| (form, forms::line(form, stem)));
        let bare = (!term.forms.contains(stem)).then(|| (stem, forms::bare(stem)));
        for (word, line) in words.chain(bare) {
            lines.entry(key(word)).or_default().insert(line);
        }
    }
    let mut places = Places::new(size);
    for (sound, lines) in lines {
        places.next(&sound);
        for line in lines {
            places.line(&line);
        }
    }
    places.done()
}

/// All terms, and beside their stems the titles.
pub(super) fn terms(
    terms: &BTreeMap<String, Term>,
    documents: &[&Document],
    size: usize,
) -> Vec<Place> {
    let mut titles: BTreeMap<String, Vec<(u32, u32)>> = BTreeMap::new();
    for (number, document) in (0_u32..).zip(documents) {
        let (mark, word) = mark(&document.title);
        titles.entry(stem(&word)).or_default().push((mark, number));
    }
    let mut places = Places::new(size);
    for (stem, term) in terms {
        places.next(stem);
        places.line(stem);
        let titled = titles.remove(stem).unwrap_or_default();
        places.place.part.postings.push(term.impacts());
        places.place.part.titles.extend(titled);
    }
    places.done()
}

/// All titles, by the numbers of their documents.
pub(super) fn titles(documents: &[&Document]) -> Vec<Place> {
    let part = |documents: &[&Document]| {
        let lines: Vec<String> = documents
            .iter()
            .map(|document| titles::line(&document.slug, &document.title))
            .collect();
        Place { part: Part { lines: lines.join("\n"), ..Part::default() }, ..Place::default() }
    };
    documents.chunks(titles::EACH).map(part).collect()
}

/// Parts while they are filled.
struct Places {
    size: usize,
    done: Vec<Place>,
    place: Place,
}

impl Places {
    fn new(size: usize) -> Self {
        Self { size, done: Vec::new(), place: Place::default() }
    }

    /// An entry is to come: it begins a part, if the last one is full.
    fn next(&mut self, entry: &str) {
        if self.place.part.bytes() >= self.size {
            self.done.push(std::mem::take(&mut self.place));
        }
        if self.place.part.lines.is_empty() {
            entry.clone_into(&mut self.place.first);
        }
    }

    fn line(&mut self, line: &str) {
        self.place.part.lines.push_str(line);
        self.place.part.lines.push('\n');
    }

    fn done(mut self) -> Vec<Place> {
        if !self.place.part.lines.is_empty() {
            self.done.push(self.place);
        }
        self.done
    }
}
