//! Answers that were chosen and not yet checked: kept apart from the record, because they are not
//! yet anything that was done.

use pillole_core::id::ItemId;
use pillole_core::question::Response;
use pillole_core::storage::{DRAFT, Store};

/// Where a draft is stored.
fn key(item: &ItemId) -> String {
    format!("{DRAFT}{item}")
}

/// What was chosen for a question; nothing when it cannot be read: a draft is a convenience.
#[must_use]
pub fn get(store: &impl Store, item: &ItemId) -> Option<Response> {
    Response::from_text(&store.get(&key(item)).ok()??)
}

/// Keeps what is chosen for a question; forgets it with `None`.
pub fn put(store: &impl Store, item: &ItemId, response: Option<&Response>) {
    // Where storage is refused the draft lives as long as the page; the record says so already.
    let _ = match response {
        Some(response) => store.set(&key(item), &response.to_text()),
        None => store.remove(&key(item)),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use pillole_core::question::ChoiceIndex;
    use pillole_core::storage::memory::Memory;

    #[test]
    fn a_draft_is_kept_until_it_is_checked() {
        let store = Memory::default();
        let item = ItemId::try_from("a/b").unwrap();
        let response = Response::Single(ChoiceIndex(1));
        put(&store, &item, Some(&response));
        assert_eq!(get(&store, &item), Some(response));
        put(&store, &item, None);
        assert_eq!(get(&store, &item), None);
        assert_eq!(store.keys(), Ok(Vec::new()));
    }

    #[test]
    fn a_damaged_draft_is_as_none() {
        let store = Memory::default();
        let item = ItemId::try_from("a/b").unwrap();
        store.set(&key(&item), "{oops").unwrap();
        assert_eq!(get(&store, &item), None);
    }
}
