//! How many people were there, by band of age and gender: numbers, and nothing else.

use super::people::{AgeBand, Gender};

/// The count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Attendance([[u32; Gender::ALL.len()]; AgeBand::ALL.len()]);

impl Attendance {
    /// The most people that one cell of a session counts.
    pub const MOST: u32 = 999;

    /// How many of this age and gender.
    #[must_use]
    pub fn get(&self, age: AgeBand, gender: Gender) -> u32 {
        self.0.get(age as usize).and_then(|row| row.get(gender as usize)).copied().unwrap_or(0)
    }

    /// Sets how many, [`Self::MOST`] at most.
    pub fn set(&mut self, age: AgeBand, gender: Gender, count: u32) {
        if let Some(cell) =
            self.0.get_mut(age as usize).and_then(|row| row.get_mut(gender as usize))
        {
            *cell = count.min(Self::MOST);
        }
    }

    /// All cells, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (AgeBand, Gender, u32)> + '_ {
        let pairs =
            AgeBand::ALL.into_iter().flat_map(|age| Gender::ALL.map(|gender| (age, gender)));
        pairs.map(|(age, gender)| (age, gender, self.get(age, gender)))
    }

    /// How many of this age.
    #[must_use]
    pub fn of_age(&self, age: AgeBand) -> u32 {
        self.cells().filter(|cell| cell.0 == age).map(|cell| cell.2).sum()
    }

    /// How many of this gender.
    #[must_use]
    pub fn of_gender(&self, gender: Gender) -> u32 {
        self.cells().filter(|cell| cell.1 == gender).map(|cell| cell.2).sum()
    }

    /// How many in all.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.cells().map(|cell| cell.2).sum()
    }

    /// Both counts together, as a month's are.
    #[must_use]
    pub fn plus(mut self, other: &Self) -> Self {
        for (age, gender, count) in other.cells() {
            if let Some(cell) =
                self.0.get_mut(age as usize).and_then(|row| row.get_mut(gender as usize))
            {
                *cell = cell.saturating_add(count);
            }
        }
        self
    }
}
