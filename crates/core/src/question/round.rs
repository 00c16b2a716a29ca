//! The tries at one question: after some wrong ones the answer is shown.

use super::Credit;

/// After how many wrong tries the answer is shown and explained.
pub const TRIES: u8 = 3;

/// How far one is with a question: what can be done next depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Round {
    /// Not answered yet.
    #[default]
    Fresh,
    /// Answered wrong this many times, fewer than [`TRIES`]: one can try again.
    Wrong(u8),
    /// Answered right.
    Right,
    /// Tried often enough: the answer is shown.
    Shown,
}

impl Round {
    /// After one more answer, worth `credit`.
    #[must_use]
    pub fn after(self, credit: Credit) -> Self {
        let wrong = match self {
            Self::Wrong(before) => before.saturating_add(1),
            Self::Fresh | Self::Right | Self::Shown => 1,
        };
        if credit.is_full() {
            Self::Right
        } else if wrong >= TRIES {
            Self::Shown
        } else {
            Self::Wrong(wrong)
        }
    }

    /// After all of these answers, the oldest first. A round that ended begins anew with the next
    /// answer.
    pub fn of(credits: impl IntoIterator<Item = Credit>) -> Self {
        credits.into_iter().fold(Self::Fresh, Self::after)
    }
}
