//! Tests and self-reflections of the learner's record, as pages need them.
//!
//! What a sitting is, `pillole_core::progress` decides; what it comes to, `pillole_core::assessment`.

use super::learner::Learner;
use crate::platform::chance;
use pillole_core::assessment::{Agreement, Form, Model, Profile, Scope, Statement};
use pillole_core::id::{ItemId, Slug};
use pillole_core::progress::{Record, Timestamp, Want};
use pillole_core::question::{Credit, Item, Response};

impl Learner {
    /// Begins a self-reflection; gives the moment by which it is known.
    #[must_use]
    pub fn begin_reflection(self, form: Form) -> Timestamp {
        let now = self.now();
        self.change(|record| record.begin_reflection(form, now)).unwrap_or(now)
    }

    /// Notes how much one agrees with a statement.
    pub fn agree(self, began: Timestamp, statement: &Statement, agreement: Agreement) {
        let now = self.now();
        let _ = self.change(|record| {
            if let Some(sitting) = record.reflections.get_mut(&began) {
                sitting.answer(&statement.id, agreement, statement.competence, now);
            }
        });
    }

    /// Notes that a self-reflection has ended.
    pub fn end_reflection(self, began: Timestamp) {
        let now = self.now();
        let _ = self.change(|record| {
            if let Some(sitting) = record.reflections.get_mut(&began) {
                sitting.finished = sitting.finished.or(Some(now));
            }
        });
    }

    /// Begins a test; gives the moment by which it is known.
    #[must_use]
    pub fn begin_test(self, scope: Scope) -> Timestamp {
        let (now, seed) = (self.now(), chance::seed());
        self.change(|record| record.begin_test(scope, seed, now)).unwrap_or(now)
    }

    /// Notes an answer in a test; `given` is none for "I don't know".
    pub fn answer_test(self, began: Timestamp, item: &Item, given: Option<(Response, Credit)>) {
        let now = self.now();
        let credit = given.as_ref().map_or(Credit::NONE, |(_, credit)| *credit);
        let response = given.map(|(response, _)| response);
        let _ = self.change(|record| {
            if let Some(sitting) = record.tests.get_mut(&began) {
                sitting.answer(&item.id, response, credit, (item.competence, item.level), now);
            }
        });
        self.keep_draft(&item.id, None);
    }

    /// Notes that a test has ended.
    pub fn end_test(self, began: Timestamp) {
        let now = self.now();
        let _ = self.change(|record| {
            if let Some(sitting) = record.tests.get_mut(&began) {
                sitting.finished = sitting.finished.or(Some(now));
            }
        });
    }

    /// Takes in a test that was made elsewhere, on paper: all its answers at once.
    pub fn take_in_test(self, scope: Scope, answers: &[(ItemSummary, Credit)]) {
        let now = self.now();
        let _ = self.change(|record: &mut Record| {
            let began = record.begin_test(scope, 0, now);
            let Some(sitting) = record.tests.get_mut(&began) else { return };
            for ((id, competence, level), credit) in answers {
                sitting.answer(id, None, *credit, (*competence, *level), now);
            }
            sitting.finished = Some(now);
        });
    }

    /// Notes what one wants with a pillola on one's path.
    pub fn wish(self, slug: &Slug, want: Want) {
        let now = self.now();
        let _ = self.change(|record| record.wish(slug, want, now));
    }

    /// What is known of the learner from all sittings that ended.
    #[must_use]
    pub fn profile(self, model: &Model) -> Profile {
        Profile::of(model, &self.record())
    }
}

/// What a record keeps of a question of a test.
pub type ItemSummary = (ItemId, pillole_core::digcomp::Competence, pillole_core::digcomp::Level);
