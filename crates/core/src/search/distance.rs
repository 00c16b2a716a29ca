//! How far two words are apart, in half steps, by the keys of [`super::phonetic`].
//!
//! Damerau's four slips (1964): a letter too many, too few, another, two swapped; each costs two
//! half steps. A letter for one that sounds much like it costs one: speakers of Arabic write `b`
//! for `p`, speakers of Chinese `l` for `r`, and so on. Computed as the optimal string alignment,
//! which is enough for so few slips.

/// How many half steps are forgiven, by the length of the word as it was written.
pub(super) fn forgiven(length: usize) -> u8 {
    match length {
        0..=2 => 0,
        3 => 1,
        4..=5 => 2,
        6..=7 => 3,
        _ => 4,
    }
}

/// The class of a letter: those that sound much alike share one.
pub(super) fn class(letter: u8) -> u8 {
    match letter {
        b'p' | b'f' | b'v' => b'b',
        b't' => b'd',
        b'g' => b'c',
        b'r' => b'l',
        b'm' => b'n',
        b'i' => b'e',
        b'u' => b'o',
        other => other,
    }
}

/// The classes that occur in a key, one bit each.
pub(super) fn classes(key: &str) -> u32 {
    key.bytes().fold(0, |bits, letter| bits | 1 << (class(letter) % 32))
}

/// How far a key is from a whole key, and from the nearest beginning of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Distance {
    /// From the whole.
    pub(super) whole: u8,
    /// From the nearest beginning.
    pub(super) beginning: u8,
}

/// The rows of the computation, kept from one word to the next. Only the columns near the diagonal
/// are computed: farther out, letters too many or too few alone cost more than is forgiven.
#[derive(Debug, Default)]
pub(super) struct Rows {
    before: Vec<u8>,
    last: Vec<u8>,
    this: Vec<u8>,
}

impl Rows {
    /// The distance from `a` to `b`, or nothing when both parts of it are more than `most`.
    pub(super) fn distance(&mut self, a: &str, b: &str, most: u8) -> Option<Distance> {
        let band = usize::from(most / 2);
        let at = |row: &[u8], column: usize| row.get(column).copied().unwrap_or(u8::MAX);
        for row in [&mut self.before, &mut self.last, &mut self.this] {
            row.clear();
            row.resize(b.len() + 1, u8::MAX);
        }
        for (column, cost) in self.last.iter_mut().enumerate().take(band + 1) {
            *cost = steps(column * 2);
        }
        let mut previous = None;
        for (row, mine) in (1usize..).zip(a.bytes()) {
            self.this.fill(u8::MAX);
            let first = row.saturating_sub(band).max(1);
            let mut left = if first == 1 { steps(row * 2) } else { u8::MAX };
            if let Some(cost) = self.this.get_mut(first - 1) {
                *cost = left;
            }
            let mut best = left;
            let mut theirs_before = first.checked_sub(2).and_then(|i| b.as_bytes().get(i)).copied();
            let columns = (first..=row + band).zip(b.bytes().skip(first - 1));
            for (column, theirs) in columns {
                let mut cost = at(&self.last, column - 1).saturating_add(replace(mine, theirs));
                cost = cost.min(at(&self.last, column).saturating_add(2));
                cost = cost.min(left.saturating_add(2));
                if theirs_before == Some(mine) && previous == Some(theirs) {
                    cost = cost.min(at(&self.before, column - 2).saturating_add(2));
                }
                if let Some(place) = self.this.get_mut(column) {
                    *place = cost;
                }
                left = cost;
                best = best.min(cost);
                theirs_before = Some(theirs);
            }
            if best > most {
                return None;
            }
            previous = Some(mine);
            std::mem::swap(&mut self.before, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.this);
        }
        let whole = at(&self.last, b.len());
        let beginning = self.last.iter().copied().min().unwrap_or(u8::MAX);
        (beginning <= most).then_some(Distance { whole, beginning })
    }
}

fn replace(a: u8, b: u8) -> u8 {
    if a == b {
        0
    } else if class(a) == class(b) {
        1
    } else {
        2
    }
}

fn steps(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(a: &str, b: &str) -> Option<u8> {
        Rows::default().distance(a, b, 4).map(|distance| distance.whole)
    }

    #[test]
    fn the_four_slips_cost_two_and_near_sounds_one() {
        assert_eq!(whole("spid", "spid"), Some(0));
        assert_eq!(whole("sipd", "spid"), Some(2));
        assert_eq!(whole("spd", "spid"), Some(2));
        assert_eq!(whole("spiad", "spid"), Some(2));
        assert_eq!(whole("sbid", "spid"), Some(1));
        assert_eq!(whole("spad", "spid"), Some(2));
        assert_eq!(whole("abcdef", "uvwxyz"), None);
    }

    #[test]
    fn a_beginning_is_near_before_the_word_is_ended() {
        let found = Rows::default().distance("prenoat", "prenotasione", 2).unwrap();
        assert_eq!(found.beginning, 2);
    }
}
