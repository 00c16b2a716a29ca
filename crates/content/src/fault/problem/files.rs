//! What can be wrong with the files as such.

use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with the files as such.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum FileProblem {
    #[error(
        "there is no content in `{folder}/`\n\
         Create the folder and put its files there; docs/writing.md says which."
    )]
    MissingFolder { folder: String },

    #[error(
        "the file `{file}` is missing\n\
         Create it; docs/writing.md says what it holds."
    )]
    MissingFile { file: String },

    #[error(
        "the file cannot be read: {why}\n\
         Check that it exists, that it is a file, and that you may read it."
    )]
    Unreadable { why: String },

    #[error(
        "the file is not UTF-8 text\n\
         Save it as UTF-8: at this place there is a character of another encoding."
    )]
    NotUtf8,

    #[error(
        "the file is empty\n\
         Write it, or delete it."
    )]
    EmptyFile,

    #[error(
        "nothing reads this file\n\
         Here only {expected} is read. Rename the file or move it elsewhere."
    )]
    StrayFile { expected: String },

    #[error(
        "the file's name `{name}` cannot be a name in the portal\n\
         Use small letters a-z, digits and single hyphens, at most 80: `pagare-un-avviso`."
    )]
    BadFileName { name: String },

    #[error(
        "the file has the same name as `{other}`\n\
         Capital and small letters count as the same. Rename one of the two."
    )]
    RepeatedFileName { other: String },
}
