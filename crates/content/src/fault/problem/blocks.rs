//! What can be wrong with the fenced blocks and where they stand.

use crate::fault::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with the fenced blocks and where they stand.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum BlockProblem {
    #[error(
        "`{info}` is not a block\n\
         {meant}Blocks are {known}."
    )]
    UnknownBlock { info: String, meant: Suggestion, known: String },

    #[error(
        "the block that starts here is never closed\n\
         Put a line with `~~~` alone after its last line."
    )]
    OpenBlock,

    #[error(
        "a block inside a list or a quotation\n\
         Start the line with `~~~`, without spaces or signs before it."
    )]
    NestedBlock,

    #[error(
        "there is no part `## I passi`\n\
         Add the heading `## I passi`, with one `~~~script` block below it."
    )]
    NoSteps,

    #[error(
        "`## I passi` has no script\n\
         Add a `~~~script` block with three to eight [[step]]."
    )]
    NoScript,

    #[error(
        "a script outside `## I passi`\n\
         Move it below the heading `## I passi`."
    )]
    ScriptElsewhere,

    #[error(
        "a second script\n\
         A pillola has one: put all [[step]] into the first."
    )]
    SecondScript,

    #[error(
        "text after the script\n\
         Below `## I passi`, text stands before the script; after it, start a new `##`."
    )]
    TextAfterScript,
}
