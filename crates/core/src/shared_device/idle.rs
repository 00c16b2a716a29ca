//! How long nobody has done anything, and what is done about it.
//!
//! Moments are compared, never ticks counted: a device that slept for an hour knows it when it wakes.

/// How long nobody may do anything, in milliseconds.
pub const QUIET: u64 = 5 * 60_000;

/// How long the warning lasts then, in milliseconds.
pub const WARNING: u64 = 60_000;

/// At how many seconds left the warning is spoken again; its beginning is spoken as it appears.
pub const SPOKEN: [u64; 2] = [30, 10];

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Nothing: somebody is there, or nobody has come yet.
    Quiet,
    /// To warn.
    Warning {
        /// How many seconds are left until everything is erased; at least one.
        seconds_left: u64,
    },
    /// To erase everything.
    Erase,
}

/// The clock of one turn. All moments are milliseconds since 1970, as the device believes.
#[derive(Debug, Clone, Copy, Default)]
pub struct IdleClock {
    /// When somebody last did something; none if nobody came yet.
    last: Option<u64>,
    /// With how many seconds left the warning was last spoken.
    spoken: Option<u64>,
}

impl IdleClock {
    /// The clock of a turn in which somebody last did something at `last`.
    #[must_use]
    pub fn new(last: Option<u64>) -> Self {
        Self { last, spoken: None }
    }

    /// When somebody last did something.
    #[must_use]
    pub fn last(&self) -> Option<u64> {
        self.last
    }

    /// Somebody did something. It counts only while nothing is said: a warning wants an answer, and
    /// who comes too late is somebody else. Gives whether it counted.
    pub fn act(&mut self, now: u64) -> bool {
        let counts = self.at(now) == Idle::Quiet;
        if counts {
            self.last = Some(now);
        }
        counts
    }

    /// Somebody said that they are still there; too late is too late.
    pub fn stay(&mut self, now: u64) {
        if self.at(now) != Idle::Erase {
            self.last = Some(now);
            self.spoken = None;
        }
    }

    /// Somebody did something in another tab.
    pub fn acted_elsewhere(&mut self, at: u64) {
        if Some(at) > self.last {
            self.last = Some(at);
            self.spoken = None;
        }
    }

    /// What is to be done now.
    pub fn at(&mut self, now: u64) -> Idle {
        let Some(last) = self.last else { return Idle::Quiet };
        // The device's clock was put back: what is known is that some time has passed, not how much.
        let Some(passed) = now.checked_sub(last) else {
            self.last = Some(now);
            return Idle::Quiet;
        };
        match (QUIET + WARNING).checked_sub(passed) {
            None | Some(0) => Idle::Erase,
            Some(left) if left <= WARNING => Idle::Warning { seconds_left: left.div_ceil(1000) },
            Some(_) => Idle::Quiet,
        }
    }

    /// What is to be spoken now: how many seconds are left, when it is time to say so again. Ticks may
    /// be missed: then what is true now is said once.
    pub fn to_speak(&mut self, now: u64) -> Option<u64> {
        let Idle::Warning { seconds_left } = self.at(now) else { return None };
        let before = self.spoken.replace(seconds_left).unwrap_or(WARNING / 1000);
        let due = SPOKEN.iter().any(|at| before > *at && seconds_left <= *at);
        due.then_some(seconds_left)
    }
}
