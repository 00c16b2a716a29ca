//! The bank: what the adaptive test knows of each question without having it.

use crate::digcomp::{Competence, Level};
use crate::id::{ItemId, Number};
use serde::{Deserialize, Serialize};

/// A question of the bank, as much of it as measuring needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name, stable for ever.
    pub id: ItemId,
    /// Its short number, stable for ever.
    pub number: Number,
    /// The competence it is about.
    pub competence: Competence,
    /// How hard it is: 1 to [`Self::HIGHEST_LEVEL`].
    pub level: Level,
}

impl Entry {
    /// The highest level that is asked and measured; DigComp's seventh and eighth are for people who
    /// make new things with technology.
    pub const HIGHEST_LEVEL: u8 = 6;
}
