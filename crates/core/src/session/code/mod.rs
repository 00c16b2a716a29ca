//! Codes that people type and links carry: symbols with a check at the end.
//!
//! Every code begins with the symbol of its version and ends with four check symbols. That much
//! stays for ever, so that any edition can tell a damaged code from one that is newer than itself.
//! What stands between belongs to the version ([`super::assignment`], [`super::result`]).

pub(super) mod bits;
mod check;
mod symbols;

pub use symbols::grouped;

use thiserror::Error;

/// The version that is written.
const VERSION: u8 = 1;

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What a session asks of a learner.
    Assignment,
    /// What comes back.
    Result,
}

impl Kind {
    fn other(self) -> Self {
        match self {
            Self::Assignment => Self::Result,
            Self::Result => Self::Assignment,
        }
    }
}

/// Why a text is no code, or not one for here.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CodeError {
    /// Nothing was given.
    #[error("there is no code")]
    Empty,
    /// It is longer than any code.
    #[error("longer than any code")]
    TooLong,
    /// It has a character that no code has.
    #[error("`{0}` is in no code")]
    WrongCharacter(char),
    /// The check does not fit: something is missing, wrong or swapped.
    #[error("something in the code is missing, wrong or swapped")]
    Damaged,
    /// It is a good code for something else.
    #[error("this is the code of something else")]
    AnotherKind(Kind),
    /// A newer edition made it.
    #[error("made by a newer edition (version {0})")]
    Newer(u8),
    /// The check fits, but nothing that this edition writes looks like that.
    #[error("not a code that was ever made")]
    Unreadable,
    /// It is the result of another assignment.
    #[error("the result of another assignment")]
    Foreign,
}

/// The code of these symbols.
pub(super) fn write(kind: Kind, body: &[u8]) -> String {
    let mut symbols = vec![VERSION];
    symbols.extend_from_slice(body);
    symbols.extend(check::of(kind, &symbols));
    symbols::write(&symbols)
}

/// The symbols between version and check of a code of this kind.
pub(super) fn read(kind: Kind, text: &str) -> Result<Vec<u8>, CodeError> {
    let symbols = symbols::read(text)?;
    let Some((rest, check)) = symbols.split_last_chunk::<{ check::SIZE }>() else {
        return Err(CodeError::Damaged);
    };
    if check::of(kind, rest) != *check {
        let is_other = check::of(kind.other(), rest) == *check;
        return Err(if is_other {
            CodeError::AnotherKind(kind.other())
        } else {
            CodeError::Damaged
        });
    }
    match rest.split_first() {
        Some((&VERSION, body)) => Ok(body.to_vec()),
        Some((&version, _)) if version > VERSION => Err(CodeError::Newer(version)),
        _ => Err(CodeError::Unreadable),
    }
}
