//! What can be asked of a record: the state of a pillola or a question, what to go on with.
//!
//! Nothing here is stored: it all follows from the record, so merged records agree about it.

use super::attempt::{History, NEWEST_KEPT};
use super::record::Record;
use super::time::Timestamp;
use super::visit::Form;
use crate::catalogue::Card;
use crate::id::{ItemId, Slug};
use crate::question::{Credit, Round};

/// How far a learner is with a pillola.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nothing was done with it.
    NotStarted,
    /// Something was.
    Started,
    /// It was taken in (read, watched or tried to the end) and every question was answered at
    /// least once, whatever the results: who got one wrong has read why, and has done the work.
    /// Mastery is another matter. Once done, it stays done.
    Done,
}

/// Which of the five forms are done: the segments of the capsule, in the order of [`Form::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Capsule(pub [bool; 5]);

/// What the answers to one question say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemSummary {
    /// What the first attempt was worth.
    pub first: Credit,
    /// What the best attempt was worth.
    pub best: Credit,
    /// What the newest attempt was worth.
    pub last: Credit,
    /// When the newest attempt was.
    pub at: Timestamp,
}

impl Record {
    /// What the answers to a question say; nothing if it was never answered.
    #[must_use]
    pub fn item(&self, item: &ItemId) -> Option<ItemSummary> {
        let history = self.answers.get(item)?;
        let (first, best, last) = (history.first()?, history.best()?, history.last()?);
        Some(ItemSummary { first: first.credit, best: best.credit, last: last.credit, at: last.at })
    }

    /// How far the learner is with the tries at a question.
    ///
    /// Older answers than the newest are not all kept. That matters only to who was wrong in all of
    /// the newest: who then tried so often sees the answer, whatever the exact count.
    #[must_use]
    pub fn round(&self, item: &ItemId) -> Round {
        let Some(history) = self.answers.get(item) else { return Round::Fresh };
        let newest = history.newest().map(|attempt| attempt.credit);
        if history.attempts().len() > NEWEST_KEPT && !newest.clone().any(Credit::is_full) {
            Round::Shown
        } else {
            Round::of(newest)
        }
    }

    /// The questions of a pillola that were answered, also those that it no longer has.
    pub fn answered<'a>(&'a self, slug: &'a Slug) -> impl Iterator<Item = &'a ItemId> {
        self.histories(slug).map(|(item, _)| item)
    }

    /// The attempts at the questions of a pillola. They stand together, after the least name that a
    /// question of it can have.
    pub(super) fn histories<'a>(
        &'a self,
        slug: &'a Slug,
    ) -> impl Iterator<Item = (&'a ItemId, &'a History)> {
        let least = ItemId::new(slug, "0").ok();
        least
            .into_iter()
            .flat_map(|least| self.answers.range(least..))
            .take_while(move |(item, _)| {
                let rest = item.as_str().strip_prefix(slug.as_str());
                rest.is_some_and(|rest| rest.starts_with('/'))
            })
            .filter(|(_, history)| !history.is_empty())
    }

    /// How far the learner is with a pillola.
    #[must_use]
    pub fn state(&self, card: &Card) -> State {
        let answered = self.answered(&card.slug).count();
        let visit = self.pillole.get(&card.slug);
        let taken_in = visit.is_some_and(|visit| visit.was_taken_in());
        if visit.is_some_and(|visit| visit.done.is_some())
            || (taken_in && answered >= usize::from(card.questions))
        {
            State::Done
        } else if visit.is_some() || answered > 0 {
            State::Started
        } else {
            State::NotStarted
        }
    }

    /// Which forms of a pillola are done. Verifica is when every question was answered once.
    #[must_use]
    pub fn capsule(&self, card: &Card) -> Capsule {
        let visit = self.pillole.get(&card.slug);
        Capsule(Form::ALL.map(|form| {
            visit.is_some_and(|visit| visit.has_finished(form))
                || (form == Form::Check
                    && card.questions > 0
                    && self.answered(&card.slug).count() >= usize::from(card.questions))
        }))
    }

    /// The last time that anything was done with a pillola, answers included.
    #[must_use]
    pub fn last_touched(&self, slug: &Slug) -> Option<Timestamp> {
        let answers = self.histories(slug).filter_map(|(_, history)| history.last());
        let visit = self.pillole.get(slug).and_then(|visit| visit.last());
        answers.map(|attempt| attempt.at).chain(visit).max()
    }

    /// What was begun and is not done, the last touched first. What a clock that was wrong put far
    /// in the future comes last, so that it does not stay on top for years.
    #[must_use]
    pub fn to_continue<'c>(&self, cards: &'c [Card], now: Timestamp) -> Vec<&'c Card> {
        // Put in their places one by one: few are begun, and a sort would be more code to load.
        let mut begun: Vec<(bool, Timestamp, &Card)> = Vec::new();
        for card in cards.iter().filter(|card| self.state(card) == State::Started) {
            if let Some(at) = self.last_touched(&card.slug) {
                let new = (at.is_believed(now), at, card);
                let before = |other: &(bool, Timestamp, &Card)| {
                    (other.0, other.1, &card.slug) > (new.0, new.1, &other.2.slug)
                };
                begun.insert(begun.partition_point(before), new);
            }
        }
        begun.into_iter().map(|(_, _, card)| card).collect()
    }
}
