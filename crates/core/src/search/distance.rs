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

/// How far a key is from a whole key, and from the nearest beginning of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Distance {
    /// From the whole.
    pub(super) whole: u8,
    /// From the nearest beginning.
    pub(super) beginning: u8,
}

/// Measures one key against many in their order. What it costs to come to a beginning is computed once
/// for all keys that share it, and beyond a beginning that is too far nothing is. Only the columns near
/// the diagonal are computed: farther out, letters too many or too few alone cost more than is forgiven.
#[derive(Debug)]
pub(super) struct Walk<'w> {
    word: &'w [u8],
    most: u8,
    /// One for each beginning of the key that was measured last, the empty one first. Those behind
    /// [`Self::depth`] are left from other keys.
    rows: Vec<Row>,
    depth: usize,
    /// Whether nothing that begins like this is near as a whole.
    too_far: bool,
}

/// What a beginning costs.
#[derive(Debug, Default)]
struct Row {
    letter: u8,
    /// From each beginning of the word; the most that can be, off the band.
    costs: Vec<u8>,
    /// From the whole word, to this beginning or a shorter one.
    beginning: u8,
}

impl Row {
    fn from(&self, length: usize) -> u8 {
        self.costs.get(length).copied().unwrap_or(u8::MAX)
    }
}

impl<'w> Walk<'w> {
    /// Measures from `word`; what costs more than `most` half steps is no matter.
    pub(super) fn new(word: &'w str, most: u8) -> Self {
        let word = word.as_bytes();
        let mut first = Row { costs: vec![u8::MAX; word.len() + 1], ..Row::default() };
        for (length, cost) in first.costs.iter_mut().enumerate().take(usize::from(most / 2) + 1) {
            *cost = steps(length * 2);
        }
        first.beginning = first.from(word.len());
        Self { word, most, rows: vec![first], depth: 0, too_far: false }
    }

    /// The distance to `key`, or nothing when both parts of it are more than is forgiven. With the key
    /// before it has `shared` letters in common at least.
    pub(super) fn distance(&mut self, key: &str, shared: usize) -> Option<Distance> {
        if !self.too_far || shared < self.depth {
            self.depth = self.depth.min(shared);
            self.too_far = false;
            for letter in key.bytes().skip(self.depth) {
                self.too_far = !self.step(letter);
                if self.too_far {
                    break;
                }
            }
        }
        let row = self.rows.get(self.depth)?;
        let whole = if self.too_far { u8::MAX } else { row.from(self.word.len()) };
        (row.beginning <= self.most).then_some(Distance { whole, beginning: row.beginning })
    }

    /// Goes one letter on. Whether anything that goes on from there may be near.
    fn step(&mut self, letter: u8) -> bool {
        let depth = self.depth + 1;
        if self.rows.len() <= depth {
            let costs = vec![u8::MAX; self.word.len() + 1];
            self.rows.push(Row { costs, ..Row::default() });
        }
        let (above, below) = self.rows.split_at_mut(depth);
        let (Some(last), Some(this)) = (above.last(), below.first_mut()) else { return false };
        let before = above.len().checked_sub(2).and_then(|row| above.get(row));
        let band = usize::from(self.most / 2);
        let first = depth.saturating_sub(band).max(1);
        let mut left = if depth <= band { steps(depth * 2) } else { u8::MAX };
        if let Some(cost) = this.costs.first_mut() {
            *cost = left;
        }
        let mut least = left;
        let mut mine_before = first.checked_sub(2).and_then(|i| self.word.get(i)).copied();
        for (column, mine) in (first..=depth + band).zip(self.word.iter().copied().skip(first - 1))
        {
            let mut cost = last.from(column - 1).saturating_add(replace(mine, letter));
            cost = cost.min(last.from(column).saturating_add(2));
            cost = cost.min(left.saturating_add(2));
            if mine_before == Some(letter)
                && last.letter == mine
                && let Some(before) = before
            {
                cost = cost.min(before.from(column - 2).saturating_add(2));
            }
            if let Some(place) = this.costs.get_mut(column) {
                *place = cost;
            }
            left = cost;
            least = least.min(cost);
            mine_before = Some(mine);
        }
        this.letter = letter;
        this.beginning = last.beginning.min(this.from(self.word.len()));
        self.depth = depth;
        least <= self.most
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
pub(super) mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn whole(a: &str, b: &str) -> Option<u8> {
        Walk::new(a, 4).distance(b, 0).map(|distance| distance.whole)
    }

    /// The plain way: every cell of every table.
    pub(in super::super) fn plainly(a: &str, b: &str, most: u8) -> Option<Distance> {
        let (a, b) = (a.as_bytes(), b.as_bytes());
        let mut table = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                let mut least = if i == 0 || j == 0 { 2 * (i + j) } else { usize::MAX };
                if i > 0 && j > 0 {
                    least = table[i - 1][j - 1] + usize::from(replace(a[i - 1], b[j - 1]));
                    least = least.min(table[i - 1][j] + 2).min(table[i][j - 1] + 2);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(table[i - 2][j - 2] + 2);
                    }
                }
                table[i][j] = least;
            }
        }
        let (whole, beginning) = (table[a.len()][b.len()], *table[a.len()].iter().min().unwrap());
        let found = Distance { whole: steps(whole), beginning: steps(beginning) };
        (found.beginning <= most).then_some(found)
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
        let found = Walk::new("prenoat", 2).distance("prenotasione", 0).unwrap();
        assert_eq!(found.beginning, 2);
    }

    proptest! {
        /// In whatever order the keys come, and however much of what they share is told.
        #[test]
        fn a_walk_finds_what_every_cell_of_every_table_says(
            word in "[abdeo]{1,9}", most in 1_u8..5, mut keys in vec("[abdeo]{0,11}", 1..40),
            in_order: bool, untold in 0_usize..3,
        ) {
            if in_order {
                keys.sort();
            }
            let mut walk = Walk::new(&word, most);
            let mut before = "";
            for key in &keys {
                let found = walk.distance(key, super::super::forms::shared(before, key).saturating_sub(untold));
                before = key;
                let plainly = plainly(&word, key, most);
                prop_assert_eq!(found.map(|it| it.beginning), plainly.map(|it| it.beginning));
                // Beyond what is forgiven, how far is no matter.
                let whole = |it: Option<Distance>| it.map(|it| it.whole).filter(|it| *it <= most);
                prop_assert_eq!(whole(found), whole(plainly));
            }
        }
    }
}
