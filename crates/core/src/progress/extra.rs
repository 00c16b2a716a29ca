//! What a newer edition of the portal wrote and this one does not know: kept, merged, given back.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A JSON value with a total order: that of its text. The order means nothing; it only has to be
/// the same on every device, so that merging two values picks the same one everywhere.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json(pub Value);

impl Ord for Json {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.to_string().cmp(&other.0.to_string())
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Extra(BTreeMap<String, Json>);

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
            match self.0.get_mut(&name) {
                Some(mine) if *mine < value => *mine = value,
                Some(_) => {}
                None => {
                    self.0.insert(name, value);
                }
            }
        }
        self
    }
}
