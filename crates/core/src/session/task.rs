//! What a session asks of a learner: pillole and tests, in order.

use super::code::bits::{Reader, Writer};
use crate::assessment::{Form, Scope};
use crate::digcomp::Area;
use crate::id::Number;
use std::collections::BTreeSet;
use thiserror::Error;

/// The most pillole of an assignment: of more, a result would say too little of each.
pub const MOST_PILLOLE: usize = 9;

/// The most tests of an assignment: one before and one after.
pub const MOST_TESTS: usize = 2;

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Task {
    /// A pillola, by its short number.
    Pillola(Number),
    /// A test.
    Test(Test),
}

/// A test in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Test {
    /// What one can do.
    Ability(Scope),
    /// How one sees oneself.
    Reflection(Form),
}

impl Test {
    /// Every test, in the order of their numbers in codes: never change it, only add at the end.
    pub fn all() -> impl Iterator<Item = Self> {
        let scopes = [Scope::Whole].into_iter().chain(Area::ALL.map(Scope::Area));
        let forms = [Form::Short, Form::Whole].into_iter().chain(Area::ALL.map(Form::Area));
        scopes.map(Self::Ability).chain(forms.map(Self::Reflection))
    }

    /// The areas that it says something of, in order.
    pub fn areas(self) -> impl Iterator<Item = Area> {
        Area::ALL.into_iter().filter(move |area| match self {
            Self::Ability(scope) => scope.has(*area),
            Self::Reflection(form) => form.areas().any(|it| it == *area),
        })
    }
}

/// Why some tasks are no assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotTasks {
    /// There is none.
    #[error("there is nothing to do")]
    None,
    /// There are more pillole than a result can tell of.
    #[error("more than {MOST_PILLOLE} pillole")]
    TooManyPillole,
    /// There are more tests than a result can tell of.
    #[error("more than {MOST_TESTS} tests")]
    TooManyTests,
    /// A pillola is there twice.
    #[error("pillola {} is there twice", .0.0)]
    Twice(Number),
}

/// The tasks of an assignment: at least one, at most [`MOST_PILLOLE`] pillole, each once, and
/// [`MOST_TESTS`] tests.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tasks(Vec<Task>);

impl Tasks {
    /// These, in this order.
    ///
    /// # Errors
    /// [`NotTasks`] when there are none, too many, or one twice.
    pub fn new(tasks: Vec<Task>) -> Result<Self, NotTasks> {
        let mut seen = BTreeSet::new();
        let mut tests = 0;
        for task in &tasks {
            match task {
                Task::Pillola(number) if !seen.insert(*number) => {
                    return Err(NotTasks::Twice(*number));
                }
                Task::Pillola(_) => {}
                Task::Test(_) => tests += 1,
            }
        }
        match (seen.len(), tests) {
            (0, 0) => Err(NotTasks::None),
            (pillole, _) if pillole > MOST_PILLOLE => Err(NotTasks::TooManyPillole),
            (_, tests) if tests > MOST_TESTS => Err(NotTasks::TooManyTests),
            _ => Ok(Self(tasks)),
        }
    }

    /// The tasks, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Task> + Clone + '_ {
        self.0.iter().copied()
    }

    /// The short numbers of its pillole, in order.
    pub fn pillole(&self) -> impl Iterator<Item = Number> + '_ {
        self.iter().filter_map(|task| match task {
            Task::Pillola(number) => Some(number),
            Task::Test(_) => None,
        })
    }

    /// Its tests, in order.
    pub fn tests(&self) -> impl Iterator<Item = Test> + '_ {
        self.iter().filter_map(|task| match task {
            Task::Test(test) => Some(test),
            Task::Pillola(_) => None,
        })
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.put(self.0.len() as u128, COUNT);
        for task in &self.0 {
            match task {
                Task::Pillola(number) => {
                    out.put(0, 1);
                    write_number(*number, out);
                }
                Task::Test(test) => {
                    out.put(1, 1);
                    let place = Test::all().position(|it| it == *test).unwrap_or_default();
                    out.put(place as u128, TEST);
                }
            }
        }
    }

    pub(super) fn read(bits: &mut Reader<'_>) -> Option<Self> {
        let mut tasks = Vec::new();
        for _ in 0..bits.take(COUNT)? {
            tasks.push(match bits.bit()? {
                false => Task::Pillola(read_number(bits)?),
                true => Task::Test(Test::all().nth(usize::try_from(bits.take(TEST)?).ok()?)?),
            });
        }
        Self::new(tasks).ok()
    }
}

/// Bits for how many tasks there are.
const COUNT: u32 = 4;

/// Bits for which test.
const TEST: u32 = 4;

/// Bits of a short number, by how many ones stand before it: the small ones are short.
const NUMBER: [u32; 5] = [5, 8, 12, 20, 32];

fn write_number(Number(number): Number, out: &mut Writer) {
    // Numbers begin with 1.
    let mut left = u64::from(number).saturating_sub(1);
    for (ones, width) in NUMBER.into_iter().enumerate() {
        if left < 1 << width {
            let last = ones + 1 == NUMBER.len();
            out.put((1 << ones) - 1, ones as u32);
            out.put(0, u32::from(!last));
            out.put(u128::from(left), width);
            return;
        }
        left -= 1 << width;
    }
}

fn read_number(bits: &mut Reader<'_>) -> Option<Number> {
    let mut ones = 0;
    while ones + 1 < NUMBER.len() && bits.bit()? {
        ones += 1;
    }
    let before: u64 = NUMBER.into_iter().take(ones).map(|width| 1_u64 << width).sum();
    let place = u64::try_from(bits.take(*NUMBER.get(ones)?)?).ok()?;
    u32::try_from(before + place + 1).ok().map(Number)
}
