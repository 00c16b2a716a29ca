//! What the parts of questions share: lists of the right length, texts, feedback.

use crate::fault::{QuestionProblem, TomlProblem};
use crate::fields::Fields;
use crate::plain;
use crate::source::At;
use std::ops::RangeInclusive;

/// Texts that are read in a question, for reading ease.
pub(crate) type Texts = Vec<At<String>>;

/// A list of parts that a type of question has, and how many it may have.
pub(super) struct Parts {
    /// The key of its tables.
    pub(super) key: &'static str,
    /// One of them, as faults name it.
    pub(super) one: &'static str,
    /// All of them, as faults name them.
    pub(super) all: &'static str,
    /// The type of question, as it is written.
    pub(super) kind: &'static str,
    pub(super) count: RangeInclusive<usize>,
    pub(super) count_in_words: &'static str,
}

impl Parts {
    /// The tables, with a fault when there are too few or too many of them.
    pub(super) fn read<'a, 'f>(&self, fields: &mut Fields<'a, 'f>) -> Vec<Fields<'a, 'f>> {
        let tables = fields.some_tables(self.key, self.one);
        let count = tables.len();
        if count > 0 && !self.count.contains(&count) {
            let problem = QuestionProblem::PartCount {
                what: self.all.to_owned(),
                count,
                kind: self.kind.to_owned(),
                expected: self.count_in_words.to_owned(),
            };
            fields.report(fields.here(), problem);
        }
        tables
    }
}

/// A plain text that must be there.
pub(super) fn text(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    texts: &mut Texts,
) -> Option<At<String>> {
    let text = plain::text(fields, key);
    texts.extend(text.clone());
    text
}

/// The feedback at `key`; its absence is worse than a missing key.
pub(super) fn feedback(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    who: &str,
    texts: &mut Texts,
) -> Option<String> {
    match fields.loose_text(key) {
        Some(text) if !text.value.is_empty() => {
            let text = plain::clean(fields, key, text);
            texts.push(text.clone());
            Some(text.value)
        }
        found => {
            let span = found.map_or(fields.here(), |text| text.span);
            let (who, key) = (who.to_owned(), key.to_owned());
            fields.report(span, QuestionProblem::NoFeedback { who, key });
            None
        }
    }
}

/// How faults name the part that says `text`.
pub(super) fn named(text: Option<&At<String>>, otherwise: &str) -> String {
    text.map_or(otherwise.to_owned(), |text| format!("“{}”", text.value))
}

/// Reports what is there twice, whatever its capital letters.
pub(super) fn report_repeated(
    fields: &Fields<'_, '_>,
    key: &str,
    known: &mut Vec<String>,
    text: Option<&At<String>>,
) {
    let Some(text) = text else { return };
    let small = text.value.to_lowercase();
    if known.contains(&small) {
        let (key, entry) = (key.to_owned(), text.value.clone());
        fields.report(text.span.clone(), TomlProblem::RepeatedEntry { key, entry });
    }
    known.push(small);
}
