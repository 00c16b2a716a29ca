//! How the exercise of a pillola went: the best outcome of each way to practise it.

use super::time::Timestamp;
use crate::practice::{Mode, Report};
use crate::question::Credit;
use std::cmp::Reverse;

/// How an exercise went once. The better one is the greater: worth more; then helped with fewer
/// steps; then earlier. Slips cost nothing, and only make the order total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// When it was brought to its end.
    pub at: Timestamp,
    /// What it was worth.
    pub credit: Credit,
    /// How many steps took help; 255 stands for more.
    pub helped: u8,
    /// How many moves did something else; 255 stands for more.
    pub slips: u8,
}

impl Tried {
    /// What `report` says, at the end of the exercise.
    #[must_use]
    pub fn new(report: &Report, at: Timestamp) -> Self {
        let helped = report.steps.len() - report.unaided();
        let slips = report.steps.iter().map(|(_, step)| step.slips);
        Self {
            at,
            credit: report.credit(),
            helped: u8::try_from(helped).unwrap_or(u8::MAX),
            slips: slips.fold(0, u8::saturating_add),
        }
    }
}

impl Ord for Tried {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let rank = |it: &Self| (it.credit, Reverse(it.helped), Reverse(it.at), Reverse(it.slips));
        rank(self).cmp(&rank(other))
    }
}

impl PartialOrd for Tried {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// The best outcome of each way to practise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tries {
    guided: Option<Tried>,
    alone: Option<Tried>,
}

impl Tries {
    /// Whether the exercise was never brought to its end.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.guided.is_none() && self.alone.is_none()
    }

    /// The best outcome of one way, if it was brought to its end.
    #[must_use]
    pub fn best(&self, mode: Mode) -> Option<&Tried> {
        match mode {
            Mode::Guided => self.guided.as_ref(),
            Mode::Alone => self.alone.as_ref(),
        }
    }

    /// Takes in how it went once.
    pub(super) fn add(&mut self, mode: Mode, tried: Tried) {
        let best = match mode {
            Mode::Guided => &mut self.guided,
            Mode::Alone => &mut self.alone,
        };
        *best = (*best).max(Some(tried));
    }

    /// The best of both.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        // Nothing is less than any outcome.
        Self { guided: self.guided.max(other.guided), alone: self.alone.max(other.alone) }
    }
}
