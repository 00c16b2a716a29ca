//! What a newer edition of the portal wrote and this one does not know: kept, merged, given back.

use crate::json::{Object, Value};
use std::cmp::Ordering;

/// A JSON value with a total order: that of its text. The order means nothing; it only has to be
/// the same on every device, so that merging two values picks the same one everywhere.
#[derive(Debug, Clone)]
pub struct Json(pub Value);

impl Ord for Json {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.to_json().cmp(&other.0.to_json())
    }
}

impl PartialOrd for Json {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Json {}

/// Fields that this edition does not know.
#[derive(Debug, Clone, Default)]
pub struct Extra(pub(super) Object);

impl Extra {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All fields of both; where they disagree, the greater value.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (name, value) in other.0 {
            let mine = self.0.remove(&name).map(Json);
            let greater = mine.into_iter().fold(Json(value), Ord::max);
            self.0.insert(name, greater.0);
        }
        self
    }

    fn text(&self) -> String {
        Value::Object(self.0.clone()).to_json()
    }
}

impl Ord for Extra {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.is_empty() && other.is_empty() {
            return Ordering::Equal;
        }
        self.text().cmp(&other.text())
    }
}

impl PartialOrd for Extra {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Extra {}
