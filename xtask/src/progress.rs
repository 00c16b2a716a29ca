//! What the commands say while they work: plain lines, the same on a terminal and in a log.

use std::fmt;
use std::time::{Duration, Instant};

/// Counts the steps of a command and says each with its time.
#[derive(Debug)]
pub(crate) struct Steps {
    done: usize,
    of: usize,
}

impl Steps {
    /// A command of `of` steps.
    pub(crate) fn new(of: usize) -> Self {
        Self { done: 0, of }
    }

    /// Begins the next step: what follows is said with its number and name.
    pub(crate) fn next(&mut self, name: impl Into<String>) -> Step {
        self.done += 1;
        let step = format!("[{}/{}] {}", self.done, self.of, name.into());
        Step { step, began: Instant::now() }
    }
}

/// One step being taken.
#[derive(Debug)]
pub(crate) struct Step {
    step: String,
    began: Instant,
}

impl Step {
    /// Says what is being done, when it takes long enough to wonder.
    pub(crate) fn doing(&self, what: &str) {
        println!("{}: {what} ...", self.step);
    }

    /// Says that the work is done, and how long it took.
    pub(crate) fn done(self) {
        println!("{}: done in {}", self.step, Took(self.began.elapsed()));
    }

    /// Says what was found instead of work.
    pub(crate) fn found(self, what: &str) {
        println!("{}: {what}", self.step);
    }
}

/// How far something is that consists of many parts, as a bar: `[######--------------]  30 %`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bar {
    /// How many parts are done.
    pub(crate) done: usize,
    /// How many there are.
    pub(crate) of: usize,
}

/// How many signs a bar has.
const BAR: usize = 20;

impl fmt::Display for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |whole: usize| whole * self.done.min(self.of) / self.of.max(1);
        let (full, percent) = (part(BAR), part(100));
        write!(f, "[{}{}] {percent:>3} %", "#".repeat(full), "-".repeat(BAR - full))
    }
}

/// A time as people say it: `0.3 s`, `12 s`, `4 min 52 s`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Took(pub(crate) Duration);

impl fmt::Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        match seconds {
            0..10 => write!(f, "{:.1} s", self.0.as_secs_f64()),
            10..60 => write!(f, "{seconds} s"),
            _ => write!(f, "{} min {} s", seconds / 60, seconds % 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_how_far_it_is() {
        let bar = |done, of| Bar { done, of }.to_string();
        assert_eq!(bar(0, 3), "[--------------------]   0 %");
        assert_eq!(bar(1, 3), "[######--------------]  33 %");
        assert_eq!(bar(3, 3), "[####################] 100 %");
        assert_eq!(bar(1, 0), "[--------------------]   0 %");
    }

    #[test]
    fn times_are_said_as_people_say_them() {
        for (milliseconds, said) in
            [(250, "0.2 s"), (9_900, "9.9 s"), (12_700, "12 s"), (292_000, "4 min 52 s")]
        {
            assert_eq!(Took(Duration::from_millis(milliseconds)).to_string(), said);
        }
    }
}
