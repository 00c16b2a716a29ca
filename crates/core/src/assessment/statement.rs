//! The statements of "Come mi vedo".

use crate::digcomp::{Competence, Level};
use crate::id::{Number, StatementId};
use serde::{Deserialize, Serialize};

/// What a statement is about: DigComp's three dimensions of a competence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// What one knows.
    Knowledge,
    /// What one can do.
    Skill,
    /// How one goes about it.
    Attitude,
}

impl Facet {
    /// The three, with the words they are written with in content.
    pub const WORDS: [(Self, &str); 3] =
        [(Self::Knowledge, "knowledge"), (Self::Skill, "skill"), (Self::Attitude, "attitude")];
}

/// A sentence about oneself, with which one agrees more or less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its name, stable for ever.
    pub id: StatementId,
    /// Its short number, stable for ever.
    pub number: Number,
    /// The competence it is about.
    pub competence: Competence,
    /// Which side of it.
    pub facet: Facet,
    /// How much it asks: 1 to 6.
    pub level: Level,
    /// Whether it is the one of its competence in the short form.
    pub short: bool,
    /// The sentence, in one language.
    pub text: String,
}
