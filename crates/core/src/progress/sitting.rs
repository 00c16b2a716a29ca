//! Sittings: one self-reflection or one test, from its first answer to its end.
//!
//! Each is complete in itself: of every answer it keeps what it was about, so that its result stays
//! the same when a question is changed or withdrawn later.

use super::attempt::Given;
use super::extra::Extra;
use super::time::Timestamp;
use crate::assessment::{Agreement, Form, Scope, Scored};
use crate::digcomp::{Competence, Level};
use crate::id::{ItemId, StatementId};
use crate::merge::{each, earlier};
use crate::question::{Credit, Response};
use std::collections::BTreeMap;

/// A test of what one can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestSitting {
    /// What it is about.
    pub scope: Scope,
    /// Where its chance comes from: the same seed and answers give the same questions.
    pub seed: u32,
    /// The answers so far.
    pub answers: BTreeMap<ItemId, TestAnswer>,
    /// When it ended, if it has.
    pub finished: Option<Timestamp>,
    /// What a newer edition added.
    pub extra: Extra,
}

/// An answer in a test. The order is by time; what follows only makes it total.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TestAnswer {
    /// When.
    pub at: Timestamp,
    /// What was given; none stands for "I don't know".
    pub gave: Option<Given>,
    /// What it was worth.
    pub credit: Credit,
    /// The competence that the question was about then.
    pub competence: Competence,
    /// How hard it was then.
    pub level: Level,
    /// What a newer edition added.
    pub extra: Extra,
}

impl TestAnswer {
    /// The answer as measuring sees it.
    #[must_use]
    pub fn scored(&self) -> Scored {
        Scored {
            competence: self.competence,
            level: self.level,
            share: f64::from(self.credit.hundredths()) / 100.0,
        }
    }
}

impl TestSitting {
    /// Before the first answer.
    #[must_use]
    pub fn new(scope: Scope, seed: u32) -> Self {
        Self { scope, seed, answers: BTreeMap::new(), finished: None, extra: Extra::default() }
    }

    /// Notes an answer; `response` is none for "I don't know".
    pub fn answer(
        &mut self,
        item: &ItemId,
        response: Option<Response>,
        credit: Credit,
        about: (Competence, Level),
        now: Timestamp,
    ) {
        let at = now.after(self.in_order().last().map(|(_, answer)| answer.at));
        let gave = response.map(Given::Known);
        let (competence, level) = about;
        let answer = TestAnswer { at, gave, credit, competence, level, extra: Extra::default() };
        self.answers.insert(item.clone(), answer);
    }

    /// The answers in the order in which they were given.
    #[must_use]
    pub fn in_order(&self) -> Vec<(&ItemId, &TestAnswer)> {
        let mut answers: Vec<_> = self.answers.iter().collect();
        answers.sort_by_key(|(item, answer)| (answer.at, *item));
        answers
    }

    /// What either knows. Commutative, associative, idempotent.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            scope: self.scope.max(other.scope),
            seed: self.seed.max(other.seed),
            answers: each(self.answers, other.answers, Ord::max),
            finished: earlier(self.finished, other.finished),
            extra: self.extra.merge(other.extra),
        }
    }
}

/// A self-reflection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReflectionSitting {
    /// Which statements are asked.
    pub form: Form,
    /// The answers so far.
    pub answers: BTreeMap<StatementId, ReflectionAnswer>,
    /// When it ended, if it has.
    pub finished: Option<Timestamp>,
    /// What a newer edition added.
    pub extra: Extra,
}

/// What somebody said of themselves. The order is by time; what follows only makes it total.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReflectionAnswer {
    /// When.
    pub at: Timestamp,
    /// How much they agree.
    pub agreement: Agreement,
    /// The competence that the statement was about then.
    pub competence: Competence,
    /// What a newer edition added.
    pub extra: Extra,
}

impl ReflectionSitting {
    /// Before the first answer.
    #[must_use]
    pub fn new(form: Form) -> Self {
        Self { form, answers: BTreeMap::new(), finished: None, extra: Extra::default() }
    }

    /// Notes an answer, or another one instead.
    pub fn answer(
        &mut self,
        statement: &StatementId,
        agreement: Agreement,
        competence: Competence,
        now: Timestamp,
    ) {
        let at = now.after(self.answers.get(statement).map(|answer| answer.at));
        let answer = ReflectionAnswer { at, agreement, competence, extra: Extra::default() };
        self.answers.insert(statement.clone(), answer);
    }

    /// What either knows. Commutative, associative, idempotent.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            form: self.form.max(other.form),
            answers: each(self.answers, other.answers, Ord::max),
            finished: earlier(self.finished, other.finished),
            extra: self.extra.merge(other.extra),
        }
    }
}

/// What somebody wants with a pillola on their path. The later one wins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wish {
    /// When it was said.
    pub at: Timestamp,
    /// What.
    pub want: Want,
}

/// What can be wanted with a pillola.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Want {
    /// Nothing in particular any more: an earlier wish was taken back.
    AsSuggested,
    /// "Add this one."
    Added,
    /// "I know this already."
    Known,
    /// "I am not interested."
    NotInterested,
}
