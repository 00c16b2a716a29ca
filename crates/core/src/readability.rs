//! How hard a text is to read: letters, words, sentences, and the Gulpease index made of them.
//!
//! Gulpease (Lucisano and Piemontese, 1988) is made for Italian: 100 is very easy, 0 very hard.
//! Whoever finished lower school alone reads comfortably above 60, primary school above 80.
//!
//! Here a *word* is a run of letters and digits, so that "l'ufficio" is two words; a *letter* is any
//! character of a word; a *sentence* ends at `.`, `!`, `?` or `…`, or where the text ends. Whoever
//! has several texts (paragraphs, rows of a list, options) counts each by itself and adds them up.

use std::ops::{Add, AddAssign};

/// How many letters, words and sentences a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Letters and digits.
    pub letters: usize,
    /// Runs of letters and digits.
    pub words: usize,
    /// Sentences with at least one word.
    pub sentences: usize,
}

impl Counts {
    /// Counts `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self {
            letters: words().map(|word| word.chars().count()).sum(),
            words: words().count(),
            sentences: sentences(text).count(),
        }
    }

    /// `89 + (300 × sentences − 10 × letters) / words`, held between 0 and 100; 100 when there is
    /// nothing to read.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52 letters")]
    pub fn gulpease(self) -> f64 {
        if self.words == 0 {
            return 100.0;
        }
        let [letters, words, sentences] =
            [self.letters, self.words, self.sentences].map(|n| n as f64);
        (89.0 + (300.0 * sentences - 10.0 * letters) / words).clamp(0.0, 100.0)
    }
}

impl Add for Counts {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            letters: self.letters + other.letters,
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

/// The sentences of `text` that have at least one word, without the space around them, in order.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (sentence, after) = rest.split_at(end_of_sentence(rest));
        rest = after;
        Some(sentence.trim())
    })
    .filter(|sentence| sentence.contains(char::is_alphanumeric))
}

/// Where the first sentence of `text` ends, in bytes.
fn end_of_sentence(text: &str) -> usize {
    let mut marks = text.match_indices(['.', '!', '?', '…']);
    marks
        .find_map(|(at, mark)| {
            let (before, from) = text.split_at(at);
            let closed =
                from.trim_start_matches(['.', '!', '?', '…', '"', '\'', '”', '’', '»', ')']);
            let next = closed.trim_start();
            // A dot inside an address or an amount has no space after it; what goes on in small
            // letters is the same sentence, and so is what follows an abbreviation.
            let goes_on = closed.len() == next.len()
                || next.starts_with(char::is_lowercase)
                || (mark == "." && from.len() - closed.len() == 1 && is_abbreviation(before));
            (next.is_empty() || !goes_on).then_some(text.len() - closed.len())
        })
        // Only marks inside words, or none at all: the text is one sentence.
        .unwrap_or(text.len())
}

/// Words that are written with a dot and have more after it.
const ABBREVIATIONS: [&str; 13] =
    ["art", "artt", "avv", "cap", "cfr", "dott", "dr", "es", "ing", "n", "pag", "prof", "sig"];

/// Whether the last word of `before` is one that is written with a dot.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let one_capital = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    one_capital || ABBREVIATIONS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        assert_eq!(
            split("Apri l'app. Tocca Paga! Fatto? Bene…"),
            ["Apri l'app.", "Tocca Paga!", "Fatto?", "Bene…"]
        );
        assert_eq!(split("Tocca \"Paga.\" Poi aspetta."), ["Tocca \"Paga.\"", "Poi aspetta."]);
        assert_eq!(split("Il numero di chi scrive"), ["Il numero di chi scrive"]);
        assert_eq!(split("  ... ?! "), Vec::<&str>::new());
    }

    #[test]
    fn dots_inside_words_and_after_abbreviations_end_nothing() {
        for one in [
            "Vai su comune.borgosereno.esempio.it e aspetta.",
            "Paghi 42.00 euro, ecc. e basta.",
            "Vale la L. 71 e l'art. 3 della legge.",
            "Chiama la dott. Rossi, per es. Oggi.",
            "Ha detto «Aiuto!» e basta",
        ] {
            assert_eq!(split(one).len(), 1, "{one}");
        }
    }

    #[test]
    fn an_elided_article_is_a_word() {
        let counts = Counts::of("L'ufficio apre alle 9.");
        assert_eq!(counts, Counts { letters: 17, words: 5, sentences: 1 });
    }

    #[test]
    fn gulpease_follows_its_formula() {
        let counts = Counts { letters: 100, words: 20, sentences: 2 };
        assert!((counts.gulpease() - 69.0).abs() < 1e-9);
        assert!((Counts::default().gulpease() - 100.0).abs() < 1e-9);
        assert!(Counts::of("precipitevolissimevolmente").gulpease() > 99.0);
    }

    proptest! {
        #[test]
        fn counting_the_sentences_apart_gives_the_whole(text in ".{0,200}") {
            let apart: Counts = sentences(&text).map(|sentence| {
                Counts { sentences: 1, ..Counts::of(sentence) }
            }).sum();
            prop_assert_eq!(apart, Counts::of(&text));
        }

        #[test]
        fn a_text_without_marks_is_one_sentence(words in "[a-z]{1,9}( [a-z]{1,9}){0,9}") {
            prop_assert_eq!(split(&words), [words.as_str()]);
        }
    }
}
