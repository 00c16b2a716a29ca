//! Storage that refuses, fills up, is damaged, is cleared, is shared by tabs: nothing is lost.

use crate::generate::{Event, an_event};
use crate::{at, item, slug};
use pillole_core::progress::{Form, Record};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::storage::memory::{Faults, Memory};
use pillole_core::storage::{ImportError, Kept as _, Key, Notice, Owner, Store, Vault, file};
use proptest::collection::vec;
use proptest::prelude::*;

const REFUSE: Faults = Faults { refuse: true, room: None, read_only: false };
const NO_ROOM: Faults = Faults { refuse: false, room: Some(0), read_only: false };

fn open(store: &Memory) -> Vault<Memory, Record> {
    let (vault, notices) = Vault::open(store.clone());
    assert_eq!(notices, []);
    vault
}

fn answer(vault: &mut Vault<Memory, Record>, name: &str, now: u64) -> Vec<Notice> {
    vault.update(|record| {
        let response = Response::Single(ChoiceIndex(1));
        record.answer(&item(name), response, Credit::FULL, false, at(now));
    })
}

fn answered(record: &Record) -> Vec<&str> {
    record.answers.keys().map(|item| item.as_str()).collect()
}

fn put(store: &Memory, key: Key, text: &str) {
    store.set(&key.to_string(), text).unwrap();
}

fn stored(store: &Memory, key: Key) -> Option<String> {
    store.snapshot().get(&key.to_string()).cloned()
}

#[test]
fn what_was_done_is_there_the_next_time() {
    let store = Memory::default();
    let mut vault = open(&store);
    assert!(store.snapshot().is_empty(), "looking writes nothing");
    assert_eq!(answer(&mut vault, "spid/a", 1), []);
    assert_eq!(answered(open(&store).kept()), ["spid/a"]);
}

#[test]
fn the_names_in_the_store_never_change() {
    let names = [
        Key::Kept(Owner::Learner),
        Key::Previous(Owner::Learner),
        Key::Damaged(Owner::Learner, 3),
        Key::Preferences,
    ];
    assert_eq!(
        names.map(|key| key.to_string()),
        [
            "pillole.learner",
            "pillole.learner.previous",
            "pillole.learner.damaged.3",
            "pillole.preferences"
        ]
    );
}

#[test]
fn a_damaged_record_is_set_aside_and_the_previous_one_used() {
    let store = Memory::default();
    let mut vault = open(&store);
    answer(&mut vault, "spid/a", 1);
    answer(&mut vault, "spid/b", 2);
    put(&store, Key::Kept(Owner::Learner), "{damaged");
    let (vault, notices) = Vault::open(store.clone());
    assert_eq!(notices, [Notice::DamagedRecovered]);
    assert_eq!(answered(vault.kept()), ["spid/a"]);
    assert!(vault.is_kept());
    assert_eq!(stored(&store, Key::Damaged(Owner::Learner, 1)).as_deref(), Some("{damaged"));
    assert_eq!(answered(open(&store).kept()), ["spid/a"]);
}

#[test]
fn damage_under_an_open_page_loses_nothing_of_what_the_page_knows() {
    let store = Memory::default();
    let mut vault = open(&store);
    answer(&mut vault, "spid/a", 1);
    answer(&mut vault, "spid/b", 2);
    put(&store, Key::Kept(Owner::Learner), "{damaged");
    assert_eq!(answer(&mut vault, "spid/c", 3), [Notice::DamagedRecovered]);
    assert_eq!(answered(open(&store).kept()), ["spid/a", "spid/b", "spid/c"]);
}

#[test]
fn without_a_copy_the_record_starts_empty_and_both_damaged_texts_are_kept() {
    let store = Memory::default();
    put(&store, Key::Kept(Owner::Learner), "{one");
    put(&store, Key::Previous(Owner::Learner), "{two");
    let (mut vault, notices) = Vault::open(store.clone());
    assert_eq!(notices, [Notice::DamagedStartedEmpty]);
    assert_eq!(answer(&mut vault, "spid/a", 1), []);
    assert_eq!(stored(&store, Key::Damaged(Owner::Learner, 1)).as_deref(), Some("{one"));
    assert_eq!(stored(&store, Key::Damaged(Owner::Learner, 2)).as_deref(), Some("{two"));
    assert_eq!(answered(open(&store).kept()), ["spid/a"]);
}

