//! What all merges are made of: the same law for parts that may be missing on one side.
//!
//! Where merging two parts is commutative, associative and idempotent, so is merging all of them.

use crate::progress::Timestamp;
use std::collections::BTreeMap;

/// All of both; of what both have, what `merge` makes of the two.
pub(crate) fn each<K: Ord, V>(
    mut mine: BTreeMap<K, V>,
    theirs: BTreeMap<K, V>,
    merge: impl Fn(V, V) -> V,
) -> BTreeMap<K, V> {
    for (key, value) in theirs {
        let merged = match mine.remove(&key) {
            Some(own) => merge(own, value),
            None => value,
        };
        mine.insert(key, merged);
    }
    mine
}

/// The earlier of two moments that may be missing.
pub(crate) fn earlier(a: Option<Timestamp>, b: Option<Timestamp>) -> Option<Timestamp> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
