//! What came back of one assignment, on the facilitator's device.
//!
//! Each person counts once: of two results of the same person, what either says is kept.

mod json;
mod summary;

pub use summary::{BeforeAfter, Difficult, HELP_FROM, LEAST_ANSWERS, NeedsHelp, Share};

use super::assignment::Assignment;
use super::code::CodeError;
use super::nickname::Person;
use super::result::SessionResult;
use crate::progress::Timestamp;
use std::collections::BTreeMap;

/// The most results of one assignment that are kept.
pub const MOST_RESULTS: usize = 1_000;

/// The results of an assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collection {
    /// What was asked.
    pub assignment: Assignment,
    /// What came back, each once, and when it was entered last. Of one person there may be many: what
    /// they say together is made when it is asked for, so that merging never mixes in what was deleted.
    entries: BTreeMap<SessionResult, Timestamp>,
    /// When it was last emptied: what was entered until then does not come back.
    emptied: Option<Timestamp>,
}

/// What became of a result that was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// It is the first of this person.
    New(Person),
    /// The person's earlier result says all of it.
    Known(Person),
    /// The person had done less before.
    More(Person),
    /// There are as many as can be kept; nothing was entered.
    Full,
}

impl Collection {
    /// Nothing came back yet.
    #[must_use]
    pub fn new(assignment: Assignment) -> Self {
        Self { assignment, entries: BTreeMap::new(), emptied: None }
    }

    /// Enters the code of a result.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong with it; nothing was entered.
    pub fn enter(&mut self, code: &str, now: Timestamp) -> Result<Entered, CodeError> {
        let result = SessionResult::from_code(code, &self.assignment)?;
        let person = result.person;
        let before = self.result_of(person);
        if self.entries.len() >= MOST_RESULTS && !self.entries.contains_key(&result) {
            return Ok(Entered::Full);
        }
        self.entries.insert(result, now.after(self.emptied));
        Ok(match before {
            None => Entered::New(person),
            before if before == self.result_of(person) => Entered::Known(person),
            Some(_) => Entered::More(person),
        })
    }

    /// What the results of a person say together.
    #[must_use]
    pub fn result_of(&self, person: Person) -> Option<SessionResult> {
        let theirs = self.entries.keys().filter(|result| result.person == person).cloned();
        theirs.reduce(SessionResult::merge)
    }

    /// The results, one for each person.
    #[must_use]
    pub fn results(&self) -> Vec<SessionResult> {
        let mut by_person: BTreeMap<Person, SessionResult> = BTreeMap::new();
        for result in self.entries.keys().cloned() {
            let merged = match by_person.remove(&result.person) {
                Some(other) => other.merge(result),
                None => result,
            };
            by_person.insert(merged.person, merged);
        }
        by_person.into_values().collect()
    }

    /// Whether nothing came back yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// When something was last entered or it was emptied.
    #[must_use]
    pub fn touched(&self) -> Option<Timestamp> {
        self.entries.values().copied().chain(self.emptied).max()
    }

    /// Deletes all results, here and wherever this is merged in later.
    pub fn empty(&mut self, now: Timestamp) {
        self.emptied = self.touched().max(Some(now));
        self.entries.clear();
    }

    /// What either has, without what was deleted on either. Commutative, associative, idempotent.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (result, theirs) in other.entries {
            let at = self.entries.get(&result).map_or(theirs, |mine| theirs.max(*mine));
            self.entries.insert(result, at);
        }
        let emptied = self.emptied.max(other.emptied);
        self.entries.retain(|_, at| Some(*at) > emptied);
        self.emptied = emptied;
        // Who collected without the plan may have it without title and date.
        let title = self.assignment.title().clone().max(other.assignment.title().clone());
        let date = self.assignment.date().max(other.assignment.date());
        self.assignment = self.assignment.called(title, date);
        self
    }
}
