//! What a facilitator keeps on this device, as a signal. Only their pages open it.
//!
//! What a plan and a collection are, `pillole_core::session` decides; this carries them to the page,
//! to the browser's storage, and to other tabs.

use super::learner::use_learner;
use crate::platform::storage::BrowserStore;
use leptos::prelude::*;
use pillole_core::session::Workbook as Kept;
use pillole_core::storage::{ImportError, Notice, Vault};
use std::sync::Arc;

/// A handle on the workbook; cheap to copy.
#[derive(Clone, Copy)]
pub struct Workbook {
    vault: StoredValue<Vault<BrowserStore, Kept>>,
    book: RwSignal<Arc<Kept>>,
    /// What must be told is told where the learner's notices are.
    notices: RwSignal<Vec<Notice>>,
}

impl Workbook {
    /// Opens it for a page, and keeps it true while the page lives.
    #[must_use]
    pub fn open() -> Self {
        let notices = use_learner().notices();
        let (vault, new) = Vault::<_, Kept>::open(BrowserStore);
        let book = Arc::new(vault.kept().clone());
        let workbook = Self { vault: StoredValue::new(vault), book: RwSignal::new(book), notices };
        workbook.tell(new);
        if cfg!(feature = "csr") {
            let storage = window_event_listener(leptos::ev::storage, move |_| workbook.refresh());
            let shown = window_event_listener_untyped("pageshow", move |_| workbook.refresh());
            on_cleanup(move || {
                storage.remove();
                shown.remove();
            });
        }
        workbook
    }

    /// As it is now.
    #[must_use]
    pub fn get(self) -> Arc<Kept> {
        self.book.get()
    }

    /// As it is now, without following it.
    #[must_use]
    pub fn get_untracked(self) -> Arc<Kept> {
        self.book.get_untracked()
    }

    /// Changes it, keeps it and shows it; gives what the change gives.
    pub fn change<T>(self, change: impl FnOnce(&mut Kept) -> T) -> Option<T> {
        let mut given = None;
        let change = |book: &mut Kept| given = Some(change(book));
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
        let book = self.vault.with_value(|vault| vault.kept().clone());
        if self.book.with_untracked(|shown| **shown != book) {
            self.book.set(Arc::new(book));
        }
    }
}
