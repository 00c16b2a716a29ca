//! The record as JSON text, with its version.
//!
//! Fields that this edition does not know, in the record, in a visit or in an attempt, and
//! responses to unknown kinds of question survive being read and written. Anything else that is new
//! gets a new [`VERSION`]: an older edition then says so and does not touch it.

use super::json::Shape;
use super::migrate;
use super::record::Record;
use crate::json::{self, Value};
use thiserror::Error;

/// The version of the record's shape that this edition writes.
pub const VERSION: u64 = 1;

/// Why a text is no record that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecordError {
    /// It is not a record, or not a whole one.
    #[error("the record is damaged")]
    Damaged,
    /// A newer edition of the portal wrote it.
    #[error("the record has version {found}, and this edition reads up to {VERSION}")]
    Newer {
        /// The version that it says it has.
        found: u64,
    },
}

impl Record {
    /// The record as text, for storage.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_value().to_json()
    }

    /// The record in a text that [`Self::to_json`] wrote, in this edition or an older one.
    ///
    /// # Errors
    /// [`RecordError`] when it is damaged or newer.
    pub fn from_json(text: &str) -> Result<Self, RecordError> {
        Self::from_value(json::parse(text).ok_or(RecordError::Damaged)?)
    }

    pub(super) fn to_value(&self) -> Value {
        let mut value = self.write();
        if let Value::Object(fields) = &mut value {
            fields.insert("version".to_owned(), VERSION.into());
        }
        value
    }

    pub(super) fn from_value(mut value: Value) -> Result<Self, RecordError> {
        let version = match &mut value {
            Value::Object(fields) => fields.remove("version").and_then(|version| version.as_u64()),
            _ => None,
        };
        let version = version.ok_or(RecordError::Damaged)?;
        if version > VERSION {
            return Err(RecordError::Newer { found: version });
        }
        Self::read(migrate::to_current(value, version)).ok_or(RecordError::Damaged)
    }
}
