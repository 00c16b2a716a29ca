//! Keeps the record safe in a storage that may refuse, fill up, be damaged, be cleared, or be
//! changed by another tab at any moment.
//!
//! Every change first takes in what is stored, then happens, then is written: tabs never lose each
//! other's answers. What cannot be read is set aside and never written over. What cannot be written
//! stays in memory, is said once, and is written as soon as that works again.

use super::codec::RecordError;
use super::export::{self, ImportError};
use super::key::{Key, PREFIX};
use super::notice::Notice;
use super::record::Record;
use super::store::{Store, StoreError};
use super::time::Timestamp;

/// A stored record that began this much later than ours, in milliseconds, was begun anew after an
/// erasure. Two tabs that begin at the same moment are closer than that.
const BEGUN_ANEW: u64 = 10_000;

/// Where the record is kept at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// In the store.
    Kept,
    /// In memory only: the store does not take it.
    InMemory,
    /// In memory only: the store holds a newer edition's record, which is not touched.
    BesideNewer,
}

/// The record of this device, and the store that it is kept in.
#[derive(Debug)]
pub struct Vault<S> {
    store: S,
    record: Record,
    mode: Mode,
    /// The good text that was last seen in the store.
    stored: Option<String>,
    /// When the record began that this vault erased last.
    erased: Option<Timestamp>,
}

impl<S: Store> Vault<S> {
    /// Loads what is stored.
    pub fn open(store: S) -> (Self, Vec<Notice>) {
        let record = Record::default();
        let mut vault = Self { store, record, mode: Mode::Kept, stored: None, erased: None };
        let notices = vault.refresh();
        (vault, notices)
    }

    /// The record as it is now.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Whether the record is kept when the page is closed.
    pub fn is_kept(&self) -> bool {
        self.mode == Mode::Kept
    }

    /// Changes the record and writes it.
    pub fn update(&mut self, change: impl FnOnce(&mut Record)) -> Vec<Notice> {
        let mut notices = Vec::new();
        let writable = self.take_in(&mut notices);
        change(&mut self.record);
        if writable {
            self.write(&mut notices);
        }
        notices
    }

    /// Takes in what another tab has written: to be called when the browser says that storage has
    /// changed, and when the page is shown again.
    pub fn refresh(&mut self) -> Vec<Notice> {
        self.update(|_| {})
    }

    /// The record as a file's text.
    pub fn export(&self) -> String {
        export::write(&self.record)
    }

    /// Merges a file into the record.
    ///
    /// # Errors
    /// [`ImportError`] when the file is no good or does not fit: the record is then as before.
    pub fn import(&mut self, text: &str) -> Result<Vec<Notice>, ImportError> {
        let theirs = export::read(text)?;
        let mut notices = Vec::new();
        let writable = self.take_in(&mut notices);
        let (before, mode) = (self.record.clone(), self.mode);
        self.record = std::mem::take(&mut self.record).merge(theirs);
        if writable {
            self.write(&mut notices);
        }
        if mode == Mode::Kept && notices.contains(&Notice::StorageFull) {
            (self.record, self.mode) = (before, mode);
            return Err(ImportError::NoRoom);
        }
        Ok(notices)
    }

    /// Erases everything of ours: the record, its copies, what was set aside, the preferences.
    pub fn erase_all(&mut self) -> Vec<Notice> {
        self.erased = self.erased.max(self.record.began);
        self.record = Record::default();
        self.stored = None;
        let mut erased = true;
        for name in self.ours() {
            erased &= self.store.remove(&name).is_ok();
        }
        let left = self.store.keys().map(|names| names.iter().any(|n| n.starts_with(PREFIX)));
        if erased && left == Ok(false) {
            self.mode = Mode::Kept;
            Vec::new()
        } else {
            vec![Notice::NotErased]
        }
    }

    /// Brings what is stored into memory. Gives whether the store may be written to.
    fn take_in(&mut self, notices: &mut Vec<Notice>) -> bool {
        let text = match self.store.get(&Key::Learner.to_string()) {
            Ok(text) => text,
            Err(error) => {
                self.fall_back(error, notices);
                return false;
            }
        };
        let Some(text) = text else {
            if self.stored.take().is_some() {
                self.forget(Record::default(), notices);
            }
            return true;
        };
        if self.stored.as_ref() == Some(&text) {
            return true;
        }
        match Record::from_json(&text) {
            Ok(theirs) => {
                if self.stored.is_some() && began_anew(&self.record, &theirs) {
                    self.forget(theirs, notices);
                } else {
                    self.record = std::mem::take(&mut self.record).merge(theirs);
                }
                self.stored = Some(text);
                if self.mode == Mode::BesideNewer {
                    self.mode = Mode::Kept;
                }
                true
            }
            Err(RecordError::Newer { .. }) => {
                if self.mode != Mode::BesideNewer {
                    self.mode = Mode::BesideNewer;
                    notices.push(Notice::Newer);
                }
                false
            }
            Err(RecordError::Damaged) => self.recover(&text, notices),
        }
    }

