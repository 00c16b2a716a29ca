//! What can be wrong with the statements of the self-reflection.

use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with the statements of the self-reflection.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum StatementProblem {
    #[error(
        "there are two statements `{id}`\n\
         Give this one another id; an id that was published never changes."
    )]
    RepeatedStatement { id: String },

    #[error(
        "the number of statements about {competence} is {count}\n\
         Every competence has three or more."
    )]
    TooFewStatements { competence: String, count: usize },

    #[error(
        "no statement about {competence} is of the kind {kinds}\n\
         Every competence has one of each: knowledge, skill, attitude."
    )]
    MissingFacet { competence: String, kinds: String },

    #[error(
        "{count} statements about {competence} are in the short form\n\
         Exactly one of each competence has `short = true`."
    )]
    NotOneShort { competence: String, count: usize },
}
