//! What there is, how much of it, and one thing removed and put back.

use pillole_core::storage::inventory::{Amount, Place, Thing, look, put_back, remove};
use pillole_core::storage::memory::{Faults, Memory};
use pillole_core::storage::{Key, Owner, Store, StoreError};

/// Something under every name that there is.
fn full() -> Memory {
    let store = Memory::default();
    for owner in Owner::ALL {
        for key in [Key::Kept(owner), Key::Previous(owner), Key::Damaged(owner, 1)] {
            store.set(&key.to_string(), "text").unwrap();
        }
    }
    for key in Key::ALONE {
        store.set(&key.to_string(), "text").unwrap();
    }
    store.set("pillole.draft.a/b", "s1").unwrap();
    store.set("pillole.draft.a/c", "s2").unwrap();
    store.set("pillole.of-tomorrow", "text").unwrap();
    store.set("somebody-elses", "text").unwrap();
    store
}

#[test]
fn every_name_is_told_of_and_what_is_somebody_elses_is_not() {
    let found = look(&full()).unwrap();
    let entries = |thing| found.get(&thing).map_or(0, |amount| amount.entries);
    assert_eq!(entries(Thing::Progress), 1);
    assert_eq!(entries(Thing::Assignments), 1);
    assert_eq!(entries(Thing::Sessions), 1);
    assert_eq!(entries(Thing::Copies), 3);
    assert_eq!(entries(Thing::SetAside), 3);
    assert_eq!(entries(Thing::Preferences), 2);
    assert_eq!(entries(Thing::SharedDevice), 1);
    assert_eq!(entries(Thing::Drafts), 2);
    assert_eq!(entries(Thing::Other), 1);
    let drafts = 2 * ("pillole.draft.a/b".len() + "s1".len());
    assert_eq!(found[&Thing::Drafts], Amount { entries: 2, bytes: drafts });
    let all: usize = found.values().map(|amount| amount.entries).sum();
    assert_eq!(all, full().snapshot().len() - 1);
}

#[test]
fn a_thing_is_removed_with_its_copy_alone_and_can_be_put_back() {
    let store = full();
    let before = store.snapshot();
    let removed = remove(&store, Thing::Sessions).unwrap();
    assert_eq!(removed.len(), 2);
    let left = store.snapshot();
    assert_eq!(left.len(), before.len() - 2);
    assert!(!left.contains_key("pillole.facilitator"));
    assert!(!left.contains_key("pillole.facilitator.previous"));
    put_back(&store, &removed).unwrap();
    assert_eq!(store.snapshot(), before);
}

#[test]
fn what_was_written_anew_is_not_written_over() {
    let store = full();
    let removed = remove(&store, Thing::Drafts).unwrap();
    store.set("pillole.draft.a/b", "s9").unwrap();
    put_back(&store, &removed).unwrap();
    assert_eq!(store.get("pillole.draft.a/b"), Ok(Some("s9".to_owned())));
    assert_eq!(store.get("pillole.draft.a/c"), Ok(Some("s2".to_owned())));
}

#[test]
fn a_store_that_refuses_says_so() {
    let store = full();
    store.set_faults(Faults { refuse: true, ..Faults::default() });
    assert_eq!(look(&store), Err(StoreError::Refused));
    assert_eq!(remove(&store, Thing::Drafts), Err(StoreError::Refused));
}

#[test]
fn tabs_and_caches_have_names_of_their_own() {
    assert_eq!(Thing::at(Place::Tab, "pillole.session"), Some(Thing::WayBack));
    assert_eq!(Thing::at(Place::Tab, "pillole.x"), Some(Thing::Other));
    assert_eq!(Thing::at(Place::Tab, "x"), None);
    assert_eq!(Thing::at(Place::Cache, "pillole-portal"), Some(Thing::Portal));
    assert_eq!(Thing::at(Place::Cache, "pillole-video"), Some(Thing::Videos));
    assert_eq!(Thing::at(Place::Cache, "of-an-older-edition"), Some(Thing::Other));
}
