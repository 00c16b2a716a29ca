//! Words that mean the same, found in documents when the index is built.
//!
//! Documents are widened, not queries: what an official word says of a document, its everyday
//! words say too, a little less. So misspelled everyday words are found like any others, and a
//! search costs nothing more.

use super::SynonymGroup;
use super::stem::stem;
use super::stop_words::is_stop_word;
use super::text::words;
use std::collections::{BTreeMap, BTreeSet};

/// What a word is worth to a document that has an official word of its group.
const FROM_OFFICIAL: f32 = 0.6;
/// What a word is worth to a document that has only an everyday word of its group: everyday words
/// mean many things.
const FROM_EVERYDAY: f32 = 0.25;

/// The groups, by the stems of their phrases.
pub(super) struct Synonyms {
    groups: Vec<Group>,
    /// For a stem, the phrases that begin with it: group and phrase.
    beginning: BTreeMap<String, Vec<(usize, usize)>>,
}

struct Group {
    phrases: Vec<Phrase>,
}

struct Phrase {
    words: Vec<String>,
    stems: Vec<String>,
    official: bool,
}

impl Synonyms {
    pub(super) fn new(groups: &[SynonymGroup]) -> Self {
        let groups: Vec<Group> = groups.iter().map(Group::new).collect();
        let mut beginning: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (number, group) in groups.iter().enumerate() {
            for (place, phrase) in group.phrases.iter().enumerate() {
                if let Some(first) = phrase.stems.first() {
                    beginning.entry(first.clone()).or_default().push((number, place));
                }
            }
        }
        Self { groups, beginning }
    }

    /// The words that the words of a text stand for, with what they are worth. `stems` are those of
    /// the text, in order, without the words that say nothing.
    pub(super) fn of(&self, stems: &[String]) -> BTreeMap<&str, f32> {
        let mut matched = BTreeSet::new();
        for (place, stem) in stems.iter().enumerate() {
            let rest = stems.get(place..).unwrap_or_default();
            for (group, phrase) in self.beginning.get(stem).into_iter().flatten() {
                let found = self.groups.get(*group).and_then(|g| g.phrases.get(*phrase));
                if let Some(found) = found.filter(|found| rest.starts_with(&found.stems)) {
                    matched.insert((*group, found.official));
                }
            }
        }
        let mut worth: BTreeMap<&str, f32> = BTreeMap::new();
        for (group, official) in matched {
            let strength = if official { FROM_OFFICIAL } else { FROM_EVERYDAY };
            for phrase in self.groups.get(group).into_iter().flat_map(|group| &group.phrases) {
                // One word of several says less.
                let share = strength / (phrase.words.len() as f32).sqrt();
                for word in &phrase.words {
                    let worth = worth.entry(word).or_default();
                    *worth = worth.max(share);
                }
            }
        }
        worth
    }
}

impl Group {
    fn new(group: &SynonymGroup) -> Self {
        let official = group.official.iter().map(|text| Phrase::new(text, true));
        let everyday = group.everyday.iter().map(|text| Phrase::new(text, false));
        Self { phrases: official.chain(everyday).collect() }
    }
}

impl Phrase {
    fn new(text: &str, official: bool) -> Self {
        let mut words: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
        if words.iter().any(|word| !is_stop_word(word)) {
            words.retain(|word| !is_stop_word(word));
        }
        let stems = words.iter().map(|word| stem(word)).collect();
        Self { words, stems, official }
    }
}