#[test]
fn a_damaged_record_that_cannot_be_set_aside_is_not_written_over() {
    let store = Memory::default();
    put(&store, Key::Kept(Owner::Learner), "{damaged");
    store.set_faults(NO_ROOM);
    let (mut vault, notices) = Vault::open(store.clone());
    assert_eq!(notices, [Notice::DamagedStartedEmpty, Notice::StorageFull]);
    assert_eq!(answer(&mut vault, "spid/a", 1), []);
    assert_eq!(stored(&store, Key::Kept(Owner::Learner)).as_deref(), Some("{damaged"));
    store.set_faults(Faults::default());
    let notices = answer(&mut vault, "spid/b", 2);
    assert!(notices.contains(&Notice::SavingAgain), "{notices:?}");
    assert_eq!(stored(&store, Key::Damaged(Owner::Learner, 1)).as_deref(), Some("{damaged"));
    assert_eq!(answered(open(&store).kept()), ["spid/a", "spid/b"]);
}

#[test]
fn a_newer_record_is_not_touched() {
    let store = Memory::default();
    put(&store, Key::Kept(Owner::Learner), r#"{"version":99,"secret":"of the future"}"#);
    let before = store.snapshot();
    let (mut vault, notices) = Vault::open(store.clone());
    assert_eq!(notices, [Notice::Newer]);
    assert_eq!(answer(&mut vault, "spid/a", 1), []);
    assert_eq!(answered(vault.kept()), ["spid/a"]);
    assert!(!vault.is_kept());
    assert_eq!(store.snapshot(), before);
}

#[test]
fn a_refused_store_is_said_once_and_taken_up_again_when_it_works() {
    let store = Memory::default();
    answer(&mut open(&store), "spid/a", 1);
    store.set_faults(REFUSE);
    let (mut vault, notices) = Vault::open(store.clone());
    assert_eq!(notices, [Notice::StorageRefused]);
    assert_eq!(answer(&mut vault, "spid/b", 2), []);
    assert!(!vault.is_kept());
    store.set_faults(Faults::default());
    assert_eq!(answer(&mut vault, "spid/c", 3), [Notice::SavingAgain]);
    assert_eq!(answered(open(&store).kept()), ["spid/a", "spid/b", "spid/c"]);
}

#[test]
fn a_full_store_keeps_what_it_has_and_the_rest_stays_in_memory() {
    let store = Memory::default();
    let mut vault = open(&store);
    answer(&mut vault, "spid/a", 1);
    let before = store.snapshot();
    store.set_faults(NO_ROOM);
    assert_eq!(answer(&mut vault, "spid/b", 2), [Notice::StorageFull]);
    assert_eq!(answer(&mut vault, "spid/c", 3), []);
    assert_eq!(stored(&store, Key::Kept(Owner::Learner)), before.get("pillole.learner").cloned());
    assert_eq!(answered(vault.kept()), ["spid/a", "spid/b", "spid/c"]);
    store.set_faults(Faults::default());
    assert_eq!(answer(&mut vault, "spid/d", 4), [Notice::SavingAgain]);
    assert_eq!(answered(open(&store).kept()).len(), 4);
}

#[test]
fn without_room_for_both_the_record_comes_before_its_copy() {
    let store = Memory::default();
    let mut vault = open(&store);
    answer(&mut vault, "spid/a", 1);
    answer(&mut vault, "spid/b", 2);
    let size = stored(&store, Key::Kept(Owner::Learner)).unwrap().len();
    store.set_faults(Faults { room: Some(size + 150), ..Faults::default() });
    assert_eq!(answer(&mut vault, "spid/c", 3), []);
    assert_eq!(stored(&store, Key::Previous(Owner::Learner)), None);
    assert_eq!(answered(open(&store).kept()).len(), 3);
}

#[test]
fn an_imported_file_is_merged() {
    let (here, there) = (Memory::default(), Memory::default());
    let (mut a, mut b) = (open(&here), open(&there));
    answer(&mut a, "spid/a", 1);
    answer(&mut b, "spid/b", 2);
    assert_eq!(a.import(&b.export()), Ok(vec![]));
    assert_eq!(answered(open(&here).kept()), ["spid/a", "spid/b"]);
}

#[test]
fn a_refused_file_changes_nothing() {
    let store = Memory::default();
    let mut vault = open(&store);
    answer(&mut vault, "spid/a", 1);
    let before = store.snapshot();
    assert_eq!(vault.import("{}"), Err(ImportError::NotOurs));
    let mut large = Record::default();
    large.open(&slug("cup"), Form::Read, at(1));
    store.set_faults(NO_ROOM);
    assert_eq!(vault.import(&file::write(&large)), Err(ImportError::NoRoom));
    assert!(vault.is_kept());
    assert_eq!(answered(vault.kept()), ["spid/a"]);
    assert!(vault.kept().pillole.is_empty());
    assert_eq!(stored(&store, Key::Kept(Owner::Learner)), before.get("pillole.learner").cloned());
}

#[test]
fn erasing_leaves_nothing_of_ours_and_everything_of_others() {
    let store = Memory::default();
    let mut vault = open(&store);
    answer(&mut vault, "spid/a", 1);
    answer(&mut vault, "spid/b", 2);
    put(&store, Key::Damaged(Owner::Learner, 1), "{");
    put(&store, Key::Damaged(Owner::Learner, 12), "{");
    put(&store, Key::Preferences, "{}");
    store.set("another-site", "its own").unwrap();
    assert_eq!(vault.erase_all(), []);
    assert!(vault.kept().is_empty());
    assert_eq!(store.snapshot().into_keys().collect::<Vec<_>>(), ["another-site"]);
    assert_eq!(vault.refresh(), []);
    assert_eq!(store.snapshot().len(), 1, "nothing comes back");
}

#[test]
fn what_could_not_be_erased_is_said() {
    let store = Memory::default();
    let mut vault = open(&store);
    answer(&mut vault, "spid/a", 1);
    store.set_faults(Faults { read_only: true, ..Faults::default() });
    assert_eq!(vault.erase_all(), [Notice::NotErased]);
    store.set_faults(REFUSE);
    assert_eq!(vault.erase_all(), [Notice::NotErased]);
}

#[test]
fn what_was_erased_does_not_come_back_from_another_tab() {
    let store = Memory::default();
    let (mut a, mut b) = (open(&store), open(&store));
    answer(&mut a, "spid/a", 1);
    b.refresh();
    a.erase_all();
    assert_eq!(answer(&mut b, "spid/b", 5), [Notice::ErasedElsewhere]);
    assert_eq!(answered(open(&store).kept()), ["spid/b"]);
}

#[test]
fn nor_when_the_first_tab_already_began_anew_even_with_a_clock_gone_back() {
    let store = Memory::default();
    let (mut a, mut b) = (open(&store), open(&store));
    answer(&mut a, "spid/a", 1_000_000);
    b.refresh();
    a.erase_all();
    answer(&mut a, "spid/c", 5);
    assert_eq!(answer(&mut b, "spid/b", 1_000_500), [Notice::ErasedElsewhere]);
    assert_eq!(answered(open(&store).kept()), ["spid/b", "spid/c"]);
}

/// A store in which another tab writes between this tab's look and its write.
struct Race {
    store: Memory,
    other: std::cell::RefCell<Option<String>>,
}

impl Store for Race {
    fn get(&self, key: &str) -> Result<Option<String>, pillole_core::storage::StoreError> {
        self.store.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), pillole_core::storage::StoreError> {
        self.store.set(key, text)?;
        match self.other.take_if(|_| key == "pillole.learner") {
            Some(other) => self.store.set(key, &other),
            None => Ok(()),
        }
    }
    fn remove(&self, key: &str) -> Result<(), pillole_core::storage::StoreError> {
        self.store.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, pillole_core::storage::StoreError> {
        self.store.keys()
    }
}

trait TakeIf<T> {
    fn take_if(&self, wanted: impl FnOnce(&T) -> bool) -> Option<T>;
}

impl<T> TakeIf<T> for std::cell::RefCell<Option<T>> {
    fn take_if(&self, wanted: impl FnOnce(&T) -> bool) -> Option<T> {
        self.borrow_mut().take_if(|value| wanted(value))
    }
}

#[test]
fn an_answer_that_another_tab_wrote_over_in_the_same_instant_comes_back() {
    let mut theirs = Record::default();
    theirs.answer(&item("spid/b"), Response::TrueFalse(true), Credit::FULL, false, at(2));
    let store = Memory::default();
    let race = Race { store: store.clone(), other: Some(theirs.to_json()).into() };
    let (mut vault, _) = Vault::<_, Record>::open(race);
    vault.update(|record| {
        record.answer(&item("spid/a"), Response::TrueFalse(true), Credit::FULL, false, at(1));
    });
    assert_eq!(answered(open(&store).kept()), ["spid/b"]);
    assert_eq!(vault.refresh(), []);
    assert_eq!(answered(open(&store).kept()), ["spid/a", "spid/b"]);
}

/// What can happen to a store and two tabs on it.
#[derive(Debug, Clone)]
enum Turn {
    Do { tab: usize, event: Event },
    Refresh { tab: usize },
    Fault(Faults),
    Reopen { tab: usize },
}

fn a_turn() -> impl Strategy<Value = Turn> {
    let tab = || 0_usize..2;
    prop_oneof![
        6 => (tab(), an_event()).prop_map(|(tab, event)| Turn::Do { tab, event }),
        1 => tab().prop_map(|tab| Turn::Refresh { tab }),
        1 => tab().prop_map(|tab| Turn::Reopen { tab }),
        1 => prop_oneof![Just(REFUSE), Just(NO_ROOM), Just(Faults::default())].prop_map(Turn::Fault),
    ]
}

proptest! {
    /// Two tabs, in any order, with storage coming and going: once it works, each tab's answers are
    /// all there. A tab is only closed when what it did is kept.
    #[test]
    fn two_tabs_lose_nothing(turns in vec((a_turn(), (0_u64..12).prop_map(at)), 1..40)) {
        let store = Memory::default();
        let mut tabs = [open(&store), open(&store)];
        let mut alone = Record::default();
        for (turn, now) in turns {
            match turn {
                Turn::Do { tab, event } => {
                    tabs[tab].update(|record| event.happen(record, now));
                    let known = tabs[tab].kept().clone();
                    alone = alone.merge(known);
                }
                Turn::Refresh { tab } => _ = tabs[tab].refresh(),
                Turn::Fault(faults) => store.set_faults(faults),
                Turn::Reopen { tab } => {
                    store.set_faults(Faults::default());
                    tabs[tab].refresh();
                    tabs[tab] = open(&store);
                }
            }
        }
        store.set_faults(Faults::default());
        tabs[0].refresh();
        tabs[1].refresh();
        tabs[0].refresh();
        prop_assert_eq!(tabs[0].kept(), &alone);
        prop_assert_eq!(tabs[1].kept(), &alone);
        let reopened = open(&store);
        prop_assert_eq!(reopened.kept(), &alone);
    }

    /// Whatever is in the store, opening it and working on loses none of those texts.
    #[test]
    fn no_stored_text_panics_or_is_lost(text in ".*", previous in ".*") {
        let store = Memory::default();
        put(&store, Key::Kept(Owner::Learner), &text);
        put(&store, Key::Previous(Owner::Learner), &previous);
        let (mut vault, _) = Vault::open(store.clone());
        answer(&mut vault, "spid/a", 1);
        answer(&mut vault, "spid/b", 2);
        let kept: Vec<String> = store.snapshot().into_values().collect();
        prop_assert!(kept.contains(&text) && kept.contains(&previous), "{kept:?}");
        let reopened = open(&store);
        prop_assert_eq!(answered(reopened.kept()), ["spid/a", "spid/b"]);
    }
}
