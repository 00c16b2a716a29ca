//! What a learner has done of an assignment, from the record.

use super::result::{Answer, Outcome, Progress, SessionResult};
use super::taken::Taken;
use super::task::{Task, Test};
use crate::assessment::{Model, Result, Standing};
use crate::catalogue::Card;
use crate::id::{ItemId, Number};
use crate::progress::{Record, State, Timestamp};

/// A task of an assignment as its learner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing<'c> {
    /// A pillola that there is, and how far it came.
    Pillola(&'c Card, Progress),
    /// A pillola that no longer exists: it is skipped.
    Gone(Number),
    /// A test, and how far it came.
    Test(Test, Progress),
}

impl Doing<'_> {
    /// How far it came; nothing where there is nothing to do.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        match self {
            Self::Pillola(_, progress) | Self::Test(_, progress) => Some(*progress),
            Self::Gone(_) => None,
        }
    }
}

/// The tasks of an assignment that was taken on, in order.
#[must_use]
pub fn doing<'c>(taken: &Taken, record: &Record, cards: &'c [Card]) -> Vec<Doing<'c>> {
    let mut tests = Tests::new(taken, record);
    let one = |task| match task {
        Task::Pillola(number) => match cards.iter().find(|card| card.number == number) {
            Some(card) => Doing::Pillola(card, progress(record, card)),
            None => Doing::Gone(number),
        },
        Task::Test(test) => Doing::Test(test, tests.next(test).0),
    };
    taken.assignment.tasks().iter().map(one).collect()
}

/// What is handed in. `questions` gives the questions of a pillola in the order of their short
/// numbers, those withdrawn among them, where the pillola is known.
pub fn result(
    taken: &Taken,
    record: &Record,
    model: &Model,
    cards: &[Card],
    questions: impl Fn(&Card) -> Vec<ItemId>,
) -> SessionResult {
    let mut tests = Tests::new(taken, record);
    let mut result = SessionResult::empty(taken.identity.person, taken.assignment.tasks());
    for (task, outcome) in taken.assignment.tasks().iter().zip(&mut result.outcomes) {
        match (task, outcome) {
            (Task::Pillola(number), Outcome::Pillola { progress: far, answers }) => {
                let Some(card) = cards.iter().find(|card| card.number == number) else { continue };
                *far = progress(record, card);
                for (answer, item) in answers.iter_mut().zip(questions(card)) {
                    *answer = first_answer(record, &item, taken.at);
                }
            }
            (Task::Test(test), Outcome::Test(standings)) => {
                if let Some(began) = tests.next(test).1 {
                    let areas = standing(record, model, test, began);
                    for (mine, standing) in standings.iter_mut().zip(areas) {
                        *mine = standing;
                    }
                }
            }
            _ => {}
        }
    }
    result
}

/// What the first answer to a question since then was worth. Kinds without right and wrong answers
/// count as not answered.
fn first_answer(record: &Record, item: &ItemId, since: Timestamp) -> Answer {
    let Some(history) = record.answers.get(item) else { return Answer::None };
    let mut attempts = history.attempts().filter(|attempt| attempt.at >= since);
    match attempts.find(|attempt| attempt.gave.is_scored()) {
        Some(attempt) if attempt.credit.is_full() => Answer::Right,
        Some(_) => Answer::Wrong,
        None => Answer::None,
    }
}

fn progress(record: &Record, card: &Card) -> Progress {
    match record.state(card) {
        State::NotStarted => Progress::None,
        State::Started => Progress::Begun,
        State::Done => Progress::Done,
    }
}

/// The tests of an assignment as they were done: the first that asks for a test has the first that
/// was begun or ended since, the second the next.
struct Tests<'a> {
    record: &'a Record,
    since: Timestamp,
    /// The tests that were given out.
    given: Vec<(Test, Timestamp)>,
}

impl<'a> Tests<'a> {
    fn new(taken: &Taken, record: &'a Record) -> Self {
        Self { record, since: taken.at, given: Vec::new() }
    }

    /// How far the next one of this kind came, and when it was begun if it has ended.
    fn next(&mut self, test: Test) -> (Progress, Option<Timestamp>) {
        // What ended since counts, also if it was begun before.
        let is_new = |began: &Timestamp, finished: Option<Timestamp>| {
            finished.unwrap_or(*began) >= self.since && !self.given.contains(&(test, *began))
        };
        let mut all: Vec<(Timestamp, Option<Timestamp>)> = match test {
            Test::Ability(scope) => {
                let fits = self.record.tests.iter().filter(|(_, sitting)| sitting.scope == scope);
                fits.map(|(began, sitting)| (*began, sitting.finished)).collect()
            }
            Test::Reflection(form) => {
                let fits = self.record.reflections.iter().filter(|(_, it)| it.form == form);
                fits.map(|(began, sitting)| (*began, sitting.finished)).collect()
            }
        };
        all.retain(|(began, finished)| is_new(began, *finished));
        // One that was given up and begun anew does not stand in the way of the one that ended.
        let ended = all.iter().find(|(_, finished)| finished.is_some()).map(|(began, _)| *began);
        let given = ended.or(all.last().map(|(began, _)| *began));
        self.given.extend(given.map(|began| (test, began)));
        match (ended, all.is_empty()) {
            (Some(began), _) => (Progress::Done, Some(began)),
            (None, false) => (Progress::Begun, None),
            (None, true) => (Progress::None, None),
        }
    }
}

/// Where a test that was begun then says one stands, in each of its areas.
fn standing(record: &Record, model: &Model, test: Test, began: Timestamp) -> Vec<Option<Standing>> {
    match test {
        Test::Ability(_) => {
            let result = record.tests.get(&began).map(|sitting| Result::of(model, sitting));
            let of = |area| {
                let estimate = result.as_ref()?.areas.get(&area)?;
                (estimate.answers > 0).then_some(estimate.standing)
            };
            test.areas().map(of).collect()
        }
        Test::Reflection(_) => {
            let image = record.reflections.get(&began).map(|sitting| sitting.self_image());
            let of = |area| Some(image.as_ref()?.area(area)?.standing);
            test.areas().map(of).collect()
        }
    }
}

/// How many of the tasks are done, of how many that there are.
#[must_use]
pub fn done_of(all: &[Doing<'_>]) -> (usize, usize) {
    let there: Vec<Progress> = all.iter().filter_map(Doing::progress).collect();
    (there.iter().filter(|progress| **progress == Progress::Done).count(), there.len())
}

/// The first that is not done.
#[must_use]
pub fn next<'a, 'c>(all: &'a [Doing<'c>]) -> Option<&'a Doing<'c>> {
    all.iter().find(|task| task.progress().is_some_and(|progress| progress != Progress::Done))
}
