//! What can be asked of a record: the state of a pillola, what to go on with, counts.
//!
//! Nothing here is stored: it all follows from the record, so merged records agree about it.

use super::attempt::History;
use super::record::Record;
use super::time::Timestamp;
use super::visit::Form;
use crate::catalogue::Card;
use crate::digcomp::{Area, Competence};
use crate::id::{ItemId, Slug};
use crate::question::Credit;

/// How much later than now a stored moment may be and still be believed, in milliseconds: a day.
const BELIEVED_AHEAD: u64 = 86_400_000;

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

/// How many pillole of a kind there are, and how far the learner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// All of them.
    pub pillole: usize,
    /// Started and not done.
    pub started: usize,
    /// Done.
    pub done: usize,
}

/// Tallies by area or by competence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallies<K>(Vec<(K, Tally)>);

impl<K> Default for Tallies<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq> Tallies<K> {
    /// The tally of `of`, if there are cards of it.
    #[must_use]
    pub fn get(&self, of: &K) -> Option<&Tally> {
        self.0.iter().find(|(key, _)| key == of).map(|(_, tally)| tally)
    }

    fn count(&mut self, of: K, state: State) {
        match self.0.iter_mut().find(|(key, _)| *key == of) {
            Some((_, tally)) => tally.count(state),
            None => {
                let mut tally = Tally::default();
                tally.count(state);
                self.0.push((of, tally));
            }
        }
    }
}

/// Counts over a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Over all cards.
    pub all: Tally,
    /// By area; an area without cards is not named.
    pub by_area: Tallies<Area>,
    /// By competence; a competence without cards is not named.
    pub by_competence: Tallies<Competence>,
    /// The minutes that the pillole done take by their cards.
    pub minutes_done: usize,
    /// Questions answered at least once.
    pub answered: usize,
    /// Of these, how many were answered fully right at least once.
    pub answered_right: usize,
}

impl Tally {
    fn count(&mut self, state: State) {
        self.pillole += 1;
        match state {
            State::NotStarted => {}
            State::Started => self.started += 1,
            State::Done => self.done += 1,
        }
    }
}

impl Record {
    /// What the answers to a question say; nothing if it was never answered.
    #[must_use]
    pub fn item(&self, item: &ItemId) -> Option<ItemSummary> {
        let history = self.answers.get(item)?;
        let (first, best, last) = (history.first()?, history.best()?, history.last()?);
        Some(ItemSummary { first: first.credit, best: best.credit, last: last.credit, at: last.at })
    }

    /// The questions of a pillola that were answered, also those that it no longer has.
    pub fn answered<'a>(&'a self, slug: &'a Slug) -> impl Iterator<Item = &'a ItemId> {
        self.histories(slug).map(|(item, _)| item)
    }

    /// The attempts at the questions of a pillola. They stand together, after the least name that a
    /// question of it can have.
    fn histories<'a>(&'a self, slug: &'a Slug) -> impl Iterator<Item = (&'a ItemId, &'a History)> {
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
        let believed = Timestamp::from_milliseconds(now.milliseconds() + BELIEVED_AHEAD);
        // Put in their places one by one: few are begun, and a sort would be more code to load.
        let mut begun: Vec<(bool, Timestamp, &Card)> = Vec::new();
        for card in cards.iter().filter(|card| self.state(card) == State::Started) {
            if let Some(at) = self.last_touched(&card.slug) {
                let new = (at <= believed, at, card);
                let before = |other: &(bool, Timestamp, &Card)| {
                    (other.0, other.1, &card.slug) > (new.0, new.1, &other.2.slug)
                };
                begun.insert(begun.partition_point(before), new);
            }
        }
        begun.into_iter().map(|(_, _, card)| card).collect()
    }

    /// Counts over `cards`.
    #[must_use]
    pub fn totals(&self, cards: &[Card]) -> Totals {
        let mut totals = Totals::default();
        for card in cards {
            let state = self.state(card);
            totals.all.count(state);
            totals.by_area.count(card.competence.area(), state);
            totals.by_competence.count(card.competence, state);
            if state == State::Done {
                totals.minutes_done += usize::from(card.minutes);
            }
            for best in self.histories(&card.slug).filter_map(|(_, history)| history.best()) {
                totals.answered += 1;
                totals.answered_right += usize::from(best.credit.is_full());
            }
        }
        totals
    }
}
