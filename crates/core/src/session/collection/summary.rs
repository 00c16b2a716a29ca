//! What the results say: by person, by question, before and after.

use super::Collection;
use crate::assessment::Standing;
use crate::digcomp::{Area, Competence};
use crate::id::Number;
use crate::session::nickname::Person;
use crate::session::result::{Answer, Outcome, SessionResult};
use crate::session::task::Task;
use std::collections::BTreeMap;

/// From how many answers on a question is called difficult.
pub const LEAST_ANSWERS: usize = 5;

/// From how many wrong answers in one pillola on somebody may need help.
pub const HELP_FROM: usize = 4;

/// Right ones of all answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Share {
    /// How many were right.
    pub right: usize,
    /// How many were given.
    pub given: usize,
}

impl Share {
    /// Of these answers.
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> Self {
        answers.into_iter().fold(Self::default(), |share, answer| Self {
            right: share.right + usize::from(*answer == Answer::Right),
            given: share.given + usize::from(*answer != Answer::None),
        })
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { right: self.right + other.right, given: self.given + other.given }
    }

    /// How many were wrong.
    #[must_use]
    pub fn wrong(self) -> usize {
        self.given - self.right
    }
}

/// A question that many got wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difficult {
    /// The pillola's short number.
    pub pillola: Number,
    /// The question's place among those of the pillola that are told about, from 0.
    pub slot: usize,
    /// How many got it right.
    pub share: Share,
}

/// Somebody who got many answers of one pillola wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedsHelp {
    /// Who.
    pub person: Person,
    /// The pillola's short number.
    pub pillola: Number,
    /// How many were wrong.
    pub wrong: usize,
}

/// Where people stood in an area before and after; only those of whom both is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeAfter {
    /// The area.
    pub area: Area,
    /// How many stood in each band before, from the lowest.
    pub before: [usize; 4],
    /// How many after.
    pub after: [usize; 4],
    /// How many stand in a higher band than before.
    pub higher: usize,
    /// How many in a lower one.
    pub lower: usize,
}

impl Collection {
    /// A person's answers by competence; `competence` says what a pillola is about, where it is
    /// still known.
    #[must_use]
    pub fn by_competence(
        &self,
        result: &SessionResult,
        competence: impl Fn(Number) -> Option<Competence>,
    ) -> BTreeMap<Competence, Share> {
        let mut shares: BTreeMap<Competence, Share> = BTreeMap::new();
        for (number, _, answers) in self.pillole(result) {
            if let Some(competence) = competence(number) {
                let share = shares.entry(competence).or_default();
                *share = share.plus(Share::of(answers));
            }
        }
        shares
    }

    /// What everybody's answers to each question that is told about come to, by pillola.
    #[must_use]
    pub fn by_question(&self) -> BTreeMap<Number, Vec<Share>> {
        let mut shares: BTreeMap<Number, Vec<Share>> = BTreeMap::new();
        for result in self.results() {
            for (number, _, answers) in self.pillole(&result) {
                let all = shares.entry(number).or_default();
                all.resize(all.len().max(answers.len()), Share::default());
                for (share, answer) in all.iter_mut().zip(answers) {
                    *share = share.plus(Share::of([answer]));
                }
            }
        }
        shares
    }

    /// What everybody's answers come to by competence; `competence` as in [`Self::by_competence`].
    #[must_use]
    pub fn all_by_competence(
        &self,
        competence: impl Fn(Number) -> Option<Competence>,
    ) -> BTreeMap<Competence, Share> {
        let mut shares: BTreeMap<Competence, Share> = BTreeMap::new();
        for (number, questions) in self.by_question() {
            if let Some(competence) = competence(number) {
                let share = shares.entry(competence).or_default();
                *share = questions.into_iter().fold(*share, Share::plus);
            }
        }
        shares
    }

    /// The questions that less than half of at least [`LEAST_ANSWERS`] got right, the hardest first.
    #[must_use]
    pub fn difficult(&self) -> Vec<Difficult> {
        let questions = self.by_question();
        let all = questions.iter().flat_map(|(pillola, shares)| {
            let one = |(slot, share): (usize, &Share)| Difficult {
                pillola: *pillola,
                slot,
                share: *share,
            };
            shares.iter().enumerate().map(one)
        });
        let mut difficult: Vec<Difficult> = all
            .filter(|it| it.share.given >= LEAST_ANSWERS && 2 * it.share.right < it.share.given)
            .collect();
        // Shares compared without dividing; equal ones stay in order.
        difficult
            .sort_by(|a, b| (a.share.right * b.share.given).cmp(&(b.share.right * a.share.given)));
        difficult
    }

    /// Who got at least [`HELP_FROM`] answers of one pillola wrong.
    #[must_use]
    pub fn needs_help(&self) -> Vec<NeedsHelp> {
        let mut all = Vec::new();
        for result in self.results() {
            for (pillola, _, answers) in self.pillole(&result) {
                let wrong = Share::of(answers).wrong();
                if wrong >= HELP_FROM {
                    all.push(NeedsHelp { person: result.person, pillola, wrong });
                }
            }
        }
        all
    }

    /// Before and after, by area, where the assignment has two tests of the same.
    #[must_use]
    pub fn before_and_after(&self) -> Vec<BeforeAfter> {
        let tests: Vec<_> = self.assignment.tasks().tests().collect();
        let [first, second] = tests.as_slice() else { return Vec::new() };
        if first != second {
            return Vec::new();
        }
        first.areas().map(|area| self.before_and_after_in(area)).collect()
    }

    fn before_and_after_in(&self, area: Area) -> BeforeAfter {
        let (before, after) = ([0; 4], [0; 4]);
        let mut all = BeforeAfter { area, before, after, higher: 0, lower: 0 };
        let count = |bands: &mut [usize; 4], standing: Standing| {
            bands.iter_mut().skip(usize::from(standing.rank())).take(1).for_each(|it| *it += 1);
        };
        for result in self.results() {
            let standing = |test| result.standing(self.assignment.tasks(), test, area);
            if let Some((before, after)) = standing(0).zip(standing(1)) {
                count(&mut all.before, before);
                count(&mut all.after, after);
                all.higher += usize::from(after > before);
                all.lower += usize::from(after < before);
            }
        }
        all
    }

    /// The pillole of a result, with how far they came and their answers.
    pub fn pillole<'a>(
        &'a self,
        result: &'a SessionResult,
    ) -> impl Iterator<Item = (Number, crate::session::Progress, &'a [Answer])> + 'a {
        let pairs = self.assignment.tasks().iter().zip(&result.outcomes);
        pairs.filter_map(|(task, outcome)| match (task, outcome) {
            (Task::Pillola(number), Outcome::Pillola { progress, answers }) => {
                Some((number, *progress, answers.as_slice()))
            }
            _ => None,
        })
    }
}
