//! The words that occur in the documents, and which of them a written word may stand for.
//!
//! A *term* is a stem; its *forms* are the words that have it. The words stand on their shelf in the
//! order of how they sound, so a word that is right, or begun, needs one part of it or two; only for
//! one that is misspelled all of them have to be here.

use super::distance::{self, Walk};
use super::forms::{Form, Forms};
use super::phonetic::key;
use super::shelf::{Known, Shelf, gather};
use super::stem::stem;
use super::stop_words::is_stop_word;
use std::borrow::Cow;

/// A term that a written word may stand for, and how surely: 1 is the word itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Variant<'i> {
    /// The term's stem.
    pub(super) term: Cow<'i, str>,
    /// How surely.
    pub(super) weight: f32,
}

/// All terms with their forms.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lexicon<'i>(pub(super) &'i Shelf<Forms>);

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

impl<'i> Lexicon<'i> {
    /// The term with the stem of `word`.
    pub(super) fn term(self, word: &str) -> Known<Option<Variant<'i>>> {
        let stem = stem(word);
        let known = self.0.with(&key(&stem))?.is_some_and(|forms| forms.has(&stem));
        Ok(known.then(|| Variant { term: stem.into(), weight: 1.0 }))
    }

    /// Whether a word has a term.
    pub(super) fn knows(self, word: &str) -> Known<bool> {
        Ok(self.term(word)?.is_some())
    }

    /// The words whose keys begin with `sound`.
    fn sounding<'s>(self, sound: &'s str) -> Known<impl Iterator<Item = Form<'i>> + use<'i, 's>> {
        let parts = self.0.beginning(sound)?;
        Ok(parts.into_iter().flat_map(move |part| part.beginning(sound)))
    }

    /// The terms that `word` may stand for, each once; `typing` says that it may not be ended yet.
    /// Empty when it looks like nothing that occurs.
    pub(super) fn resolve(self, word: &str, typing: bool) -> Known<Vec<Variant<'i>>> {
        let sound = key(word);
        let mut found = Vec::new();
        found.extend(self.term(word)?);
        let mut written = false;
        for form in self.0.with(&sound)?.into_iter().flat_map(|forms| forms.beginning(&sound)) {
            if form.key != sound {
                continue;
            }
            written |= form.text == word;
            if !is_stop_word(form.text) {
                found.push(Variant { term: form.stem(), weight: SAME_SOUND });
            }
        }
        let known = !found.is_empty();

        let shortest = if typing { 2 } else { SHORTEST_ENDED };
        let longer = self.beginning_with(word, &sound, shortest)?;
        let begun = typing && !longer.is_empty();
        // "spi" has the stem of "spia" and is still the beginning of "spid": only a word as it is
        // written somewhere counts as ended while one types.
        let share = if written || !typing { BEGINNING_OF_ENDED } else { 1.0 };
        found.extend(longer.into_iter().map(|v| Variant { weight: v.weight * share, ..v }));

        if !known && !begun {
            found.extend(self.misspelled(word, &sound, typing)?);
        }
        Ok(best_of_each(found))
    }

    /// The terms with a form that is longer than `word` and begins with it.
    fn beginning_with(self, word: &str, sound: &str, shortest: usize) -> Known<Vec<Variant<'i>>> {
        if word.len() < shortest || sound.is_empty() {
            return Ok(Vec::new());
        }
        let (least, more) = BEGINNING;
        let mut found = Vec::new();
        let mut add = |form: Form<'i>| {
            let text = form.text;
            if text.len() > word.len() && text.starts_with(word) && !is_stop_word(text) {
                let weight = least + more * word.len() as f32 / text.len().max(1) as f32;
                found.push(Variant { term: form.stem(), weight });
            }
        };
        self.sounding(sound)?.for_each(&mut add);
        if word.ends_with('p') {
            // An h behind it makes another sound of it.
            self.sounding(&key(&format!("{word}h")))?.for_each(&mut add);
        }
        Ok(found)
    }

    /// What the keys begin with of words that may be a misspelling of one of `length` letters that
    /// sounds like `sound`: in a short one, the first letter at least must sound right.
    fn beginnings(sound: &str, length: usize) -> Vec<String> {
        let Some(class) = first_class(sound).filter(|_| length <= 4 && sound.is_ascii()) else {
            return vec![String::new()];
        };
        let letters = (b'0'..=b'z').filter(|letter| distance::class(*letter) == class);
        letters.map(|letter| char::from(letter).to_string()).collect()
    }

    /// The terms with a form that `word` may be a misspelling of: the nearest, and those hardly
    /// farther.
    fn misspelled(self, word: &str, sound: &str, typing: bool) -> Known<Vec<Variant<'i>>> {
        // A key is shorter than its word: by how much is no reason to forgive more.
        let length = word.chars().count().min(sound.chars().count() + 1);
        let most = distance::forgiven(length);
        // Numbers are not misspelled, and a long word is not worth the time.
        if most == 0 || word.bytes().any(|b| b.is_ascii_digit()) || length > 40 {
            return Ok(Vec::new());
        }
        let mut walk = Walk::new(sound, most);
        let mut near: Vec<(u8, Variant<'_>)> = Vec::new();
        let beginnings = Self::beginnings(sound, length);
        let parts = gather(beginnings.iter().map(|beginning| {
            let parts = self.0.beginning(beginning)?;
            Ok(parts.into_iter().map(move |part| (part, beginning)))
        }))?;
        for (part, beginning) in parts.into_iter().flatten() {
            for (form, found) in part.near(beginning, &mut walk) {
                if length <= 4 && first_class(form.key) != first_class(sound) {
                    continue;
                }
                let (steps, share) = if found.whole <= most {
                    (found.whole, 1.0)
                } else if typing && length >= 4 {
                    let (least, more) = BEGINNING;
                    let share = least + more * sound.len() as f32 / form.key.len() as f32;
                    (found.beginning, share)
                } else {
                    continue;
                };
                if is_stop_word(form.text) {
                    continue;
                }
                let weight = (MISSPELLED - HALF_STEP * f32::from(steps)) * share;
                near.push((steps, Variant { term: form.stem(), weight }));
            }
        }
        let nearest = near.iter().map(|(steps, _)| *steps).min().unwrap_or(0);
        Ok(near.into_iter().filter(|(steps, _)| *steps <= nearest + 1).map(|(_, v)| v).collect())
    }
}

