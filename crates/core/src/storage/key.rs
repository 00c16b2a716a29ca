//! The names under which things are stored in the browser, all of them.

use crate::offline;
use std::fmt;

/// What every name begins with; whatever begins so is ours to erase.
pub(super) const PREFIX: &str = "pillole.";

/// What the name of an answer that is chosen and not yet checked begins with; then comes the question.
pub const DRAFT: &str = "pillole.draft.";

/// In the tab's own storage: that an assignment was opened in it. `prepaint.js` looks for it.
pub const WAY_BACK: &str = "pillole.session";

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
    /// When somebody last did something at a shared device.
    LastAct,
    /// Whether the portal is kept for use without a network ([`crate::offline`]).
    Offline,
}

impl Key {
    /// The names that belong to nobody's vault.
    pub const ALONE: [Self; 3] = [Self::Preferences, Self::LastAct, Self::Offline];
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if matches!(self, Self::Offline) {
            return f.write_str(offline::CHOICE);
        }
        f.write_str(PREFIX)?;
        match self {
            Self::Kept(owner) => f.write_str(owner.name()),
            Self::Previous(owner) => write!(f, "{}.previous", owner.name()),
            Self::Damaged(owner, number) => write!(f, "{}.damaged.{number}", owner.name()),
            Self::Preferences => f.write_str("preferences"),
            Self::LastAct => f.write_str("shared.last"),
            Self::Offline => Ok(()),
        }
    }
}
