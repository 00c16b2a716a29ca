//! The learner's record in the browser's own storage. Its rules are tested in `pillole-core`.

use super::storage::{empty, fill};
use pillole::platform::storage::BrowserStore;
use pillole_core::id::{ItemId, Slug};
use pillole_core::progress::{Form, Record, Timestamp};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::storage::{Notice, Vault};
use wasm_bindgen_test::wasm_bindgen_test;

fn open() -> Vault<BrowserStore, Record> {
    let (vault, notices) = Vault::<_, Record>::open(BrowserStore);
    assert_eq!(notices, []);
    vault
}

/// Notes that the pillola `slug` was opened and its question answered.
fn learn(record: &mut Record, slug: &str) {
    let now = Timestamp::from_milliseconds(1_800_000_000_000);
    let slug = Slug::try_from(slug).unwrap();
    let item = ItemId::new(&slug, "domanda").unwrap();
    record.open(&slug, Form::Read, now);
    record.answer(&item, Response::Single(ChoiceIndex(0)), Credit::FULL, false, now);
}

#[wasm_bindgen_test]
fn what_was_noted_is_there_when_it_is_opened_again() {
    empty();
    let mut vault = open();
    assert_eq!(vault.update(|record| learn(record, "a")), []);
    assert!(vault.is_kept());
    let again = open();
    assert_eq!(again.kept(), vault.kept());
    assert!(!again.kept().is_empty());
    empty();
}

#[wasm_bindgen_test]
fn two_vaults_as_of_two_tabs_lose_nothing() {
    empty();
    let (mut one, mut other) = (open(), open());
    let _ = one.update(|record| learn(record, "a"));
    let _ = other.update(|record| learn(record, "b"));
    let _ = one.update(|record| learn(record, "c"));
    let both = open();
    assert_eq!(both.kept().answers.len(), 3);
    empty();
}

#[wasm_bindgen_test]
fn a_full_storage_is_told_and_all_is_written_when_there_is_room() {
    let store = empty();
    let mut vault = open();
    let _ = vault.update(|record| learn(record, "a"));
    fill(&store);
    assert_eq!(vault.update(|record| learn(record, "b")), [Notice::StorageFull]);
    assert!(!vault.is_kept());
    assert_eq!(open().kept().answers.len(), 1);

    pillole_core::storage::Store::remove(&store, "filler-0").unwrap();
    assert_eq!(vault.update(|record| learn(record, "c")), [Notice::SavingAgain]);
    assert_eq!(open().kept().answers.len(), 3);
    empty();
}

#[wasm_bindgen_test]
fn erasing_takes_everything_of_ours_and_nothing_else() {
    let store = empty();
    let mut vault = open();
    let _ = vault.update(|record| learn(record, "a"));
    pillole_core::storage::Store::set(&store, "of somebody else", "stays").unwrap();
    assert_eq!(vault.erase_all(), []);
    assert_eq!(pillole_core::storage::Store::keys(&store).unwrap(), ["of somebody else"]);
    assert!(open().kept().is_empty());
    empty();
}
