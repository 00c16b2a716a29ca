//! The names under which things are stored in the browser, all of them.

use std::fmt;

/// What every name begins with; whatever begins so is ours to erase.
pub(super) const PREFIX: &str = "pillole.";

/// Whose something is that a vault keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The learner: the record.
    Learner,
    /// The facilitator: plans and what came back.
    Facilitator,
    /// The learner again: the assignments that were opened.
    Assignments,
}

impl Owner {
    /// All.
    pub const ALL: [Self; 3] = [Self::Learner, Self::Facilitator, Self::Assignments];

    fn name(self) -> &'static str {
        match self {
            Self::Learner => "learner",
            Self::Facilitator => "facilitator",
            Self::Assignments => "assignments",
        }
    }
}

/// The name of something stored. Names never change: people have them in their browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// What a vault keeps.
    Kept(Owner),
    /// The copy of it before the last change.
    Previous(Owner),
    /// A damaged one that was set aside, counted from 1.
    Damaged(Owner, u32),
    /// The preferences ([`crate::preferences`]).
    Preferences,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Kept(owner) => f.write_str(owner.name()),
            Self::Previous(owner) => write!(f, "{}.previous", owner.name()),
            Self::Damaged(owner, number) => write!(f, "{}.damaged.{number}", owner.name()),
            Self::Preferences => f.write_str("preferences"),
        }
    }
}
