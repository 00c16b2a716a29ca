//! JSON as the learner record and the preferences need it: one [`Value`], read and written.
//!
//! By hand, and not by serde_json: the browser gets this code, and it needs no more of JSON than
//! this. Numbers stay the text that they were, so that nothing is lost of what another edition
//! wrote: `1.50` stays `1.50`.
//!
//! What does not live here: which values mean a record (`progress::json`) or preferences
//! ([`crate::preferences`]), and the data of pages, which are not JSON.

mod reader;
pub(crate) mod shape;
mod writer;

pub use reader::{DEEPEST, parse};

use std::collections::BTreeMap;

/// The fields of an object, in the order of their names.
pub type Object = BTreeMap<String, Value>;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as the text that stands for it in JSON.
    Number(String),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Value>),
    /// Fields by their names.
    Object(Object),
}

impl Value {
    /// An object of these fields; the last of those with one name.
    #[must_use]
    pub fn object(fields: Vec<(&str, Value)>) -> Self {
        // One by one: collecting into a map would bring the browser a sort.
        let mut object = Object::new();
        for (name, value) in fields {
            object.insert(name.to_owned(), value);
        }
        Self::Object(object)
    }

    /// The number, if it is a whole one, written without point or exponent, with at most 64 bits.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is `true`, if it is `true` or `false`.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(is_true) => Some(*is_true),
            _ => None,
        }
    }

    /// The list, if it is one.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The fields, if it is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }

    /// The field of that name, if it is an object and has one.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }
}

impl From<bool> for Value {
    fn from(is_true: bool) -> Self {
        Self::Bool(is_true)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}
