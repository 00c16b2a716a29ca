//! Assignments that a learner took on: which, since when, and under which nickname.
//!
//! Kept beside the learner's record and not in it: few learners have any, and everybody's first page
//! would have to bring the code that reads them. What was done is in the record all the same.

use super::assignment::Assignment;
use super::nickname::{Nickname, Person};
use crate::json::Value;
use crate::json::shape::{Fields, Shape};
use crate::progress::Timestamp;
use crate::storage::{Kept, Owner};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// An assignment that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// When it was first opened: what was answered before does not count for it.
    pub at: Timestamp,
    /// What is asked.
    pub assignment: Assignment,
    /// Who one is in its result.
    pub identity: Identity,
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
        Self { at: now, assignment, identity }
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
        }
    }
}

/// All assignments that a learner took on, on this device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignments {
    began: Option<Timestamp>,
    taken: BTreeMap<String, Taken>,
}

impl Assignments {
    /// Notes that an assignment was opened. Who opened it before stays who they were.
    pub fn take(&mut self, assignment: &Assignment, person: Person, now: Timestamp) {
        self.began = self.began.or(Some(now));
        let new = Taken::new(assignment.clone(), person, now);
        let code = assignment.short_code();
        let taken = match self.taken.remove(&code) {
            Some(old) => Taken { at: old.at, identity: old.identity, ..old.merge(new) },
            None => new,
        };
        self.taken.insert(code, taken);
    }

    /// The one with this short code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Taken> {
        self.taken.get(code)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, code: &str) -> Option<&mut Taken> {
        self.taken.get_mut(code)
    }

    /// The one that was opened last.
    #[must_use]
    pub fn current(&self) -> Option<&Taken> {
        self.taken.values().max_by_key(|taken| taken.at)
    }
}

impl Kept for Assignments {
    const OWNER: Owner = Owner::Assignments;
    const WHAT: &'static str = "pillole-assignments";
    const VERSION: u64 = 1;

    fn to_value(&self) -> Value {
        let mut fields = Fields::none();
        fields.put_if_there("began", self.began.as_ref());
        fields.put("taken", &self.taken.values().cloned().collect::<Vec<_>>());
        Value::Object(fields.0)
    }

    fn of_value(value: Value, _version: u64) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let mut all = Self { began: fields.take_if_there("began")?, taken: BTreeMap::new() };
        for taken in fields.take::<Vec<Taken>>("taken")? {
            all.taken.insert(taken.assignment.short_code(), taken);
        }
        Some(all)
    }

    fn merge(mut self, other: Self) -> Self {
        for (code, theirs) in other.taken {
            let merged = match self.taken.remove(&code) {
                Some(mine) => mine.merge(theirs),
                None => theirs,
            };
            self.taken.insert(code, merged);
        }
        self.began = [self.began, other.began].into_iter().flatten().min();
        self
    }

    fn is_empty(&self) -> bool {
        self.began.is_none() && self.taken.is_empty()
    }

    fn began(&self) -> Option<Timestamp> {
        self.began
    }

    fn begin(&mut self, at: Timestamp) {
        self.began = Some(at);
    }
}

impl Shape for Identity {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let nickname = Nickname::new(fields.take::<u8>("nickname")?.into());
        let person = Person::new(nickname, fields.take::<u16>("mark")?.into());
        let handed_in = fields.take_if_there("handed_in")?;
        Some(Self { handed_in, since: fields.take("since")?, person })
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        fields.put("nickname", &self.person.nickname.place());
        fields.put("mark", &self.person.mark());
        fields.put("since", &self.since);
        fields.put_if_there("handed_in", self.handed_in.as_ref());
        Value::Object(fields.0)
    }
}

impl Shape for Taken {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let code: String = fields.take("code")?;
        Some(Self {
            at: fields.take("at")?,
            assignment: Assignment::from_code(&code).ok()?,
            identity: fields.take("identity")?,
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        fields.put("code", &self.assignment.code());
        fields.put("at", &self.at);
        fields.put("identity", &self.identity);
        Value::Object(fields.0)
    }
}
