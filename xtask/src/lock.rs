//! One at a time: two checkouts, or two terminals, never install or build into the same folder at
//! once.

use anyhow::{Context as _, Result};
use std::fs::{self, File, TryLockError};
use std::path::Path;

/// A lock that is held until it is dropped, or its program ends however it ends.
#[derive(Debug)]
pub(crate) struct Lock(#[expect(dead_code, reason = "open means locked")] File);

impl Lock {
    /// Takes the lock that `file` stands for, waiting for whoever has it; says so when it waits.
    pub(crate) fn take(file: &Path) -> Result<Self> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let name = file.display();
        let handle = File::create(file).with_context(|| format!("cannot write {name}"))?;
        match handle.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                println!("Waiting for another xtask to finish (it holds {name}) ...");
                handle.lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        Ok(Self(handle))
    }
}
