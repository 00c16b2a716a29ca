//! Moments, as the device's clock tells them, and how to live with a clock that goes back.

use thiserror::Error;

/// Milliseconds since 1 January 1970 UTC, at most the end of the year 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(u64);

/// How much later than now a stored moment may be and still be believed, in milliseconds: a day.
const BELIEVED_AHEAD: u64 = 86_400_000;

/// Why a number is no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{0} milliseconds after 1970 is later than the year 9999")]
pub struct NotATimestamp(pub u64);

impl Timestamp {
    /// The last moment there is.
    pub const MAX: Self = Self(253_402_300_799_999);

    /// The moment `milliseconds` after 1970; the last one there is when it would be later.
    #[must_use]
    pub fn from_milliseconds(milliseconds: u64) -> Self {
        Self(milliseconds).min(Self::MAX)
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn milliseconds(self) -> u64 {
        self.0
    }

    /// Whether a stored moment can be true, now that it is `now`. One that is more than a day ahead
    /// came from a clock that was wrong.
    #[must_use]
    pub fn is_believed(self, now: Self) -> bool {
        self.0 <= now.0 + BELIEVED_AHEAD
    }

    /// This moment, or just after `previous` if the clock went back since: what is written last
    /// about one thing must also read as the last.
    ///
    /// This is the rule of hybrid logical clocks (Kulkarni et al. 2014), kept to one thing at a
    /// time so that a clock that was once years ahead does not push everything ahead.
    #[must_use]
    pub fn after(self, previous: Option<Self>) -> Self {
        match previous {
            Some(previous) if self <= previous => Self::from_milliseconds(previous.0 + 1),
            _ => self,
        }
    }
}

impl TryFrom<u64> for Timestamp {
    type Error = NotATimestamp;
    fn try_from(milliseconds: u64) -> Result<Self, NotATimestamp> {
        if milliseconds <= Self::MAX.0 {
            Ok(Self(milliseconds))
        } else {
            Err(NotATimestamp(milliseconds))
        }
    }
}

/// The first and the last time that something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    first: Timestamp,
    last: Timestamp,
}

impl Span {
    /// It happened once, at `at`.
    #[must_use]
    pub fn once(at: Timestamp) -> Self {
        Self { first: at, last: at }
    }

    /// It happened at both moments.
    #[must_use]
    pub fn between(a: Timestamp, b: Timestamp) -> Self {
        Self { first: a.min(b), last: a.max(b) }
    }

    /// The first time.
    #[must_use]
    pub fn first(self) -> Timestamp {
        self.first
    }

    /// The last time.
    #[must_use]
    pub fn last(self) -> Timestamp {
        self.last
    }

    /// The shortest span that holds both.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }
}
