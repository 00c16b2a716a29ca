//! Counts over a catalogue: pillole by how far the learner is, questions by how they were answered.

use super::record::Record;
use super::summary::State;
use crate::catalogue::Card;
use crate::digcomp::{Area, Competence};

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
    /// Questions with right and wrong answers that were answered at least once.
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
            for (_, history) in self.histories(&card.slug).filter(|(_, it)| it.is_scored()) {
                totals.answered += 1;
                let best = history.best();
                totals.answered_right += usize::from(best.is_some_and(|it| it.credit.is_full()));
            }
        }
        totals
    }
}
