//! Whether two short texts say the same: case, accents, spacing, hyphens, a leading article and
//! small slips of the fingers do not matter; another word, another number or a negation does.
//!
//! No dictionary is asked. What is near in letters and means something else (`accesso`, `acceso`)
//! has to be named by the author of a question.

use crate::search::text::fold;
use std::collections::BTreeSet;

/// How alike two texts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same words.
    Exact,
    /// The same words with a slip.
    Slip,
    /// Something else.
    Other,
}

impl Likeness {
    /// Whether they are the same but for slips.
    #[must_use]
    pub fn is_same(self) -> bool {
        self != Self::Other
    }

    /// Whether they are the same without slips.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self == Self::Exact
    }
}

/// How alike two texts are.
#[must_use]
pub fn same_words(written: &str, meant: &str) -> Likeness {
    let (ours, theirs) = (words(written), words(meant));
    if ours.is_empty() || theirs.is_empty() {
        // Only signs, `@`: nothing to be tolerant about.
        let same = written.trim() == meant.trim();
        return if same { Likeness::Exact } else { Likeness::Other };
    }
    let ((our_preposition, ours), (their_preposition, theirs)) =
        (without_article(&ours), without_article(&theirs));
    let other_preposition = match (our_preposition, their_preposition) {
        (Some(ours), Some(theirs)) => ours != theirs,
        _ => false,
    };
    if other_preposition || negations(ours) != negations(theirs) {
        return Likeness::Other;
    }
    // Where the writer parts words does not matter: `wi fi`, `codicefiscale`.
    let letters: Vec<char> = ours.iter().flat_map(|word| word.chars()).collect();
    if theirs.iter().flat_map(|word| word.chars()).eq(letters.iter().copied()) {
        Likeness::Exact
    } else if is_same_but_for_slips(&letters, theirs) {
        Likeness::Slip
    } else {
        Likeness::Other
    }
}

/// The words of a text, folded. A hyphen joins; an elided `l'` or `d'` is left out; a sign between
/// digits counts, whichever it is: 1,5 is not 15, and 3/12 is 3-12.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut letters = text.chars().chain([' ']).peekable();
    while let Some(letter) = letters.next() {
        if fold(letter, &mut word) || word.is_empty() {
            continue;
        }
        let goes_on = letters.peek().is_some_and(|next| fold(*next, &mut String::new()));
        let digits = word.ends_with(is_digit) && letters.peek().copied().is_some_and(is_digit);
        match letter {
            _ if digits && !letter.is_whitespace() => word.push(','),
            '-' | '\u{2010}' | '\u{2011}' if goes_on => {}
            '\'' | '\u{2019}' if goes_on && matches!(word.as_str(), "l" | "d") => word.clear(),
            _ => words.push(std::mem::take(&mut word)),
        }
    }
    words
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// The words after a leading article, with the preposition that the article is melted with. An
/// article that stands alone is a word.
fn without_article(words: &[String]) -> (Option<&'static str>, &[String]) {
    let [first, rest @ ..] = words else { return (None, words) };
    if rest.is_empty() {
        return (None, words);
    }
    if ["il", "lo", "la", "i", "gli", "le", "un", "una", "uno"].contains(&first.as_str()) {
        return (None, rest);
    }
    let preposition = ["de", "da", "a", "ne", "su"].into_iter().find(|preposition| {
        first
            .strip_prefix(preposition)
            .is_some_and(|article| ["l", "ll", "llo", "lla", "i", "gli", "lle"].contains(&article))
    });
    (preposition, if preposition.is_some() { rest } else { words })
}

/// How many words deny something.
fn negations(words: &[String]) -> usize {
    let denies = |word: &&String| ["no", "non", "mai", "senza"].contains(&word.as_str());
    words.iter().filter(denies).count()
}

/// Whether the letters can be cut into the meant words, each with no more slips than it may have.
fn is_same_but_for_slips(letters: &[char], meant: &[String]) -> bool {
    let mut ends = BTreeSet::from([0]);
    for word in meant {
        let word: Vec<char> = word.chars().collect();
        let most = forgiven(word.len());
        let mut next = BTreeSet::new();
        for start in ends {
            for end in start + word.len() - most..=start + word.len() + most {
                if letters.get(start..end).is_some_and(|piece| is_slip_of(piece, &word)) {
                    next.insert(end);
                }
            }
        }
        ends = next;
    }
    ends.contains(&letters.len())
}

/// How many slips are forgiven in a word.
fn forgiven(length: usize) -> usize {
    match length {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// What turns a word into another one, often its opposite, when it stands before it.
const PREFIXES: [&str; 8] = ["s", "in", "im", "il", "ir", "de", "ri", "r"];

/// Whether `written` is `meant` or a slip of it.
fn is_slip_of(written: &[char], meant: &[char]) -> bool {
    if written == meant {
        return true;
    }
    let has_digit = written.iter().chain(meant).any(|letter| is_digit(*letter));
    // What is left of a short word keeps its ends: `aqua` is a slip of acqua, `http` not of https.
    let lost_end = forgiven(written.len()) == 0
        && (written.first() != meant.first() || written.last() != meant.last());
    let away = distance(written, meant);
    if has_digit || lost_end || away > forgiven(meant.len()) {
        return false;
    }
    let without = |word: &[char], other: &[char]| {
        let nearer = |rest: &[char]| distance(rest, other) < away;
        PREFIXES.iter().any(|prefix| {
            let (start, rest) = word.split_at_checked(prefix.len()).unwrap_or((&[], word));
            start.iter().copied().eq(prefix.chars()) && nearer(rest)
        })
    };
    // Fingers slip inside a word, drop its first letter or put one before it; with another first
    // letter it is mostly another word.
    let at = |word: &[char], place: usize| word.get(place).copied();
    let same_start = at(written, 0) == at(meant, 0)
        || at(written, 1) == at(meant, 0)
        || at(written, 0) == at(meant, 1);
    same_start && !without(written, meant) && !without(meant, written)
}

/// Damerau's distance, as the optimal string alignment: a letter too many, too few, another, two
/// swapped.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
    for (row, mine) in a.iter().enumerate() {
        let mut this = vec![row + 1];
        for (column, theirs) in b.iter().enumerate() {
            let replaced = at(&last, column) + usize::from(mine != theirs);
            let mut cost = replaced.min(at(&last, column + 1) + 1).min(at(&this, column) + 1);
            if row > 0
                && column > 0
                && a.get(row - 1) == Some(theirs)
                && b.get(column - 1) == Some(mine)
            {
                cost = cost.min(at(&before, column - 1) + 1);
            }
            this.push(cost);
        }
        before = std::mem::replace(&mut last, this);
    }
    last.last().copied().unwrap_or_default()
}
