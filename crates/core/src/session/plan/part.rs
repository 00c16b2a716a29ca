//! A part of a plan.

use super::super::task::Test;
use super::within;
use crate::id::Number;

/// The longest title of a plan or a part, in characters.
pub const LONGEST_TITLE: usize = 120;

/// The longest notes of a part, in characters.
pub const LONGEST_NOTES: usize = 4_000;

/// How far apart parts are put, so that others fit between.
pub(super) const STEP: u64 = 1 << 20;

/// What tells a part from the others of its plan: a number by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartId(pub u32);

/// What happens in a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Activity {
    /// The facilitator explains or shows.
    Talk,
    /// A pillola.
    Pillola(Number),
    /// A test.
    Test(Test),
    /// The group talks.
    Discussion,
    /// A break.
    Break,
}

/// A part of a plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Where it stands: the parts are in the order of this.
    pub(super) place: u64,
    /// What happens.
    pub activity: Activity,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// What it is called; empty where the activity says it.
    pub title: String,
    /// What whoever leads it wants to remember, in lines.
    pub notes: String,
}

impl Part {
    /// A part; where it stands is said when it is added.
    #[must_use]
    pub fn new(activity: Activity, minutes: u16, title: &str, notes: &str) -> Self {
        let (title, notes) = (title.to_owned(), notes.to_owned());
        let mut part = Self { place: 0, activity, minutes, title, notes };
        part.tidy();
        part
    }

    /// Brings everything within what can be kept.
    pub(super) fn tidy(&mut self) {
        self.minutes = within(self.minutes);
        self.title = line(&self.title);
        if self.notes.chars().count() > LONGEST_NOTES {
            self.notes = self.notes.chars().take(LONGEST_NOTES).collect();
        }
    }
}

/// One line of at most [`LONGEST_TITLE`] characters.
pub(super) fn line(text: &str) -> String {
    let clean: String = text.chars().take(4 * LONGEST_TITLE).collect();
    let words = clean.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let line = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_TITLE).collect()
}
