//! What can be wrong with what is written in TOML.

use crate::fault::Suggestion;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with what is written in TOML.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum TomlProblem {
    #[error(
        "this is not TOML: {message}\n\
         Compare the line with the examples in docs/writing.md."
    )]
    TomlSyntax { message: String },

    #[error(
        "`{key}` is not a key of {owner}\n\
         {meant}Its keys are: {known}."
    )]
    UnknownKey { key: String, owner: String, meant: Suggestion, known: String },

    #[error(
        "{owner} needs `{key}`\n\
         Add `{key}`; docs/writing.md says what it holds."
    )]
    MissingKey { key: String, owner: String },

    #[error(
        "`{key}` is {found}, and should be {expected}\n\
         Write {expected} here."
    )]
    WrongType { key: String, expected: String, found: String },

    #[error(
        "`{key}` is empty\n\
         Fill it in, or take the key away if it may be left out."
    )]
    EmptyValue { key: String },

    #[error(
        "`{word}` is not a value of `{key}`\n\
         {meant}It can be: {known}."
    )]
    UnknownWord { key: String, word: String, meant: Suggestion, known: String },

    #[error(
        "`{name}` cannot be a name\n\
         A name is {shape}."
    )]
    BadName { name: String, shape: String },

    #[error(
        "`{entry}` is in `{key}` twice\n\
         Keep it once."
    )]
    RepeatedEntry { key: String, entry: String },

    #[error(
        "`{key}` has {count} entries\n\
         It takes at most {most}: keep the most useful ones."
    )]
    TooManyEntries { key: String, count: usize, most: usize },
}
