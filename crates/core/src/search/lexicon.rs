//! The words that occur in the documents, and which of them a written word may stand for.
//!
//! A *term* is a stem; its *forms* are the words that have it. What a term's postings are does not
//! matter here: a large index can keep them in shards by ranges of terms, and fetch only those that
//! [`Lexicon::resolve`] names.

use super::distance::{self, Rows};
use super::phonetic::key;
use super::stem::stem;
use super::stop_words::is_stop_word;
use std::ops::Range;

/// A term that a written word may stand for, and how surely: 1 is the word itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Variant {
    /// The term's number.
    pub(super) term: usize,
    /// How surely.
    pub(super) weight: f32,
}

/// All terms with their forms.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lexicon {
    /// As it is stored: a line a term in the order of stems, each its stem and its forms.
    lines: String,
    /// The stems, by their place in `lines`.
    stems: Vec<Range<usize>>,
    /// All forms.
    forms: Vec<Form>,
    /// The keys of all forms, one after the other.
    keys: String,
}

#[derive(Debug, Clone, PartialEq)]
struct Form {
    term: usize,
    text: Range<usize>,
    key: Range<usize>,
    classes: u32,
}

/// How surely a word that sounds the same is meant.
const SAME_SOUND: f32 = 0.9;
/// How surely a misspelled word is meant, less [`HALF_STEP`] for each half step.
const MISSPELLED: f32 = 0.8;
const HALF_STEP: f32 = 0.08;
/// How surely a longer word is meant by its beginning: at least, and how much more when whole.
const BEGINNING: (f32, f32) = (0.45, 0.45);
/// What a beginning is worth when it is itself a word, or when the word was ended.
const BEGINNING_OF_ENDED: f32 = 0.5;
/// The shortest beginning that counts when the word was ended: "doc", not "di".
const SHORTEST_ENDED: usize = 4;

impl Lexicon {
    /// The lexicon in its stored form.
    pub(super) fn new(lines: String) -> Self {
        let (mut stems, mut forms, mut keys) = (Vec::new(), Vec::new(), String::new());
        let mut line_start = 0;
        for line in lines.split('\n').filter(|line| !line.is_empty()) {
            let mut start = line_start;
            for (place, word) in line.split(' ').enumerate() {
                let text = start..start + word.len();
                start = text.end + 1;
                if place == 0 {
                    stems.push(text);
                    continue;
                }
                let sound = key(word);
                let first = keys.len();
                keys.push_str(&sound);
                let classes = distance::classes(&sound);
                forms.push(Form { term: stems.len() - 1, text, key: first..keys.len(), classes });
            }
            line_start += line.len() + 1;
        }
        Self { lines, stems, forms, keys }
    }

    /// The stored form.
    pub(super) fn into_lines(self) -> String {
        self.lines
    }

    fn text(&self, range: &Range<usize>) -> &str {
        self.lines.get(range.clone()).unwrap_or_default()
    }

    /// The term with the stem of `word`.
    pub(super) fn term(&self, word: &str) -> Option<usize> {
        let stem = stem(word);
        self.stems.binary_search_by(|range| self.text(range).cmp(&stem)).ok()
    }

    fn key_of(&self, form: &Form) -> &str {
        self.keys.get(form.key.clone()).unwrap_or_default()
    }

    /// The terms that `word` may stand for, each once; `typing` says that it may not be ended yet.
    /// Empty when it looks like nothing that occurs.
    pub(super) fn resolve(&self, word: &str, typing: bool) -> Vec<Variant> {
        let sound = key(word);
        let mut found = Vec::new();
        found.extend(self.term(word).map(|term| Variant { term, weight: 1.0 }));
        let same = self.forms.iter().filter(|form| self.key_of(form) == sound);
        let same = same.filter(|form| !is_stop_word(self.text(&form.text)));
        found.extend(same.map(|form| Variant { term: form.term, weight: SAME_SOUND }));
        let known = !found.is_empty();

        let shortest = if typing { 2 } else { SHORTEST_ENDED };
        let longer = self.beginning_with(word, shortest);
        let begun = typing && !longer.is_empty();
        // "spi" has the stem of "spia" and is still the beginning of "spid": only a word as it is
        // written somewhere counts as ended while one types.
        let written = self.forms.iter().any(|form| self.text(&form.text) == word);
        let share = if written || !typing { BEGINNING_OF_ENDED } else { 1.0 };
        found.extend(longer.into_iter().map(|v| Variant { weight: v.weight * share, ..v }));

        if !known && !begun {
            found.extend(self.misspelled(word, &sound, typing));
        }
        best_of_each(found)
    }

    /// The terms with a form that is longer than `word` and begins with it.
    fn beginning_with(&self, word: &str, shortest: usize) -> Vec<Variant> {
        if word.len() < shortest {
            return Vec::new();
        }
        let (least, more) = BEGINNING;
        self.forms
            .iter()
            .filter_map(|form| {
                let text = self.text(&form.text);
                let longer = text.len() > word.len() && text.starts_with(word);
                let weight = least + more * word.len() as f32 / text.len().max(1) as f32;
                (longer && !is_stop_word(text)).then_some(Variant { term: form.term, weight })
            })
            .collect()
    }

    /// The terms with a form that `word` may be a misspelling of: the nearest, and those hardly
    /// farther.
    fn misspelled(&self, word: &str, sound: &str, typing: bool) -> Vec<Variant> {
        // A key is shorter than its word: by how much is no reason to forgive more.
        let length = word.chars().count().min(sound.chars().count() + 1);
        let most = distance::forgiven(length);
        // Numbers are not misspelled, and a long word is not worth the time.
        if most == 0 || word.bytes().any(|b| b.is_ascii_digit()) || length > 40 {
            return Vec::new();
        }
        let classes = distance::classes(sound);
        let letters = u32::from(most / 2);
        let mut rows = Rows::default();
        let mut near: Vec<(u8, Variant)> = Vec::new();
        for form in &self.forms {
            if (classes & !form.classes).count_ones() > letters {
                continue;
            }
            let theirs = self.key_of(form);
            let slips = usize::from(most / 2);
            let longer = theirs.len() > sound.len() + slips && !typing;
            let shorter = theirs.len() + slips < sound.len();
            if longer || shorter {
                continue;
            }
            // In a short word, the first letter at least must sound right.
            if length <= 4 && first_class(theirs) != first_class(sound) {
                continue;
            }
            let Some(found) = rows.distance(sound, theirs, most) else { continue };
            if is_stop_word(self.text(&form.text)) {
                continue;
            }
            let (steps, share) = if found.whole <= most {
                (found.whole, 1.0)
            } else if typing && length >= 4 {
                (
                    found.beginning,
                    BEGINNING.0 + BEGINNING.1 * sound.len() as f32 / theirs.len() as f32,
                )
            } else {
                continue;
            };
            let weight = (MISSPELLED - HALF_STEP * f32::from(steps)) * share;
            near.push((steps, Variant { term: form.term, weight }));
        }
        let nearest = near.iter().map(|(steps, _)| *steps).min().unwrap_or(0);
        near.into_iter().filter(|(steps, _)| *steps <= nearest + 1).map(|(_, v)| v).collect()
    }
}

fn first_class(key: &str) -> Option<u8> {
    key.bytes().next().map(distance::class)
}

/// Each term once, with its best weight, in the order of terms.
fn best_of_each(mut variants: Vec<Variant>) -> Vec<Variant> {
    variants.sort_by(|a, b| a.term.cmp(&b.term).then(b.weight.total_cmp(&a.weight)));
    variants.dedup_by_key(|variant| variant.term);
    variants
}
