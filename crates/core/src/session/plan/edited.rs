//! A thing that can be changed on several devices: its value, and when that was given.

use crate::progress::Timestamp;

/// A value and when it was given; the later one is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edited<T> {
    /// When.
    pub at: Timestamp,
    /// What.
    pub value: T,
}

impl<T> Edited<T> {
    /// A first value.
    pub fn new(value: T, now: Timestamp) -> Self {
        Self { at: now, value }
    }

    /// Gives it another value: it counts as later even when the clock was set back.
    pub fn set(&mut self, value: T, now: Timestamp) {
        self.at = now.after(Some(self.at));
        self.value = value;
    }
}

impl<T: Ord> Edited<T> {
    /// The later of two.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        self.max(other)
    }
}
