//! What is kept, as a file to take along: what it is, its version, a checksum, and the thing.
//!
//! `{"what":"pillole-learner-record","version":1,"check":"<16 hex digits>","record":{...}}`. The
//! check is FNV-1a (64 bits) over the record in a form that does not depend on spaces or on the
//! order of fields, so that a file which an editor has laid out anew is still good. It guards
//! against damage, not against malice: whoever changes their own record harms no one.

use super::kept::{Kept, ReadError};
use crate::json::{self, Value};
use thiserror::Error;

/// The largest file that is read, in bytes: some 50,000 answers.
pub const LARGEST: usize = 5_000_000;

/// Why a file cannot be imported; what was there before is unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ImportError {
    /// It is some other file.
    #[error("the file is not one of Pillole")]
    NotOurs,
    /// It is one of ours, and something in it has changed or is missing.
    #[error("the file is one of Pillole, and it is damaged")]
    Damaged,
    /// A newer edition of the portal wrote it.
    #[error("the file has version {found}, newer than this edition's")]
    Newer {
        /// The version that it says it has.
        found: u64,
    },
    /// It is larger than any of ours.
    #[error("the file is larger than {LARGEST} bytes")]
    TooLarge,
    /// It is good, and storage has no room for what is in it.
    #[error("there is no room for what is in the file")]
    NoRoom,
}

/// The file's text.
#[must_use]
pub fn write<K: Kept>(kept: &K) -> String {
    let record = kept.to_versioned();
    let (check, record) = (checksum(&record), record.to_json());
    let (what, version) = (K::WHAT, K::VERSION);
    // Put together by hand so that the file begins with what it is, even when its end is lost.
    format!(r#"{{"what":"{what}","version":{version},"check":"{check}","record":{record}}}"#)
}

/// What is in a file's text.
///
/// # Errors
/// [`ImportError`] when it is another file, damaged, newer or too large.
pub fn read<K: Kept>(text: &str) -> Result<K, ImportError> {
    if text.len() > LARGEST {
        return Err(ImportError::TooLarge);
    }
    // Editors on Windows put a mark before the text.
    let text = text.trim_start_matches('\u{feff}').trim();
    let Some(value) = json::parse(text) else {
        // A file cut short is no JSON any more, but still says what it was.
        let is_ours = text.contains(K::WHAT);
        return Err(if is_ours { ImportError::Damaged } else { ImportError::NotOurs });
    };
    if value.get("what").and_then(Value::as_str) != Some(K::WHAT) {
        return Err(ImportError::NotOurs);
    }
    let version = value.get("version").and_then(Value::as_u64).ok_or(ImportError::Damaged)?;
    if version > K::VERSION {
        return Err(ImportError::Newer { found: version });
    }
    let record = value.get("record").ok_or(ImportError::Damaged)?;
    let good = value.get("check").and_then(Value::as_str) == Some(checksum(record).as_str())
        && record.get("version").and_then(Value::as_u64) == Some(version);
    if !good {
        return Err(ImportError::Damaged);
    }
    K::of_versioned(record.clone()).map_err(|error| match error {
        ReadError::Newer { found } => ImportError::Newer { found },
        ReadError::Damaged => ImportError::Damaged,
    })
}

/// The checksum of a value, in hex.
fn checksum(value: &Value) -> String {
    format!("{:016x}", hash(START, value))
}

/// FNV-1a (Fowler, Noll and Vo) begins with this.
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// Goes on from `hash` with a value. The fields of an object are summed, each by itself, so that
/// their order does not matter.
fn hash(hash: u64, value: &Value) -> u64 {
    match value {
        Value::Object(fields) => {
            let fields =
                fields.iter().map(|(name, value)| self::hash(feed_text(START, name), value));
            feed(feed(hash, b"{"), &fields.fold(0, u64::wrapping_add).to_le_bytes())
        }
        Value::Array(values) => {
            let hash = values.iter().fold(feed(hash, b"["), self::hash);
            feed(hash, b"]")
        }
        Value::String(text) => feed_text(hash, text),
        Value::Null | Value::Bool(_) | Value::Number(_) => {
            feed(feed(hash, value.to_json().as_bytes()), b",")
        }
    }
}

/// A text, with its length before it so that no two lists of texts read the same.
fn feed_text(hash: u64, text: &str) -> u64 {
    feed(feed(feed(hash, b"\""), &(text.len() as u64).to_le_bytes()), text.as_bytes())
}

fn feed(hash: u64, bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
