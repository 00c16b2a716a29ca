//! Stems with where they occur, and the titles that are looked for beside them.

use super::postings::Postings;
use super::shelf::Part;
use super::stop_words::is_stop_word;
use super::text::words;
use std::ops::Range;

/// One part of all terms, in the order of their stems.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Terms {
    lines: String,
    stems: Vec<Range<usize>>,
    postings: Postings,
    titles: Vec<(u32, u32)>,
}

impl From<Part> for Terms {
    fn from(part: Part) -> Self {
        let mut stems = Vec::new();
        let mut start = 0;
        for line in part.lines.split('\n').filter(|line| !line.is_empty()) {
            stems.push(start..start + line.len());
            start += line.len() + 1;
        }
        Self { lines: part.lines, stems, postings: part.postings, titles: part.titles }
    }
}

impl Terms {
    /// Where a term occurs.
    pub(super) fn of(&self, stem: &str) -> &[u32] {
        let text = |range: &Range<usize>| self.lines.get(range.clone()).unwrap_or_default();
        match self.stems.binary_search_by(|range| text(range).cmp(stem)) {
            Ok(term) => self.postings.of(term),
            Err(_) => &[],
        }
    }

    /// The documents whose titles have this mark.
    pub(super) fn titled(&self, mark: u32) -> impl Iterator<Item = usize> {
        let titled = self.titles.iter().filter(move |(of, _)| *of == mark);
        titled.map(|(_, document)| *document as usize)
    }
}

/// The mark of a title: the same for texts that differ in case, accents or punctuation; and the word
/// beside whose stem it is kept. That is the longest that says something: of what is asked, it is looked
/// for anyhow.
pub(super) fn mark(text: &str) -> (u32, String) {
    let mut longest = (0, String::new());
    let mut hash = 0x811c_9dc5_u32;
    for word in words(text) {
        for byte in word.text.bytes().chain([b' ']) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        // A stop word counts only where there is nothing else.
        let length = word.text.len() * if is_stop_word(&word.text) { 1 } else { 100 };
        if length > longest.0 {
            longest = (length, word.text);
        }
    }
    (hash, longest.1)
}
