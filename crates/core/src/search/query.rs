//! From what was typed to what is looked for: one clause a word, each with the terms it may mean.

use super::lexicon::{Lexicon, Variant};
use super::stop_words::is_stop_word;
use super::text::words;

/// The longest query that is read, in letters; what follows is ignored.
const LONGEST: usize = 200;
/// The shortest word that two may make together.
const SHORTEST_JOINED: usize = 4;
/// The shortest part of a word that was written together with others, but for the last part.
const SHORTEST_PART: usize = 3;
/// A variant that is surer than this makes it needless to cut a word into parts.
const SURE: f32 = 0.6;
/// How many parts such a word may have.
const MOST_PARTS: u8 = 4;

/// One word of a query: any of its variants will do.
pub(super) type Clause = Vec<Variant>;

/// A word that is looked for, and what it may be part of: the `wifi` of `wi fi`.
struct Wanted {
    word: String,
    part_of: Vec<String>,
}

/// The clauses of a query. A word that looks like nothing that occurs has none.
pub(super) fn clauses(lexicon: &Lexicon, query: &str) -> Vec<Clause> {
    let query: String = query.chars().take(LONGEST).collect();
    let typing = !query.ends_with(' ');
    let words: Vec<String> = words(&query).into_iter().map(|word| word.text).collect();
    let mut wanted = joined(lexicon, &words);
    if wanted.iter().any(|wanted| !is_stop_word(&wanted.word)) {
        wanted.retain(|wanted| !is_stop_word(&wanted.word));
    }
    let last = words.last();
    let clauses = wanted.iter().flat_map(|wanted| {
        let typing = typing && last.is_some_and(|last| wanted.word.ends_with(last.as_str()));
        let mut clauses = resolve(lexicon, &wanted.word, typing);
        for clause in &mut clauses {
            let terms = wanted.part_of.iter().filter_map(|whole| lexicon.term(whole));
            clause.extend(terms.map(|term| Variant { term, weight: 1.0 }));
        }
        clauses
    });
    clauses.filter(|clause| !clause.is_empty()).collect()
}

/// The clause of a word; those of its parts when it looks like words written together.
fn resolve(lexicon: &Lexicon, word: &str, typing: bool) -> Vec<Clause> {
    let whole = lexicon.resolve(word, typing);
    let sure = whole.iter().any(|variant| variant.weight > SURE);
    if !sure && let Some(parts) = parts(lexicon, word, MOST_PARTS) {
        return parts.into_iter().map(|part| lexicon.resolve(part, false)).collect();
    }
    vec![whole]
}

/// The words of a query with those that two of them make together: `pago pa`, `wi fi`. Where one of
/// the two says nothing alone, what they make together takes their place.
fn joined(lexicon: &Lexicon, words: &[String]) -> Vec<Wanted> {
    let known = |word: &str| {
        word.chars().count() > 1 && (is_stop_word(word) || lexicon.term(word).is_some())
    };
    let mut wanted: Vec<Wanted> = Vec::with_capacity(words.len());
    let mut words = words.iter().peekable();
    let mut before: Option<String> = None;
    while let Some(word) = words.next() {
        let mut part_of: Vec<String> = before.take().into_iter().collect();
        let next = words.peek().filter(|next| next.len() > 1);
        let together = next.map(|next| format!("{word}{next}"));
        let together = together.filter(|together| {
            together.len() >= SHORTEST_JOINED && lexicon.term(together).is_some()
        });
        let (Some(together), Some(next)) = (together, words.peek()) else {
            wanted.push(Wanted { word: word.clone(), part_of });
            continue;
        };
        if known(word) && known(next) {
            if !is_stop_word(word) && !is_stop_word(next) {
                part_of.push(together.clone());
                before = Some(together);
            }
            wanted.push(Wanted { word: word.clone(), part_of });
        } else {
            wanted.push(Wanted { word: together, part_of });
            words.next();
        }
    }
    wanted
}

/// The known words that make up `word`, without those that say nothing; the longest first.
fn parts<'w>(lexicon: &Lexicon, word: &'w str, most: u8) -> Option<Vec<&'w str>> {
    let cuts = word.char_indices().map(|(place, _)| place).filter(|place| *place > 0).rev();
    cuts.filter_map(|place| word.split_at_checked(place)).find_map(|(first, rest)| {
        let stop = is_stop_word(first);
        if !stop && (first.len() < SHORTEST_PART || lexicon.term(first).is_none()) {
            return None;
        }
        let known = lexicon.term(rest).is_some() && !is_stop_word(rest);
        let rest = match most.checked_sub(1) {
            _ if known => vec![rest],
            Some(most) => parts(lexicon, rest, most)?,
            None => return None,
        };
        Some(if stop { rest } else { [vec![first], rest].concat() })
    })
}
