//! From what was typed to what is looked for: one clause a word, each with the terms it may mean.

use super::lexicon::{Lexicon, Variant};
use super::shelf::{Known, gather};
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
pub(super) type Clause<'i> = Vec<Variant<'i>>;

/// A word that is looked for, and what it may be part of: the `wifi` of `wi fi`.
struct Wanted {
    word: String,
    part_of: Vec<String>,
}

/// The clauses of a query. A word that looks like nothing that occurs has none.
pub(super) fn clauses<'i>(lexicon: Lexicon<'i>, query: &str) -> Known<Vec<Clause<'i>>> {
    let query: String = query.chars().take(LONGEST).collect();
    let typing = !query.ends_with(' ');
    let words: Vec<String> = words(&query).into_iter().map(|word| word.text).collect();
    let mut wanted = joined(lexicon, &words)?;
    if wanted.iter().any(|wanted| !is_stop_word(&wanted.word)) {
        wanted.retain(|wanted| !is_stop_word(&wanted.word));
    }
    let last = words.last();
    let clauses = wanted.iter().map(|wanted| {
        let typing = typing && last.is_some_and(|last| wanted.word.ends_with(last.as_str()));
        let mut clauses = resolve(lexicon, &wanted.word, typing)?;
        for whole in &wanted.part_of {
            let term = lexicon.term(whole)?;
            clauses.iter_mut().for_each(|clause| clause.extend(term.clone()));
        }
        Ok(clauses)
    });
    let clauses = gather(clauses)?.into_iter().flatten();
    Ok(clauses.filter(|clause| !clause.is_empty()).collect())
}

/// The clause of a word; those of its parts when it looks like words written together.
fn resolve<'i>(lexicon: Lexicon<'i>, word: &str, typing: bool) -> Known<Vec<Clause<'i>>> {
    let whole = lexicon.resolve(word, typing)?;
    let sure = whole.iter().any(|variant| variant.weight > SURE);
    if !sure && let Some(parts) = parts(lexicon, word, MOST_PARTS)? {
        return gather(parts.into_iter().map(|part| lexicon.resolve(part, false)));
    }
    Ok(vec![whole])
}

/// The words of a query with those that two of them make together: `pago pa`, `wi fi`. Where one of
/// the two says nothing alone, what they make together takes their place.
fn joined(lexicon: Lexicon<'_>, words: &[String]) -> Known<Vec<Wanted>> {
    let known =
        |word: &str| Ok(word.chars().count() > 1 && (is_stop_word(word) || lexicon.knows(word)?));
    // What each makes with the next, if that occurs: all are looked for at once.
    let next = words.iter().skip(1).map(Some).chain([None]);
    let together = gather(words.iter().zip(next).map(|(word, next)| {
        let Some(next) = next.filter(|next| next.len() > 1) else { return Ok(None) };
        let together = format!("{word}{next}");
        let counts = together.len() >= SHORTEST_JOINED && lexicon.knows(&together)?;
        Ok(counts.then_some((together, next)))
    }))?;
    let mut wanted: Vec<Wanted> = Vec::with_capacity(words.len());
    let mut words = words.iter().zip(together);
    let mut before: Option<String> = None;
    while let Some((word, together)) = words.next() {
        let mut part_of: Vec<String> = before.take().into_iter().collect();
        let Some((together, next)) = together else {
            wanted.push(Wanted { word: word.clone(), part_of });
            continue;
        };
        if known(word)? && known(next)? {
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
    Ok(wanted)
}

/// The known words that make up `word`, without those that say nothing; the longest first.
fn parts<'w>(lexicon: Lexicon<'_>, word: &'w str, most: u8) -> Known<Option<Vec<&'w str>>> {
    let cuts = word.char_indices().map(|(place, _)| place).filter(|place| *place > 0).rev();
    for (first, rest) in cuts.filter_map(|place| word.split_at_checked(place)) {
        let stop = is_stop_word(first);
        if !stop && (first.len() < SHORTEST_PART || !lexicon.knows(first)?) {
            continue;
        }
        let known = !is_stop_word(rest) && lexicon.knows(rest)?;
        let rest = match most.checked_sub(1) {
            _ if known => Some(vec![rest]),
            Some(most) => parts(lexicon, rest, most)?,
            None => None,
        };
        if let Some(rest) = rest {
            return Ok(Some(if stop { rest } else { [vec![first], rest].concat() }));
        }
    }
    Ok(None)
}
