//! The record itself: what it holds, what can be noted in it, how two become one.

use super::attempt::{Attempt, Given, History};
use super::extra::Extra;
use super::sitting::{ReflectionSitting, TestSitting, Want, Wish};
use super::time::Timestamp;
use super::tried::Tried;
use super::visit::{Bookmark, Form, Place, Visit, Watched};
use crate::assessment::{Form as ReflectionForm, Scope};
use crate::id::{ItemId, Slug};
use crate::merge::{each, earlier};
use crate::practice::{Mode, Report};
use crate::question::{Credit, Response};
use std::collections::BTreeMap;

/// All that the portal remembers of one learner.
///
/// It names pillole and questions by their stable names. What no longer exists in the catalogue
/// stays here: it may come back, and it was the learner's work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// When the first thing was noted. It tells a record that was begun anew after "erase all"
    /// from the one that another tab still holds.
    pub began: Option<Timestamp>,
    /// What was done with each pillola.
    pub pillole: BTreeMap<Slug, Visit>,
    /// The attempts at each question.
    pub answers: BTreeMap<ItemId, History>,
    /// The tests of what one can do, by when each began.
    pub tests: BTreeMap<Timestamp, TestSitting>,
    /// The self-reflections, by when each began.
    pub reflections: BTreeMap<Timestamp, ReflectionSitting>,
    /// What was said about pillole on one's path.
    pub wishes: BTreeMap<Slug, Wish>,
    /// What a newer edition added.
    pub extra: Extra,
}

impl Record {
    /// Whether nothing was noted yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.began.is_none()
            && self.pillole.is_empty()
            && self.answers.is_empty()
            && self.tests.is_empty()
            && self.reflections.is_empty()
            && self.wishes.is_empty()
            && self.extra.is_empty()
    }

    /// Notes that a form of a pillola was opened.
    pub fn open(&mut self, slug: &Slug, form: Form, now: Timestamp) {
        self.visit(slug, now).see(form, false, now);
    }

    /// Notes that a form of a pillola was brought to its end: the last step was reached, the video
    /// ended, the sheet was printed.
    pub fn finish(&mut self, slug: &Slug, form: Form, now: Timestamp) {
        self.visit(slug, now).see(form, true, now);
    }

    /// Notes that the exercise of a pillola was done to its end, and how it went if it never went
    /// better. Who had every step done by the app has come to the end, too.
    pub fn note_practice(&mut self, slug: &Slug, mode: Mode, report: &Report, now: Timestamp) {
        let visit = self.visit(slug, now);
        visit.see(Form::Try, true, now);
        visit.tried.add(mode, Tried::new(report, now));
    }

    /// Notes where the learner is.
    pub fn stop_at(&mut self, slug: &Slug, place: Place, now: Timestamp) {
        let visit = self.visit(slug, now);
        let at = now.after(visit.place.as_ref().map(|bookmark| bookmark.at));
        visit.place = Some(Bookmark { at, place });
    }

    /// Notes how far the learner is in a pillola's video, in milliseconds.
    pub fn watch_to(&mut self, slug: &Slug, milliseconds: u32, now: Timestamp) {
        let visit = self.visit(slug, now);
        let at = now.after(visit.watched.map(|watched| watched.at));
        visit.watched = Some(Watched { at, milliseconds });
    }

    /// Notes an answer.
    pub fn answer(
        &mut self,
        item: &ItemId,
        response: Response,
        credit: Credit,
        hint: bool,
        now: Timestamp,
    ) {
        self.began = self.began.or(Some(now));
        let history = self.answers.entry(item.clone()).or_default();
        let at = now.after(history.last().map(|attempt| attempt.at));
        let gave = Given::Known(response);
        history.add(Attempt { at, gave, credit, hint, extra: Extra::default() });
    }

    /// Notes that a pillola is done if it is by now (see [`super::State::Done`]); `questions` are
    /// those that it has today. Gives true when it became done just now: the moment to be glad.
    pub fn settle(&mut self, slug: &Slug, questions: &[ItemId], now: Timestamp) -> bool {
        let answered = questions.iter().all(|item| self.has_answered(item));
        let Some(visit) = self.pillole.get_mut(slug) else { return false };
        let newly = visit.done.is_none() && answered && visit.was_taken_in();
        if newly {
            visit.done = Some(now);
        }
        newly
    }

    /// Begins a test, and gives the moment by which it is known from now on.
    pub fn begin_test(&mut self, scope: Scope, seed: u32, now: Timestamp) -> Timestamp {
        self.began = self.began.or(Some(now));
        let at = now.after(self.tests.last_key_value().map(|(began, _)| *began));
        self.tests.insert(at, TestSitting::new(scope, seed));
        at
    }

    /// Begins a self-reflection, and gives the moment by which it is known from now on.
    pub fn begin_reflection(&mut self, form: ReflectionForm, now: Timestamp) -> Timestamp {
        self.began = self.began.or(Some(now));
        let at = now.after(self.reflections.last_key_value().map(|(began, _)| *began));
        self.reflections.insert(at, ReflectionSitting::new(form));
        at
    }

    /// Notes what somebody wants with a pillola on their path.
    pub fn wish(&mut self, slug: &Slug, want: Want, now: Timestamp) {
        self.began = self.began.or(Some(now));
        let at = now.after(self.wishes.get(slug).map(|wish| wish.at));
        self.wishes.insert(slug.clone(), Wish { at, want });
    }

    /// What either record holds. Commutative, associative and idempotent: copies may be merged in
    /// any order, any number of times.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.pillole = each(self.pillole, other.pillole, Visit::merge);
        self.answers = each(self.answers, other.answers, History::merge);
        self.tests = each(self.tests, other.tests, TestSitting::merge);
        self.reflections = each(self.reflections, other.reflections, ReflectionSitting::merge);
        self.wishes = each(self.wishes, other.wishes, Ord::max);
        self.began = earlier(self.began, other.began);
        self.extra = self.extra.merge(other.extra);
        self
    }

    /// Whether a question was answered at least once.
    pub(super) fn has_answered(&self, item: &ItemId) -> bool {
        self.answers.get(item).is_some_and(|history| !history.is_empty())
    }

    fn visit(&mut self, slug: &Slug, now: Timestamp) -> &mut Visit {
        self.began = self.began.or(Some(now));
        self.pillole.entry(slug.clone()).or_default()
    }
}
