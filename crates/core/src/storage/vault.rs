//! Keeps one thing safe in a storage that may refuse, fill up, be damaged, be cleared, or be
//! changed by another tab at any moment.
//!
//! Every change first takes in what is stored, then happens, then is written: tabs never lose each
//! other's answers. What cannot be read is set aside and never written over. What cannot be written
//! stays in memory, is said once, and is written as soon as that works again.

use super::file::{self, ImportError};
use super::kept::{Kept, ReadError};
use super::key::{Key, Owner, PREFIX};
use super::notice::Notice;
use super::store::{Store, StoreError};
use crate::progress::Timestamp;

/// A stored thing that began this much later than ours, in milliseconds, was begun anew after an
/// erasure. Two tabs that begin at the same moment are closer than that.
const BEGUN_ANEW: u64 = 10_000;

/// Where it is kept at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// In the store.
    Kept,
    /// In memory only: the store does not take it.
    InMemory,
    /// In memory only: the store holds a newer edition's, which is not touched.
    BesideNewer,
}

/// What is kept on this device, and the store that it is kept in.
#[derive(Debug)]
pub struct Vault<S, K> {
    store: S,
    kept: K,
    mode: Mode,
    /// The good text that was last seen in the store.
    stored: Option<String>,
    /// When that began which this vault erased last.
    erased: Option<Timestamp>,
}

impl<S: Store, K: Kept> Vault<S, K> {
    /// Loads what is stored.
    pub fn open(store: S) -> (Self, Vec<Notice>) {
        let kept = K::default();
        let mut vault = Self { store, kept, mode: Mode::Kept, stored: None, erased: None };
        let notices = vault.refresh();
        (vault, notices)
    }

    /// What there is now.
    pub fn kept(&self) -> &K {
        &self.kept
    }

    /// Whether it is kept when the page is closed.
    pub fn is_kept(&self) -> bool {
        self.mode == Mode::Kept
    }

