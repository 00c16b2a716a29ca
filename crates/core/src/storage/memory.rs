//! A store in memory: the fallback when the browser keeps nothing, and the store of tests.
//!
//! Clones share what is stored, as tabs share the browser's storage. Faults can be set: what they
//! do is what browsers do.

use super::store::{Store, StoreError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Texts under names, in memory.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    texts: Vec<(String, String)>,
    faults: Faults,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, Default)]
pub struct Faults {
    /// Every call is refused.
    pub refuse: bool,
    /// How many bytes there is room for, names and texts together.
    pub room: Option<usize>,
    /// Nothing can be written or removed, for another reason than room.
    pub read_only: bool,
}

impl Memory {
    /// Makes things go wrong, or right again with the default.
    pub fn set_faults(&self, faults: Faults) {
        self.inner().faults = faults;
    }

    /// Everything that is stored, whatever the faults.
    #[must_use]
    pub fn snapshot(&self) -> BTreeMap<String, String> {
        self.inner().texts.iter().cloned().collect()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // No code panics while it holds the lock; if it did, the texts would still be whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn check(&self) -> Result<MutexGuard<'_, Inner>, StoreError> {
        let inner = self.inner();
        if inner.faults.refuse { Err(StoreError::Refused) } else { Ok(inner) }
    }
}

impl Store for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let inner = self.check()?;
        let found = inner.texts.iter().find(|(name, _)| name == key);
        Ok(found.map(|(_, text)| text.clone()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let mut inner = self.check()?;
        if inner.faults.read_only {
            return Err(StoreError::Other);
        }
        let others = inner.texts.iter().filter(|(name, _)| name != key);
        let used: usize = others.map(|(name, text)| name.len() + text.len()).sum();
        if inner.faults.room.is_some_and(|room| used + key.len() + text.len() > room) {
            return Err(StoreError::Full);
        }
        inner.texts.retain(|(name, _)| name != key);
        inner.texts.push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        let mut inner = self.check()?;
        if inner.faults.read_only {
            return Err(StoreError::Other);
        }
        inner.texts.retain(|(name, _)| name != key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.check()?.texts.iter().map(|(name, _)| name.clone()).collect())
    }
}
