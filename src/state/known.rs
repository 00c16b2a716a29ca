//! Lists of which an older app reads what it knows: what a newer edition added is absent, and the
//! rest goes on.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::ops::Deref;
use std::sync::Arc;

/// A list; each of its things is written apart, so that one that cannot be read spoils no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<T>(pub Vec<Arc<T>>);

impl<T> Deref for Known<T> {
    type Target = [Arc<T>];
    fn deref(&self) -> &[Arc<T>] {
        &self.0
    }
}

impl<T: Serialize> Serialize for Known<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let apart: Result<Vec<Vec<u8>>, _> =
            self.0.iter().map(|one| postcard::to_allocvec(&**one)).collect();
        apart.map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Known<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let apart = Vec::<Vec<u8>>::deserialize(deserializer)?;
        let read = |one: &Vec<u8>| postcard::from_bytes(one).ok().map(Arc::new);
        Ok(Self(apart.iter().filter_map(read).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Newer {
        Old(u8),
        Added(String),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Older {
        Old(u8),
    }

    #[test]
    fn what_is_not_known_is_absent_and_the_rest_is_there() {
        let known = [Newer::Old(1), Newer::Added("x".into()), Newer::Old(2)];
        let list = (Known(known.map(Arc::new).into()), 7u8);
        let bytes = postcard::to_allocvec(&list).unwrap();
        let read: (Known<Older>, u8) = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(read, (Known([Older::Old(1), Older::Old(2)].map(Arc::new).into()), 7));
    }
}
