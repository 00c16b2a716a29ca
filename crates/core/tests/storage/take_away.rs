//! Part of a record taken away for good, in a browser with several tabs.

use pillole_core::assessment::Scope;
use pillole_core::id::Slug;
use pillole_core::progress::{Form, Record, Timestamp};
use pillole_core::storage::memory::{Faults, Memory};
use pillole_core::storage::{Notice, Vault};

type Tab = Vault<Memory, Record>;

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds)
}

/// A tab in which a pillola was opened and a test begun.
fn used(store: &Memory) -> Tab {
    let (mut tab, _) = Tab::open(store.clone());
    tab.update(|record| record.open(&Slug::try_from("a").unwrap(), Form::Read, at(1_000_000)));
    tab.update(|record| _ = record.begin_test(Scope::Whole, 1, at(1_000_100)));
    tab
}

#[test]
fn what_is_taken_away_does_not_come_back_from_another_tab() {
    let store = Memory::default();
    let mut tab = used(&store);
    let (mut other, _) = Tab::open(store.clone());
    assert_eq!(tab.take_away(|record| record.tests.clear()), []);
    assert_eq!(other.refresh(), [Notice::ErasedElsewhere]);
    other.update(|record| record.open(&Slug::try_from("b").unwrap(), Form::Read, at(1_000_200)));
    tab.refresh();
    for tab in [&tab, &other] {
        assert!(tab.kept().tests.is_empty());
        assert_eq!(tab.kept().pillole.len(), 2);
    }
    let texts: String = store.snapshot().into_values().collect();
    assert!(!texts.contains("1000100"), "no copy has it: {texts}");
}

#[test]
fn a_file_of_before_brings_it_back() {
    let store = Memory::default();
    let mut tab = used(&store);
    let file = tab.export();
    tab.take_away(|record| record.tests.clear());
    tab.import(&file).unwrap();
    assert_eq!(tab.kept().tests.len(), 1);
    let (again, _) = Tab::open(store);
    assert_eq!(again.kept().tests.len(), 1);
}

#[test]
fn all_of_one_vault_is_erased_and_nothing_of_others() {
    let store = Memory::default();
    let mut tab = used(&store);
    let (mut other, _) = Tab::open(store.clone());
    {
        use pillole_core::storage::Store as _;
        store.set("pillole.preferences", "{}").unwrap();
    }
    assert_eq!(tab.erase(), []);
    assert!(tab.kept().is_empty());
    assert_eq!(store.snapshot().into_keys().collect::<Vec<_>>(), ["pillole.preferences"]);
    assert_eq!(other.refresh(), [Notice::ErasedElsewhere]);
    assert!(other.kept().is_empty());
}

#[test]
fn where_nothing_can_be_removed_that_is_said() {
    let store = Memory::default();
    let mut tab = used(&store);
    store.set_faults(Faults { read_only: true, ..Faults::default() });
    assert_eq!(tab.erase(), [Notice::NotErased]);
    assert!(tab.kept().is_empty());
}
