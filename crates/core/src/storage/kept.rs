//! What a vault can keep: its JSON text, with a version.
//!
//! Who reads a newer version than its own says so and does not touch it.

use super::key::Owner;
use crate::json::{self, Value};
use crate::progress::Timestamp;
use thiserror::Error;

/// Why a text is nothing that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReadError {
    /// It is something else, or not whole.
    #[error("what was kept is damaged")]
    Damaged,
    /// A newer edition of the portal wrote it.
    #[error("what was kept has version {found}, newer than this edition's")]
    Newer {
        /// The version that it says it has.
        found: u64,
    },
}

/// Something that is kept as JSON, and merges.
pub trait Kept: Clone + Default {
    /// Whose it is: the name that it is stored under follows from that.
    const OWNER: Owner;
    /// What its file says it is.
    const WHAT: &'static str;
    /// The version of its shape that this edition writes.
    const VERSION: u64;

    /// Its JSON form, without the version.
    fn to_value(&self) -> Value;

    /// What is in a JSON form of this version, this edition's or an older one; none if it is of
    /// another shape.
    fn of_value(value: Value, version: u64) -> Option<Self>;

    /// What either has. Commutative, associative and idempotent.
    #[must_use]
    fn merge(self, other: Self) -> Self;

    /// Whether there is nothing in it.
    fn is_empty(&self) -> bool;

    /// When the first thing in it was noted.
    fn began(&self) -> Option<Timestamp>;

    /// Says when it began.
    fn begin(&mut self, at: Timestamp);

    /// Its text, for storage.
    #[must_use]
    fn to_json(&self) -> String {
        self.to_versioned().to_json()
    }

    /// What is in a text that [`Self::to_json`] wrote, in this edition or an older one.
    ///
    /// # Errors
    /// [`ReadError`] when it is damaged or newer.
    fn from_json(text: &str) -> Result<Self, ReadError> {
        Self::of_versioned(json::parse(text).ok_or(ReadError::Damaged)?)
    }

    /// Its JSON form, with the version.
    fn to_versioned(&self) -> Value {
        let mut value = self.to_value();
        if let Value::Object(fields) = &mut value {
            fields.insert("version".to_owned(), Self::VERSION.into());
        }
        value
    }

    /// What is in a JSON form that says its version.
    ///
    /// # Errors
    /// [`ReadError`] when it is damaged or newer.
    fn of_versioned(mut value: Value) -> Result<Self, ReadError> {
        let version = match &mut value {
            Value::Object(fields) => fields.remove("version").and_then(|version| version.as_u64()),
            _ => None,
        };
        let version = version.ok_or(ReadError::Damaged)?;
        if version > Self::VERSION {
            return Err(ReadError::Newer { found: version });
        }
        Self::of_value(value, version).ok_or(ReadError::Damaged)
    }
}
