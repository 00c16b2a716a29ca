//! What can be wrong with the questions of the adaptive test, as such.

use crate::fault::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with the questions of the adaptive test, as such.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum BankProblem {
    #[error(
        "`{slug}` is what the names of a competence's items begin with\n\
         Give the pillola another name."
    )]
    SlugOfItems { slug: String },

    #[error(
        "the items are about {given}, and the file is about {expected}\n\
         Write `competence = \"{expected}\"`, or give the file the name of its competence."
    )]
    OtherCompetence { given: String, expected: String },

    #[error(
        "text among the items\n\
         A file of items holds its front matter and `~~~question` blocks. Take the rest away."
    )]
    TextAmongItems,

    #[error(
        "`{key}` has no place in an item\n\
         {why} Take it away."
    )]
    NotInItems { key: String, why: String },

    #[error(
        "an item without a level\n\
         Add `level`, from 1 (the simplest gesture) to 6."
    )]
    NoLevel,

    #[error(
        "level {level} is too high for the test\n\
         The test goes from 1 to 6."
    )]
    LevelTooHigh { level: u8 },

    #[error(
        "the question cannot be in the test: {why}\n\
         In the test are single (three options or more), multiple, matching, ordering, gap, number, spot, do. Mend it, or keep it out of the test."
    )]
    NotForTheTest { why: String },

    #[error(
        "the number of items is {count}\n\
         Every competence has twelve or more."
    )]
    TooFewItems { count: usize },

    #[error(
        "the number of levels is {count}\n\
         The items of a competence are of three levels or more, so that the test can go up and down."
    )]
    TooFewLevels { count: usize },

    #[error(
        "there are no Italian items of {competence}\n\
         Write items/{competence}.md first, or delete this file."
    )]
    NotInItalian { competence: String },

    #[error(
        "there is no Italian item `{id}`\n\
         {meant}A translation has the ids of the Italian file."
    )]
    UnknownItem { id: String, meant: Suggestion },

    #[error(
        "`{id}` stands at another place than in Italian\n\
         Put the items in the order of the Italian file."
    )]
    OtherOrder { id: String },

    #[error(
        "`{id}` is not the same question as in Italian: {what}\n\
         Only the words of a translation differ. Line {line} of the Italian file is where it stands."
    )]
    OtherQuestion { id: String, what: String, line: usize },

    #[error(
        "not yet in `{language}`: {ids}\n\
         Until they are translated they are shown in Italian."
    )]
    NotTranslated { language: String, ids: String },
}
