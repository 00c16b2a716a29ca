//! What can be wrong with where words and links lead.

use crate::fault::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with where words and links lead.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum LinkProblem {
    #[error(
        "`{address}` is not a complete address\n\
         {why}"
    )]
    BadAddress { address: String, why: String },

    #[error(
        "`{address}` is not encrypted\n\
         Use the page's https:// address."
    )]
    NotHttps { address: String },

    #[error(
        "`{address}` is an invented address\n\
         Invented addresses lead nowhere: write them in a screen or as plain text, not as a link."
    )]
    InventedAddress { address: String },

    #[error(
        "`{address}` leads nowhere\n\
         {meant}Pages of the portal are /pillole/<slug>/, /glossario/#<term> and {pages}."
    )]
    LinkToNowhere { address: String, meant: Suggestion, pages: String },

    #[error(
        "`{label}` is in square brackets but leads nowhere\n\
         Write a link as [words](https://…), or take the brackets away."
    )]
    BrokenReference { label: String },

    #[error(
        "the word `{word}` is already explained by `{other}`\n\
         A word leads to one explanation: take it away from one of the two, or join them."
    )]
    RepeatedWord { word: String, other: String },

    #[error(
        "`{path}` is not a path below public/\n\
         Write it as `images/stemma.svg`: no slash at the start, no `..`."
    )]
    BadPath { path: String },
}
