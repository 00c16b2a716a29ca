//! The names under which things are stored in the browser, all of them.

use std::fmt;

/// What every name begins with; whatever begins so is ours to erase.
pub(super) const PREFIX: &str = "pillole.";

/// The name of something stored. Names never change: people have them in their browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The learner record.
    Learner,
    /// The copy of the learner record before the last change.
    LearnerPrevious,
    /// A damaged learner record that was set aside, counted from 1.
    LearnerDamaged(u32),
    /// The preferences ([`crate::preferences`]).
    Preferences,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Learner => f.write_str("learner"),
            Self::LearnerPrevious => f.write_str("learner.previous"),
            Self::LearnerDamaged(number) => write!(f, "learner.damaged.{number}"),
            Self::Preferences => f.write_str("preferences"),
        }
    }
}