fn first_class(key: &str) -> Option<u8> {
    key.bytes().next().map(distance::class)
}

/// Each term once, with its best weight, in the order of terms.
fn best_of_each(mut variants: Vec<Variant<'_>>) -> Vec<Variant<'_>> {
    variants.sort_by(|a, b| a.term.cmp(&b.term).then(b.weight.total_cmp(&a.weight)));
    variants.dedup_by(|a, b| a.term == b.term);
    variants
}

#[cfg(test)]
mod tests {
    use super::super::{Document, Field, Index, PART, head};
    use super::*;
    use crate::id::Slug;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// The plain way: every word of the index, each measured by itself.
    fn plainly<'i>(all: Lexicon<'i>, word: &str, sound: &str, typing: bool) -> Vec<Variant<'i>> {
        let length = word.chars().count().min(sound.chars().count() + 1);
        let most = distance::forgiven(length);
        if most == 0 {
            return Vec::new();
        }
        let mut near = Vec::new();
        for form in all.sounding("").unwrap().filter(|form| !is_stop_word(form.text)) {
            let right = length > 4 || first_class(form.key) == first_class(sound);
            match distance::tests::plainly(sound, form.key, most).filter(|_| right) {
                Some(found) if found.whole <= most => near.push((form, found.whole, 1.0)),
                Some(found) if typing && length >= 4 => {
                    let share = 0.45 + 0.45 * sound.len() as f32 / form.key.len() as f32;
                    near.push((form, found.beginning, share));
                }
                _ => {}
            }
        }
        let nearest = near.iter().map(|(_, steps, _)| *steps).min().unwrap_or(0);
        let found = near.into_iter().filter(|(_, steps, _)| *steps <= nearest + 1);
        let variant = |(form, steps, share): (Form<'i>, u8, f32)| Variant {
            term: form.stem(),
            weight: (MISSPELLED - HALF_STEP * f32::from(steps)) * share,
        };
        best_of_each(found.map(variant).collect())
    }

    proptest! {
        /// However the index is cut.
        #[test]
        fn a_misspelled_word_means_what_measuring_every_word_says(
            words in vec("[abdeilnoprst]{2,5}|[abdo]{1,10}|perché|città|привет", 1..60),
            asked in "[abdeilnoprst]{3,6}|[abdo]{3,12}|приет", typing: bool, small: bool,
        ) {
            let document = Document {
                slug: Slug::try_from("p").unwrap(),
                title: String::new(),
                fields: vec![(Field::Body, words.join(" "))],
            };
            let size = if small { 30 } else { PART };
            let index = Index::from(head(&[document], &[], size));
            let lexicon = Lexicon(index.forms());
            let sound = key(&asked);
            let found = best_of_each(lexicon.misspelled(&asked, &sound, typing).unwrap());
            prop_assert_eq!(found, plainly(lexicon, &asked, &sound, typing));
        }
    }
}