    /// Changes it and writes it.
    pub fn update(&mut self, change: impl FnOnce(&mut K)) -> Vec<Notice> {
        let mut notices = Vec::new();
        let writable = self.take_in(&mut notices);
        change(&mut self.kept);
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

    /// It as a file's text.
    pub fn export(&self) -> String {
        file::write(&self.kept)
    }

    /// Merges a file into it.
    ///
    /// # Errors
    /// [`ImportError`] when the file is no good or does not fit: all is then as before.
    pub fn import(&mut self, text: &str) -> Result<Vec<Notice>, ImportError> {
        let theirs = file::read::<K>(text)?;
        let mut notices = Vec::new();
        let writable = self.take_in(&mut notices);
        let (before, mode) = (self.kept.clone(), self.mode);
        self.kept = std::mem::take(&mut self.kept).merge(theirs);
        if writable {
            self.write(&mut notices);
        }
        if mode == Mode::Kept && notices.contains(&Notice::StorageFull) {
            (self.kept, self.mode) = (before, mode);
            return Err(ImportError::NoRoom);
        }
        Ok(notices)
    }

    /// Erases everything of ours, whoever's: what is kept, copies, what was set aside, preferences.
    pub fn erase_all(&mut self) -> Vec<Notice> {
        self.erased = self.erased.max(self.kept.began());
        self.kept = K::default();
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

    /// Erases what this vault keeps, and the copy of it. What was set aside stays, as what others keep.
    pub fn erase(&mut self) -> Vec<Notice> {
        self.erased = self.erased.max(self.kept.began());
        self.kept = K::default();
        self.stored = None;
        let names = [Key::Kept(K::OWNER), Key::Previous(K::OWNER)];
        let left = names.map(|name| self.store.remove(&name.to_string()));
        if left.iter().all(Result::is_ok) {
            self.mode = Mode::Kept;
            Vec::new()
        } else {
            vec![Notice::NotErased]
        }
    }

    /// Takes something away for good: the copy goes too, and no other tab brings it back. They see what
    /// is left as begun anew.
    pub fn take_away(&mut self, change: impl FnOnce(&mut K)) -> Vec<Notice> {
        let mut notices = Vec::new();
        let writable = self.take_in(&mut notices);
        self.erased = self.erased.max(self.kept.began());
        change(&mut self.kept);
        if writable {
            self.write(&mut notices);
            if self.store.remove(&Key::Previous(K::OWNER).to_string()).is_err() {
                notices.push(Notice::NotErased);
            }
        }
        notices
    }

    /// Brings what is stored into memory. Gives whether the store may be written to.
    fn take_in(&mut self, notices: &mut Vec<Notice>) -> bool {
        let text = match self.store.get(&Key::Kept(K::OWNER).to_string()) {
            Ok(text) => text,
            Err(error) => {
                self.fall_back(error, notices);
                return false;
            }
        };
        let Some(text) = text else {
            if self.stored.take().is_some() {
                self.forget(K::default(), notices);
            }
            return true;
        };
        if self.stored.as_ref() == Some(&text) {
            return true;
        }
        match K::from_json(&text) {
            Ok(theirs) => {
                if self.stored.is_some() && began_anew(&self.kept, &theirs) {
                    self.forget(theirs, notices);
                } else {
                    self.kept = std::mem::take(&mut self.kept).merge(theirs);
                }
                self.stored = Some(text);
                if self.mode == Mode::BesideNewer {
                    self.mode = Mode::Kept;
                }
                true
            }
            Err(ReadError::Newer { .. }) => {
                if self.mode != Mode::BesideNewer {
                    self.mode = Mode::BesideNewer;
                    notices.push(Notice::Newer);
                }
                false
            }
            Err(ReadError::Damaged) => self.recover(&text, notices),
        }
    }

    /// Sets the damaged text aside and takes the previous copy. Gives whether the store may be
    /// written to: not before the damaged text is safe.
    fn recover(&mut self, damaged: &str, notices: &mut Vec<Notice>) -> bool {
        let safe = self.set_aside(damaged);
        let previous = self.store.get(&Key::Previous(K::OWNER).to_string()).ok().flatten();
        let mut found = !self.kept.is_empty();
        if let Some(text) = previous {
            match K::from_json(&text) {
                Ok(copy) => {
                    found = true;
                    self.kept = std::mem::take(&mut self.kept).merge(copy);
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
                _ = self.store.remove(&Key::Kept(K::OWNER).to_string());
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
            let key = Key::Damaged(K::OWNER, number).to_string();
            match self.store.get(&key)? {
                Some(old) if old == text => return Ok(()),
                Some(_) => {}
                None => return self.store.set(&key, text),
            }
        }
        Err(StoreError::Other)
    }

    /// Writes it, and what was stored before as the previous copy.
    fn write(&mut self, notices: &mut Vec<Notice>) {
        if self.kept.is_empty() && self.stored.is_none() {
            return;
        }
        // Other tabs must see that this is not the one that was erased.
        if let Some(erased) = self.erased.filter(|erased| self.kept.began() <= Some(*erased)) {
            self.kept.begin(Timestamp::from_milliseconds(erased.milliseconds() + BEGUN_ANEW + 1));
        }
        let text = self.kept.to_json();
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
        let (key, previous) =
            (Key::Kept(K::OWNER).to_string(), Key::Previous(K::OWNER).to_string());
        if let Some(old) = &self.stored {
            // Without room for the copy, the thing itself comes first.
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
    fn forget(&mut self, theirs: K, notices: &mut Vec<Notice>) {
        self.kept = theirs;
        notices.push(Notice::ErasedElsewhere);
    }

    /// The names of everything of ours in the store; those that there can be, if it does not tell.
    fn ours(&self) -> Vec<String> {
        match self.store.keys() {
            Ok(names) => names.into_iter().filter(|name| name.starts_with(PREFIX)).collect(),
            Err(_) => {
                let of = |owner| {
                    let damaged = (1..=9).map(move |number| Key::Damaged(owner, number));
                    [Key::Kept(owner), Key::Previous(owner)].into_iter().chain(damaged)
                };
                let all = Owner::ALL.into_iter().flat_map(of).chain(Key::ALONE);
                all.map(|key| key.to_string()).collect()
            }
        }
    }
}

/// Whether `theirs` was begun after `ours` had been erased.
fn began_anew<K: Kept>(ours: &K, theirs: &K) -> bool {
    match (ours.began(), theirs.began()) {
        (Some(ours), Some(theirs)) => theirs.milliseconds() > ours.milliseconds() + BEGUN_ANEW,
        _ => false,
    }
}
