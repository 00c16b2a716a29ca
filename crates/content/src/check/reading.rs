//! The text is easy enough to read, and short enough.

use crate::fault::TextProblem;
use crate::pillola::Draft;
use crate::source::{At, File};
use pillole_core::digcomp::Band;
use pillole_core::readability::{Counts, sentences};
use std::ops::Range;

/// Gulpease of the first two levels, and of the others.
const FOUNDATION_GATE: u8 = 75;
const GATE: u8 = 60;
/// A sentence with more words gets a warning.
const SENTENCE_MOST: usize = 20;
/// Longest pillola, in minutes.
const MINUTES_MOST: usize = 8;
/// How many hard sentences a fault shows.
const SHOWN: usize = 3;

/// Warns of the sentences of a text that are too long.
pub(crate) fn warn_of_long_sentences(file: &File<'_>, text: &At<String>) {
    for sentence in of_text(file, text) {
        let words = sentence.counts.words;
        if words > SENTENCE_MOST {
            file.report(sentence.span, TextProblem::LongSentence { words });
        }
    }
}

pub(super) fn check(draft: &Draft<'_, '_>) {
    let file = draft.file;
    let title = draft.front.title.as_ref().map_or(0..3, |title| title.span.clone());
    let texts = draft.texts();
    texts.iter().for_each(|text| warn_of_long_sentences(file, text));
    let (minutes, words) = draft.minutes();
    if minutes > MINUTES_MOST {
        file.report(title.clone(), TextProblem::TakesTooLong { minutes, words });
    }
    let Some(level) = draft.front.level else { return };
    let gate = if level.band() == Band::Foundation { FOUNDATION_GATE } else { GATE };
    let index = draft.counts().gulpease();
    if index < f64::from(gate) {
        let index = format!("{index:.1}");
        let sentences = texts.iter().flat_map(|text| of_text(file, text)).collect();
        let hardest = hardest(file, sentences);
        file.report(title, TextProblem::TooHard { index, level: level.number(), gate, hardest });
    }
}

/// A sentence and where it stands.
struct Sentence {
    text: String,
    span: Range<usize>,
    counts: Counts,
}

fn of_text(file: &File<'_>, text: &At<String>) -> Vec<Sentence> {
    sentences(&text.value)
        .map(|sentence| Sentence {
            text: sentence.to_owned(),
            span: file.find(&text.span, sentence),
            counts: Counts::of(sentence),
        })
        .collect()
}

/// The sentences that pull the index down most, one a line.
fn hardest(file: &File<'_>, mut sentences: Vec<Sentence>) -> String {
    // A sentence weighs by its letters: long words and many words alike.
    sentences.sort_by_key(|sentence| {
        std::cmp::Reverse((sentence.counts.letters, sentence.text.clone()))
    });
    sentences.dedup_by(|a, b| a.text == b.text);
    sentences.truncate(SHOWN);
    let line = |sentence: &Sentence| {
        let line = file.source.place(sentence.span.start).0;
        format!("line {line}: {}", sentence.text)
    };
    sentences.iter().map(line).collect::<Vec<_>>().join("\n")
}
