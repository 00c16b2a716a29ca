//! Something that a vault keeps, as a signal, for the pages that need it: a facilitator's workbook, the
//! assignments that a learner took on.
//!
//! What it is, `pillole_core` decides; this carries it to the page, to the browser's storage, and to
//! other tabs. (The learner's record has a handle of its own: every page needs it.) Where the browser
//! keeps nothing, it goes from page to page in memory.

use super::learner::use_learner;
use crate::platform::storage::BrowserStore;
use leptos::prelude::*;
use pillole_core::storage::{self, ImportError, Notice, Vault};
use std::cell::RefCell;
use std::sync::Arc;

/// Something kept that goes from page to page in memory, where the browser keeps nothing.
pub trait InMemory: storage::Kept {
    /// Where it is meanwhile.
    fn memory() -> &'static std::thread::LocalKey<RefCell<Option<Self>>>;
}

/// A handle on what is kept; cheap to copy.
pub struct Kept<K: Send + Sync + 'static> {
    vault: StoredValue<Vault<BrowserStore, K>>,
    shown: RwSignal<Arc<K>>,
    /// What must be told is told where the learner's notices are.
    notices: RwSignal<Vec<Notice>>,
}

impl<K: Send + Sync> Clone for Kept<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Send + Sync> Copy for Kept<K> {}

impl<K: InMemory + PartialEq + Send + Sync> Kept<K> {
    /// Opens it for a page, and keeps it true while the page lives.
    #[must_use]
    pub fn open() -> Self {
        let notices = use_learner().notices();
        let (mut vault, mut new) = Vault::<_, K>::open(BrowserStore);
        // It was said on the page before that the browser keeps nothing.
        if let Some(before) = K::memory().take() {
            new = vault.update(|kept| *kept = std::mem::take(kept).merge(before));
        }
        let shown = RwSignal::new(Arc::new(vault.kept().clone()));
        let kept = Self { vault: StoredValue::new(vault), shown, notices };
        kept.tell(new);
        if cfg!(feature = "csr") {
            let storage = window_event_listener(leptos::ev::storage, move |_| kept.refresh());
            let shown = window_event_listener_untyped("pageshow", move |_| kept.refresh());
            on_cleanup(move || {
                storage.remove();
                shown.remove();
            });
        }
        kept
    }

    /// As it is now.
    #[must_use]
    pub fn get(self) -> Arc<K> {
        self.shown.get()
    }

    /// As it is now, without following it.
    #[must_use]
    pub fn get_untracked(self) -> Arc<K> {
        self.shown.get_untracked()
    }

    /// Changes it, keeps it and shows it; gives what the change gives.
    pub fn change<T>(self, change: impl FnOnce(&mut K) -> T) -> Option<T> {
        let mut given = None;
        let change = |kept: &mut K| given = Some(change(kept));
        let notices = self.vault.try_update_value(|vault| vault.update(change));
        self.tell(notices.unwrap_or_default());
        self.show();
        given
    }

    /// All of it as a file's text.
    #[must_use]
    pub fn export(self) -> String {
        self.vault.with_value(Vault::export)
    }

    /// Merges a file into it.
    ///
    /// # Errors
    /// [`ImportError`] when the file is no good; all is then as before.
    pub fn import(self, text: &str) -> Result<(), ImportError> {
        let imported = self.vault.try_update_value(|vault| vault.import(text));
        self.tell(imported.unwrap_or(Ok(Vec::new()))?);
        self.show();
        Ok(())
    }

    fn refresh(self) {
        let notices = self.vault.try_update_value(Vault::refresh);
        self.tell(notices.unwrap_or_default());
        self.show();
    }

    fn tell(self, new: Vec<Notice>) {
        if !new.is_empty() {
            self.notices.update(|notices| notices.extend(new));
        }
    }

    fn show(self) {
        let (kept, is_kept) =
            self.vault.with_value(|vault| (vault.kept().clone(), vault.is_kept()));
        K::memory().set((!is_kept).then(|| kept.clone()));
        if self.shown.with_untracked(|shown| **shown != kept) {
            self.shown.set(Arc::new(kept));
        }
    }
}

thread_local! {
    static WORKBOOK: RefCell<Option<pillole_core::session::Workbook>> = const { RefCell::new(None) };
}

impl InMemory for pillole_core::session::Workbook {
    fn memory() -> &'static std::thread::LocalKey<RefCell<Option<Self>>> {
        &WORKBOOK
    }
}

/// A facilitator's plans and what came back.
pub type Workbook = Kept<pillole_core::session::Workbook>;
