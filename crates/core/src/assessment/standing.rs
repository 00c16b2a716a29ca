//! Where one stands: four bands, from below the base to advanced.

use crate::digcomp::Level;
use serde::{Deserialize, Serialize};

/// One of the four bands that a result is told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// Below DigComp's level 1.
    BelowBase,
    /// Levels 1 and 2.
    Base,
    /// Levels 3 and 4.
    Intermediate,
    /// Levels 5 and 6 (and above, which the tests do not reach).
    Advanced,
}

impl Standing {
    /// The four, from the lowest.
    pub const ALL: [Self; 4] = [Self::BelowBase, Self::Base, Self::Intermediate, Self::Advanced];

    /// The standing at a level on DigComp's scale, which may lie between two: who is at level 2.9
    /// has reached level 2. Below 1, 1 to 3, 3 to 5, from 5 on.
    #[must_use]
    pub fn at(level: f64) -> Self {
        match level {
            level if level < 1.0 => Self::BelowBase,
            level if level < 3.0 => Self::Base,
            level if level < 5.0 => Self::Intermediate,
            _ => Self::Advanced,
        }
    }

    /// The standing of a percentage of the self-reflection: 0 to 29, 30 to 47, 48 to 80, 81 to 100,
    /// as in DigCompSat (Clifford et al. 2020, JRC123226), whose scoring rule the portal follows.
    #[must_use]
    pub fn of_percent(percent: u8) -> Self {
        match percent {
            ..=29 => Self::BelowBase,
            30..=47 => Self::Base,
            48..=80 => Self::Intermediate,
            _ => Self::Advanced,
        }
    }

    /// The standing that a task of this level belongs to.
    #[must_use]
    pub fn of_level(level: Level) -> Self {
        Self::at(f64::from(level.number()))
    }

    /// Its place among the four, from 0.
    #[must_use]
    pub fn rank(self) -> u8 {
        self as u8
    }
}
