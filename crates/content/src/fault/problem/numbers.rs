//! What can be wrong with the short numbers.

use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with the short numbers.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum NumberProblem {
    #[error(
        "no number yet for {what}\n\
         Run `cargo xtask numbers`, which adds what is missing to numbers.toml."
    )]
    NoNumber { what: String },

    #[error(
        "the number {number} is already given to `{other}`\n\
         The one that was published first keeps it. Delete the other line and run `cargo xtask numbers`."
    )]
    RepeatedNumber { number: i64, other: String },

    #[error(
        "{given} cannot be a number here\n\
         Numbers start at 1. Delete the line and run `cargo xtask numbers`."
    )]
    BadNumber { given: i64 },
}
