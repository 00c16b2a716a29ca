//! The browser's storage as the vault sees it: texts under names, any of which may fail.

use thiserror::Error;

/// Why a store did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Storage is switched off or forbidden.
    #[error("storage is refused")]
    Refused,
    /// There is no room left.
    #[error("storage is full")]
    Full,
    /// Anything else.
    #[error("storage failed")]
    Other,
}

/// Texts under names. One call either happens whole or not at all.
pub trait Store {
    /// The text under `key`, if there is one.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts `text` under `key`, in place of what was there.
    ///
    /// # Errors
    /// [`StoreError`] when it was not written; what was there is then still there.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes what is under `key`, if anything.
    ///
    /// # Errors
    /// [`StoreError`] when it may still be there.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// All names in the store, also those that are not ours.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be told.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}
