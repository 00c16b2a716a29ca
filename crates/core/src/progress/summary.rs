//! What can be asked of a record: the state of a pillola, what to go on with, counts.
//!
//! Nothing here is stored: it all follows from the record, so merged records agree about it.

use super::record::Record;
use super::time::Timestamp;
use super::visit::Form;
use crate::catalogue::Card;
use crate::digcomp::{Area, Competence};
use crate::id::{ItemId, Slug};
use crate::question::Credit;
use std::collections::{BTreeMap, BTreeSet};

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

/// Counts over a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Over all cards.
    pub all: Tally,
    /// By area; an area without cards is not named.
    pub by_area: BTreeMap<Area, Tally>,
    /// By competence; a competence without cards is not named.
    pub by_competence: BTreeMap<Competence, Tally>,
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
        self.answers
            .iter()
            .filter(|(item, history)| !history.is_empty() && pillola_of(item) == slug.as_str())
            .map(|(item, _)| item)
    }

    /// How far the learner is with a pillola.
    #[must_use]
    pub fn state(&self, card: &Card) -> State {
        self.state_given(card, self.answered(&card.slug).count())
    }

    fn state_given(&self, card: &Card, answered: usize) -> State {
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
        let answers = self.answered(slug).filter_map(|item| self.answers.get(item)?.last());
        let visit = self.pillole.get(slug).and_then(|visit| visit.last());
        answers.map(|attempt| attempt.at).chain(visit).max()
    }

    /// What was begun and is not done, the last touched first. What a clock that was wrong put far
    /// in the future comes last, so that it does not stay on top for years.
    #[must_use]
    pub fn to_continue<'c>(&self, cards: &'c [Card], now: Timestamp) -> Vec<&'c Card> {
        let believed = Timestamp::from_milliseconds(now.milliseconds() + BELIEVED_AHEAD);
        let answers = self.answers_by_pillola();
        let mut begun: Vec<(bool, Timestamp, &Card)> = cards
            .iter()
            .filter_map(|card| {
                let (answered, answered_at) = answers.get(card.slug.as_str()).copied()?;
                let at = self.pillole.get(&card.slug).and_then(|v| v.last()).max(answered_at)?;
                let begun = self.state_given(card, answered) == State::Started;
                begun.then_some((at <= believed, at, card))
            })
            .collect();
        begun.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then_with(|| a.2.slug.cmp(&b.2.slug)));
        begun.into_iter().map(|(_, _, card)| card).collect()
    }

    /// Counts over `cards`.
    #[must_use]
    pub fn totals(&self, cards: &[Card]) -> Totals {
        let answers = self.answers_by_pillola();
        let mut totals = Totals::default();
        for card in cards {
            let answered = answers.get(card.slug.as_str()).map_or(0, |(count, _)| *count);
            let state = self.state_given(card, answered);
            totals.all.count(state);
            totals.by_area.entry(card.competence.area()).or_default().count(state);
            totals.by_competence.entry(card.competence).or_default().count(state);
            if state == State::Done {
                totals.minutes_done += usize::from(card.minutes);
            }
        }
        let slugs: BTreeSet<&str> = cards.iter().map(|card| card.slug.as_str()).collect();
        let known = self.answers.iter().filter(|(item, _)| slugs.contains(pillola_of(item)));
        for best in known.filter_map(|(_, history)| history.best()) {
            totals.answered += 1;
            totals.answered_right += usize::from(best.credit.is_full());
        }
        totals
    }

    /// For every pillola that the record names, how many questions were answered and when the last
    /// answer was: one pass over the answers, however many cards ask.
    fn answers_by_pillola(&self) -> BTreeMap<&str, (usize, Option<Timestamp>)> {
        let mut found: BTreeMap<&str, (usize, Option<Timestamp>)> =
            self.pillole.keys().map(|slug| (slug.as_str(), (0, None))).collect();
        for (item, history) in &self.answers {
            if let Some(last) = history.last() {
                let (count, at) = found.entry(pillola_of(item)).or_default();
                *count += 1;
                *at = (*at).max(Some(last.at));
            }
        }
        found
    }
}

/// The pillola that a question belongs to: the first half of its name.
fn pillola_of(item: &ItemId) -> &str {
    item.as_str().split('/').next().unwrap_or_default()
}
