//! What can be wrong with the front matter.

use crate::fault::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with the front matter.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum FrontMatterProblem {
    #[error(
        "the file does not start with `+++`\n\
         The first line is `+++`, then come title, summary and the rest, then `+++` again."
    )]
    NoFrontMatter,

    #[error(
        "the `+++` of the first line is never closed\n\
         Put a line with `+++` alone after the last key."
    )]
    OpenFrontMatter,

    #[error(
        "`{key}` has {letters} letters\n\
         It may have at most {most}: say it shorter."
    )]
    TooLong { key: String, letters: usize, most: usize },

    #[error(
        "`{given}` is not a competence of DigComp 2.2\n\
         Competences go from \"1.1\" to \"5.4\": three in area 1, six in area 2, four in the others."
    )]
    UnknownCompetence { given: String },

    #[error(
        "there is no level {given}\n\
         Levels go from 1 (with help) to 8."
    )]
    UnknownLevel { given: i64 },

    #[error(
        "`{given}` is not a service\n\
         Services are the letters A to S of the table in docs/writing.md; S is none of them."
    )]
    UnknownService { given: String },

    #[error(
        "`verified` is in the future\n\
         Write the day on which you checked the facts; today is {today}."
    )]
    VerifiedInFuture { today: String },

    #[error(
        "the facts were checked {months} months ago\n\
         After 18 months they must be checked again: open every source, mend the text, and set `verified` to the day you did it."
    )]
    VerifiedTooOld { months: u32 },

    #[error(
        "there is no pillola `{slug}`\n\
         {meant}A slug is a file's name in pillole/, without `.md`."
    )]
    UnknownNext { slug: String, meant: Suggestion },

    #[error(
        "`next` names the pillola itself\n\
         Name another one, or take it away: three are always proposed."
    )]
    NextIsSelf,

    #[error(
        "`also` names the pillola's own competence {competence}\n\
         Take it away: `also` is for the others."
    )]
    AlsoIsOwn { competence: String },
}
