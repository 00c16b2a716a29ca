//! Hands that are counted, by letter.

/// The most hands that are counted for one letter: a large hall.
pub const MOST_HANDS: u16 = 999;

/// The letter at a place counted from 0: A, B, C...
#[must_use]
pub fn letter(place: usize) -> char {
    char::from(b'A'.saturating_add(u8::try_from(place.min(25)).unwrap_or_default()))
}

/// The place of a letter, small or capital, among all letters.
#[must_use]
pub fn place_of(letter: char) -> Option<usize> {
    let letter = letter.to_ascii_uppercase();
    letter.is_ascii_uppercase().then(|| (letter as usize).saturating_sub('A' as usize))
}

/// How many hands there were for each letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hands(Vec<u16>);

impl Hands {
    /// None yet, for so many letters.
    pub(super) fn none(letters: usize) -> Self {
        Self(vec![0; letters])
    }

    /// How many there were for each letter, in order.
    pub fn each(&self) -> impl ExactSizeIterator<Item = u16> + '_ {
        self.0.iter().copied()
    }

    /// How many letters there are.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.0.len()
    }

    /// How many hands there were in all.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.each().map(u32::from).sum()
    }

    /// The most hands that a letter has.
    #[must_use]
    pub fn most(&self) -> u16 {
        self.each().max().unwrap_or_default()
    }

    /// The letters that have most hands; all of them while there are none.
    pub fn leading(&self) -> impl Iterator<Item = usize> + '_ {
        let most = self.most();
        self.each().enumerate().filter(move |(_, count)| *count == most).map(|(letter, _)| letter)
    }

    /// The one letter that has more hands than any other.
    #[must_use]
    pub fn winner(&self) -> Option<usize> {
        let mut leading = self.leading();
        let first = leading.next().filter(|_| self.most() > 0)?;
        leading.next().is_none().then_some(first)
    }

    /// Counts one more or one less; how many there are then.
    pub(super) fn count(&mut self, letter: usize, more: bool) -> Option<u16> {
        let count = self.0.get_mut(letter)?;
        *count =
            if more { count.saturating_add(1).min(MOST_HANDS) } else { count.saturating_sub(1) };
        Some(*count)
    }
}
