//! The text is easy enough to read, and short enough.

use crate::fault::TextProblem;
use crate::items::ItemsDraft;
use crate::pillola::Draft;
use crate::question::QuestionDraft;
use crate::source::{At, File};
use crate::statements::StatementDraft;
use crate::template::TemplateDraft;
use pillole_core::digcomp::{Band, Level};
use pillole_core::readability::{Counts, sentences};
use std::ops::Range;

/// Gulpease of the first two levels, and of the others.
const FOUNDATION_GATE: u8 = 75;
const GATE: u8 = 60;
/// Gulpease of all statements together.
const STATEMENTS_GATE: u8 = 70;
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

pub(super) fn pillola(draft: &Draft<'_, '_>) {
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
    check_ease(file, title, &texts, gate, &format!("level {level}"));
}

/// The items of a competence: those of the first two levels together, and the others together.
pub(super) fn items(draft: &ItemsDraft<'_, '_>) {
    let file = draft.file;
    let of = |is_fit: fn(Level) -> bool| {
        let fits = move |question: &&QuestionDraft| {
            question.level.as_ref().is_some_and(|level| is_fit(level.value))
        };
        let questions = draft.questions.iter().filter(fits);
        questions.flat_map(|question| question.read_texts().cloned()).collect::<Vec<_>>()
    };
    let first = of(|level| level.band() == Band::Foundation);
    let others = of(|level| level.band() != Band::Foundation);
    first.iter().chain(&others).for_each(|text| warn_of_long_sentences(file, text));
    check_ease(file, 0..3, &first, FOUNDATION_GATE, "what is at levels 1 and 2");
    check_ease(file, 0..3, &others, GATE, "what is above level 2");
}

/// The statements, all together.
pub(super) fn statements(file: &File<'_>, drafts: &[StatementDraft]) {
    let texts: Vec<At<String>> = drafts.iter().filter_map(|d| d.italian().cloned()).collect();
    texts.iter().for_each(|text| warn_of_long_sentences(file, text));
    check_ease(file, 0..0, &texts, STATEMENTS_GATE, "the whole of the statements");
}

/// A session's notes and cards together.
pub(super) fn template(draft: &TemplateDraft<'_, '_>) {
    let file = draft.file;
    let texts = draft.texts();
    texts.iter().for_each(|text| warn_of_long_sentences(file, text));
    let title = draft.front.title.as_ref().map_or(0..3, |title| title.span.clone());
    check_ease(file, title, &texts, GATE, "a session");
}

/// Reports at `span` that these texts together are harder than `gate`, which `of` wants.
fn check_ease(file: &File<'_>, span: Range<usize>, texts: &[At<String>], gate: u8, of: &str) {
    let index = texts.iter().map(|text| Counts::of(&text.value)).sum::<Counts>().gulpease();
    if index < f64::from(gate) {
        let sentences = texts.iter().flat_map(|text| of_text(file, text)).collect();
        let (index, of) = (format!("{index:.1}"), of.to_owned());
        let hardest = hardest(file, sentences);
        file.report(span, TextProblem::TooHard { index, of, gate, hardest });
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
