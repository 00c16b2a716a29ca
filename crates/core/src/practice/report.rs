//! How it went: what was done without help, and what with how much.

use crate::question::Credit;

/// How much help was taken with a step, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Help {
    /// None.
    #[default]
    None,
    /// A hint in words.
    Hint,
    /// The place was highlighted.
    Shown,
    /// The step was done for the learner.
    Done,
}

impl Help {
    /// The next degree.
    #[must_use]
    pub fn more(self) -> Self {
        match self {
            Self::None => Self::Hint,
            Self::Hint => Self::Shown,
            Self::Shown | Self::Done => Self::Done,
        }
    }
}

/// How one step went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StepReport {
    /// The most help that was taken.
    pub help: Help,
    /// How many moves did something else; 255 stands for more.
    pub slips: u8,
}

/// How all of it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The steps that were to be done, by their index in the script. In a practice alone, steps
    /// that only look at something are none of them.
    pub steps: Vec<(usize, StepReport)>,
}

impl Report {
    /// How many steps were done without any help.
    #[must_use]
    pub fn unaided(&self) -> usize {
        self.steps.iter().filter(|(_, step)| step.help == Help::None).count()
    }

    /// What it was worth: a step without help its whole share, with a hint three quarters of it,
    /// with the place highlighted half, done by the app nothing. Slips cost nothing: they are how
    /// one learns.
    #[must_use]
    pub fn credit(&self) -> Credit {
        let worth = |(_, step): &(usize, StepReport)| match step.help {
            Help::None => 4,
            Help::Hint => 3,
            Help::Shown => 2,
            Help::Done => 0,
        };
        Credit::share(self.steps.iter().map(worth).sum(), self.steps.len() * 4)
    }
}
