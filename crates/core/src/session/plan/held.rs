//! How a session went: what a facilitator notes when it is over.

use super::within;
use crate::facilita::{Attendance, LONGEST_NOTE, Mode};
use crate::id::Number;
use std::collections::BTreeSet;

/// What was really done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    /// How long it was, in minutes.
    pub minutes: u16,
    /// How it was given.
    pub mode: Mode,
    /// The pillole that were done.
    pub pillole: BTreeSet<Number>,
    /// What is said of it in the report.
    pub note: String,
    /// Who was there.
    pub attendance: Attendance,
}

impl Held {
    /// A group's session of so many minutes with these pillole.
    #[must_use]
    pub fn new(minutes: u16, pillole: BTreeSet<Number>) -> Self {
        let (minutes, mode) = (within(minutes), Mode::Group);
        Self { minutes, mode, pillole, note: String::new(), attendance: Attendance::default() }
    }

    /// Brings everything within what can be kept.
    pub fn tidy(&mut self) {
        self.minutes = within(self.minutes);
        if self.note.chars().count() > LONGEST_NOTE {
            self.note = self.note.chars().take(LONGEST_NOTE).collect();
        }
    }
}
