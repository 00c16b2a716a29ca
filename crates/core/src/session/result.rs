//! What comes back from a learner: a code of at most 32 characters.
//!
//! It has no text of its own: which task is which follows from the assignment. Of each pillola it
//! tells how far it came and, for its first questions by their short numbers, what the first answer
//! was worth. How many questions that are depends on the tasks alone, never on what the catalogue
//! holds today, so an old code is read as it was written. Version 1, after the symbol of the version:
//! the assignment's fingerprint (12 bits), the person (22), all the rest as one number.

use super::assignment::{Assignment, Fingerprint};
use super::code::bits::{Reader, Writer};
use super::code::{self, CodeError, Kind};
use super::nickname::Person;
use super::task::{Task, Tasks, Test};
use crate::assessment::Standing;
use crate::digcomp::Area;

/// The longest code, in characters.
pub const LONGEST: usize = 32;

/// The most questions of a pillola that are told about.
const MOST_SLOTS: usize = 12;

/// The bits that are left for what was done: all, without version, check, fingerprint and person.
const ROOM: u32 = 101;

/// What one question came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// It was not answered.
    None,
    /// The first answer was not fully right.
    Wrong,
    /// The first answer was right.
    Right,
}

/// How far somebody came with a pillola.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// It was not opened.
    None,
    /// It was begun.
    Begun,
    /// It was done.
    Done,
}

/// What one task came to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// A pillola.
    Pillola {
        /// How far it came.
        progress: Progress,
        /// The first [`slots`] questions, in the order of their short numbers.
        answers: Vec<Answer>,
    },
    /// A test: the standing in each of its areas, in order; none where it says nothing.
    Test(Vec<Option<Standing>>),
}

/// What a learner did of an assignment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionResult {
    /// Who.
    pub person: Person,
    /// One for each task, in order.
    pub outcomes: Vec<Outcome>,
}

/// Of how many questions of each pillola a result tells, for these tasks: 4 to 12.
#[must_use]
pub fn slots(tasks: &Tasks) -> usize {
    let tests: u32 = tasks.tests().map(|test| test.areas().count() as u32).sum();
    let pillole = tasks.pillole().count() as u32;
    let fits = |slots: &usize| {
        let answers = 3_u128.checked_pow((*slots as u32 + 1) * pillole);
        let all = answers.and_then(|answers| answers.checked_mul(5_u128.pow(tests)));
        all.is_some_and(|all| all <= 1 << ROOM)
    };
    (1..=MOST_SLOTS).rev().find(fits).unwrap_or_default()
}

impl SessionResult {
    /// Nothing done yet.
    #[must_use]
    pub fn empty(person: Person, tasks: &Tasks) -> Self {
        let slots = slots(tasks);
        let outcome = |task| match task {
            Task::Pillola(_) => {
                Outcome::Pillola { progress: Progress::None, answers: vec![Answer::None; slots] }
            }
            Task::Test(test) => Outcome::Test(vec![None; test.areas().count()]),
        };
        Self { person, outcomes: tasks.iter().map(outcome).collect() }
    }

    /// The code.
    #[must_use]
    pub fn code(&self, assignment: &Assignment) -> String {
        let mut out = Writer::default();
        assignment.fingerprint().write(&mut out);
        self.person.write(&mut out);
        let (mut number, mut combinations) = (0, 1);
        for (radix, digit) in self.digits(assignment.tasks()) {
            number += digit * combinations;
            combinations *= radix;
        }
        out.put(number, width(combinations));
        code::write(Kind::Result, &out.symbols())
    }

    /// Reads the code of a result of this assignment.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong with it.
    pub fn from_code(text: &str, assignment: &Assignment) -> Result<Self, CodeError> {
        let body = code::read(Kind::Result, text)?;
        let mut bits = Reader::new(&body);
        let fingerprint = Fingerprint::read(&mut bits).ok_or(CodeError::Unreadable)?;
        if fingerprint != assignment.fingerprint() {
            return Err(CodeError::Foreign);
        }
        Self::read(&mut bits, assignment.tasks())
            .filter(|_| bits.end())
            .ok_or(CodeError::Unreadable)
    }

