//! Assignments that a learner took on: which, since when, and under which nickname.

use super::extra::Extra;
use super::time::Timestamp;
use crate::session::{Assignment, Nickname, Person};
use std::cmp::Reverse;

/// An assignment that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// When it was first opened: what was answered before does not count for it.
    pub at: Timestamp,
    /// What is asked.
    pub assignment: Assignment,
    /// Who one is in its result.
    pub identity: Identity,
    /// What a newer edition added.
    pub extra: Extra,
}

/// Who somebody is in a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    /// When the result was first shown; from then on the nickname stays, so that nobody counts
    /// twice.
    pub handed_in: Option<Timestamp>,
    /// Since when one is called so.
    pub since: Timestamp,
    /// Who.
    pub person: Person,
}

impl Identity {
    /// Of two, the one who handed in first; else the one who was called so last.
    fn merge(self, other: Self) -> Self {
        let order = |it: &Self| {
            (it.handed_in.is_none(), it.handed_in, Reverse(it.since), Reverse(it.person))
        };
        if order(&self) <= order(&other) { self } else { other }
    }
}

impl Taken {
    /// Opened now, by this person.
    #[must_use]
    pub fn new(assignment: Assignment, person: Person, now: Timestamp) -> Self {
        let identity = Identity { handed_in: None, since: now, person };
        Self { at: now, assignment, identity, extra: Extra::default() }
    }

    /// Gives another nickname, as long as no result was shown under the old one.
    pub fn rename(&mut self, nickname: Nickname, now: Timestamp) {
        if self.identity.handed_in.is_none() {
            self.identity.person.nickname = nickname;
            self.identity.since = now.after(Some(self.identity.since));
        }
    }

    /// Notes that the result was shown.
    pub fn hand_in(&mut self, now: Timestamp) {
        self.identity.handed_in = self.identity.handed_in.or(Some(now));
    }

    /// What either knows. Commutative, associative and idempotent.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            at: self.at.min(other.at),
            // Who typed the code did not get title and date; who followed the link did.
            assignment: self.assignment.max(other.assignment),
            identity: self.identity.merge(other.identity),
            extra: self.extra.merge(other.extra),
        }
    }
}
