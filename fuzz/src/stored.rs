//! What is stored in the browser or comes as a file. Whoever reads it may meet an older edition's, a newer
//! one's, half of it, or somebody else's.

use crate::text;
use pillole_core::json;
use pillole_core::preferences::Preferences;
use pillole_core::progress::Record;
use pillole_core::session::Workbook;
use pillole_core::storage::memory::Memory;
use pillole_core::storage::{Kept, Key, Store as _, Vault, file};

/// JSON that is read is written and read again as the same.
pub(crate) fn json(bytes: &[u8]) {
    if let Some(value) = json::parse(&text(bytes)) {
        let written = value.to_json();
        assert!(json::parse(&written).is_some_and(|again| again == value), "{written}");
    }
}

/// Preferences are always some, and stay what they are.
pub(crate) fn preferences(bytes: &[u8]) {
    let read = Preferences::from_json(&text(bytes));
    assert!(Preferences::from_json(&read.to_json()) == read, "preferences are read again");
}

/// A learner's record.
pub(crate) fn record(bytes: &[u8]) {
    kept::<Record>(bytes);
}

/// What a facilitator keeps.
pub(crate) fn workbook(bytes: &[u8]) {
    kept::<Workbook>(bytes);
}

/// A file that is imported is taken whole, or what was there stays.
pub(crate) fn file(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(read) = file::read::<Record>(&text) {
        let again = file::read::<Record>(&file::write(&read));
        assert!(again.is_ok_and(|again| again.to_json() == read.to_json()), "a file is read again");
    }
    let (mut vault, _) = Vault::<_, Record>::open(Memory::default());
    let before = vault.kept().to_json();
    if vault.import(&text).is_err() {
        assert_eq!(vault.kept().to_json(), before, "what was there stays");
    }
}

/// Whatever is stored: it is read, or it is still there, set aside.
fn kept<K: Kept>(bytes: &[u8]) {
    let text = text(bytes);
    let store = Memory::default();
    let key = Key::Kept(K::OWNER).to_string();
    assert!(store.set(&key, &text).is_ok(), "memory takes everything");
    let (mut vault, _) = Vault::<_, K>::open(store.clone());
    let _ = vault.update(|_| ());
    if K::from_json(&text).is_err() {
        let somewhere = store.snapshot().into_values().any(|stored| stored == text);
        assert!(somewhere, "what cannot be read is kept as it is");
    }
    let (again, _) = Vault::<_, K>::open(store);
    assert_eq!(again.kept().to_json(), vault.kept().to_json(), "what is kept is found again");
}