    fn read(bits: &mut Reader<'_>, tasks: &Tasks) -> Option<Self> {
        let mut result = Self::empty(Person::read(bits)?, tasks);
        let radices: Vec<u128> = result.digits(tasks).map(|(radix, _)| radix).collect();
        let mut number = bits.take(width(radices.iter().product()))?;
        let mut digits = Vec::new();
        for radix in radices {
            digits.push(number % radix);
            number /= radix;
        }
        let mut digits = digits.into_iter();
        for outcome in &mut result.outcomes {
            match outcome {
                Outcome::Pillola { progress, answers } => {
                    *progress = Progress::of(digits.next()?);
                    for answer in answers {
                        *answer = Answer::of(digits.next()?);
                    }
                }
                Outcome::Test(standings) => {
                    for standing in standings {
                        let digit = usize::try_from(digits.next()?).ok()?;
                        *standing =
                            digit.checked_sub(1).and_then(|rank| Standing::ALL.get(rank)).copied();
                    }
                }
            }
        }
        (number == 0).then_some(result)
    }

    /// Of everything that is told: how many cases there are, and which it is.
    fn digits<'a>(&'a self, tasks: &'a Tasks) -> impl Iterator<Item = (u128, u128)> + 'a {
        let slots = slots(tasks);
        tasks.iter().zip(&self.outcomes).flat_map(move |(task, outcome)| -> Vec<(u128, u128)> {
            match (task, outcome) {
                (Task::Pillola(_), Outcome::Pillola { progress, answers }) => {
                    let answers = (0..slots).map(|slot| answers.get(slot).copied());
                    let digits = answers.map(|answer| answer.unwrap_or(Answer::None) as u128);
                    std::iter::once(*progress as u128).chain(digits).map(|it| (3, it)).collect()
                }
                (Task::Test(test), Outcome::Test(standings)) => {
                    let digit = |place| standings.get(place).copied().flatten();
                    let areas = 0..test.areas().count();
                    areas
                        .map(|it| (5, digit(it).map_or(0, |it| u128::from(it.rank()) + 1)))
                        .collect()
                }
                // An outcome of another task says nothing of this one.
                (Task::Pillola(_), _) => vec![(3, 0); slots + 1],
                (Task::Test(test), _) => vec![(5, 0); test.areas().count()],
            }
        })
    }

    /// What either says: of each thing the more.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (mine, theirs) in self.outcomes.iter_mut().zip(other.outcomes) {
            match (mine, theirs) {
                (
                    Outcome::Pillola { progress, answers },
                    Outcome::Pillola { progress: further, answers: others },
                ) => {
                    *progress = further.max(*progress);
                    for (mine, theirs) in answers.iter_mut().zip(others) {
                        *mine = theirs.max(*mine);
                    }
                }
                (Outcome::Test(mine), Outcome::Test(theirs)) => {
                    for (mine, theirs) in mine.iter_mut().zip(theirs) {
                        *mine = theirs.max(*mine);
                    }
                }
                _ => {}
            }
        }
        self
    }

    /// The standing in an area that a test of the assignment came to, `place` counting its tests.
    #[must_use]
    pub fn standing(&self, tasks: &Tasks, place: usize, area: Area) -> Option<Standing> {
        let tests = tasks.iter().zip(&self.outcomes).filter_map(|(task, outcome)| {
            let (Task::Test(test), Outcome::Test(standings)) = (task, outcome) else { return None };
            Some((test, standings))
        });
        let (test, standings): (Test, &Vec<Option<Standing>>) = tests.into_iter().nth(place)?;
        standings.get(test.areas().position(|it| it == area)?).copied().flatten()
    }
}

/// Whether a text is the code of some result.
///
/// # Errors
/// [`CodeError`] says what is wrong with it.
pub(super) fn check(text: &str) -> Result<(), CodeError> {
    code::read(Kind::Result, text).map(|_| ())
}

impl Progress {
    fn of(digit: u128) -> Self {
        match digit {
            0 => Self::None,
            1 => Self::Begun,
            _ => Self::Done,
        }
    }
}

impl Answer {
    fn of(digit: u128) -> Self {
        match digit {
            0 => Self::None,
            1 => Self::Wrong,
            _ => Self::Right,
        }
    }
}

/// The bits that so many combinations take.
fn width(combinations: u128) -> u32 {
    u128::BITS - (combinations - 1).leading_zeros()
}