    /// Sets the damaged text aside and takes the previous copy. Gives whether the store may be
    /// written to: not before the damaged text is safe.
    fn recover(&mut self, damaged: &str, notices: &mut Vec<Notice>) -> bool {
        let safe = self.set_aside(damaged);
        let previous = self.store.get(&Key::LearnerPrevious.to_string()).ok().flatten();
        let mut found = !self.record.is_empty();
        if let Some(text) = previous {
            match Record::from_json(&text) {
                Ok(copy) => {
                    found = true;
                    self.record = std::mem::take(&mut self.record).merge(copy);
                }
                // Both damaged: the copy is set aside too, as the next change writes over it.
                Err(_) => _ = self.set_aside(&text),
            }
        }
        self.stored = None;
        let was_kept = self.mode != Mode::InMemory;
        if safe.is_ok() || was_kept {
            notices.push(match found {
                true => Notice::DamagedRecovered,
                false => Notice::DamagedStartedEmpty,
            });
        }
        match safe {
            Ok(()) => {
                // It is safe under its new name; an empty record would leave it in place.
                _ = self.store.remove(&Key::Learner.to_string());
                true
            }
            Err(error) => {
                self.fall_back(error, notices);
                false
            }
        }
    }

    /// Puts a text under the first free name for damaged ones, unless it is already there.
    fn set_aside(&self, text: &str) -> Result<(), StoreError> {
        for number in 1..=u32::MAX {
            let key = Key::LearnerDamaged(number).to_string();
            match self.store.get(&key)? {
                Some(old) if old == text => return Ok(()),
                Some(_) => {}
                None => return self.store.set(&key, text),
            }
        }
        Err(StoreError::Other)
    }

    /// Writes the record, and what was stored before as the previous copy.
    fn write(&mut self, notices: &mut Vec<Notice>) {
        if self.record.is_empty() && self.stored.is_none() {
            return;
        }
        // Other tabs must see that this record is not the one that was erased.
        if let Some(erased) = self.erased.filter(|erased| self.record.began <= Some(*erased)) {
            self.record.began =
                Some(Timestamp::from_milliseconds(erased.milliseconds() + BEGUN_ANEW + 1));
        }
        let text = self.record.to_json();
        let unchanged = self.stored.as_ref() == Some(&text);
        let written = if unchanged { Ok(()) } else { self.put(&text) };
        match written {
            Ok(()) => {
                self.stored = Some(text);
                if self.mode == Mode::InMemory {
                    self.mode = Mode::Kept;
                    notices.push(Notice::SavingAgain);
                }
            }
            Err(error) => self.fall_back(error, notices),
        }
    }

    fn put(&self, text: &str) -> Result<(), StoreError> {
        let (key, previous) = (Key::Learner.to_string(), Key::LearnerPrevious.to_string());
        if let Some(old) = &self.stored {
            // Without room for the copy, the record itself comes first.
            _ = self.store.set(&previous, old);
        }
        match self.store.set(&key, text) {
            Err(StoreError::Full) => {
                self.store.remove(&previous)?;
                self.store.set(&key, text)
            }
            written => written,
        }
    }

    fn fall_back(&mut self, error: StoreError, notices: &mut Vec<Notice>) {
        if self.mode != Mode::InMemory {
            self.mode = Mode::InMemory;
            notices.push(match error {
                StoreError::Full => Notice::StorageFull,
                StoreError::Refused | StoreError::Other => Notice::StorageRefused,
            });
        }
    }

    /// Everything was erased elsewhere: so it is here, and `theirs` is what there is now.
    fn forget(&mut self, theirs: Record, notices: &mut Vec<Notice>) {
        self.record = theirs;
        notices.push(Notice::ErasedElsewhere);
    }

    /// The names of everything of ours in the store; those that there can be, if it does not tell.
    fn ours(&self) -> Vec<String> {
        match self.store.keys() {
            Ok(names) => names.into_iter().filter(|name| name.starts_with(PREFIX)).collect(),
            Err(_) => [Key::Learner, Key::LearnerPrevious, Key::Preferences]
                .into_iter()
                .chain((1..=9).map(Key::LearnerDamaged))
                .map(|key| key.to_string())
                .collect(),
        }
    }
}

/// Whether `theirs` was begun after `ours` had been erased.
fn began_anew(ours: &Record, theirs: &Record) -> bool {
    match (ours.began, theirs.began) {
        (Some(ours), Some(theirs)) => theirs.milliseconds() > ours.milliseconds() + BEGUN_ANEW,
        _ => false,
    }
}
