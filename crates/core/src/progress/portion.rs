//! The two portions of a record that people delete one without the other.

use super::record::Record;

/// A portion of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Portion {
    /// What was done with pillole: what was opened, answered, and wished for on one's path.
    Pillole,
    /// Tests of what one can do, and self-reflections.
    Tests,
}

impl Portion {
    /// Takes this portion away from a record. When it was begun stays, and what a newer edition added.
    pub fn take_away(self, record: &mut Record) {
        match self {
            Self::Pillole => {
                record.pillole.clear();
                record.answers.clear();
                record.wishes.clear();
            }
            Self::Tests => {
                record.tests.clear();
                record.reflections.clear();
            }
        }
    }

    /// Whether a record holds nothing but this portion: without it, nothing would be left to keep.
    #[must_use]
    pub fn is_all_of(self, record: &Record) -> bool {
        let other_is_empty = match self {
            Self::Pillole => record.tests.is_empty() && record.reflections.is_empty(),
            Self::Tests => {
                record.pillole.is_empty() && record.answers.is_empty() && record.wishes.is_empty()
            }
        };
        other_is_empty && record.extra.is_empty()
    }
}
