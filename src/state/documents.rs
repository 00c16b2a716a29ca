//! The pages' data: small files, fetched when a page needs them and kept while the app lives.
//!
//! The pre-rendered page names its own file, and every card names its pillola's: nothing has to
//! know the whole catalogue to open one page of it.

pub use super::document::{Document, DocumentKey};
pub use super::page_data::{
    BankQuestion, HomeData, LessonData, PaperTest, ProseData, QuestionData, Shell, Task,
};
use super::startup;

use crate::platform::fetch::{self, FetchError};
use crate::routes::Prose;
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::digcomp::Area;
use std::collections::BTreeMap;

/// How far a file has come.
#[derive(Debug, Clone)]
pub enum Loadable {
    /// On its way.
    Loading,
    /// Here.
    Ready(Document),
    /// There is no such page.
    Missing,
    /// It did not arrive.
    Failed(FetchError),
}

/// All data the app has asked for so far. Each file is a signal of its own: what arrives is shown by
/// who asked for it, and moves nothing else.
#[derive(Debug, Clone, Copy)]
pub struct Documents {
    files: StoredValue<BTreeMap<DocumentKey, ArcRwSignal<Loadable>>>,
    addresses: StoredValue<BTreeMap<DocumentKey, String>>,
}

impl Default for Documents {
    fn default() -> Self {
        Self {
            files: StoredValue::new(BTreeMap::new()),
            addresses: StoredValue::new(BTreeMap::new()),
        }
    }
}

impl Documents {
    /// Makes the store that every component below reaches with [`use_documents`].
    pub fn provide(shell: &Shell) -> Self {
        let documents = Self::default();
        let fixed = [
            DocumentKey::Home,
            DocumentKey::Catalogue,
            DocumentKey::Glossary,
            DocumentKey::Search,
            DocumentKey::Statements,
            DocumentKey::OnPaper,
            DocumentKey::SessionWords,
            DocumentKey::Templates,
        ];
        let keys = fixed
            .into_iter()
            .chain(Prose::ALL.map(DocumentKey::Prose))
            .chain(Area::ALL.map(DocumentKey::BankArea));
        for key in keys {
            if let Some(address) = key.name().and_then(|name| shell.documents.get(name)) {
                documents.know(key, address.clone());
            }
        }
        provide_context(documents);
        documents
    }

    /// Where a file is.
    pub fn know(self, key: DocumentKey, address: String) {
        self.addresses.update_value(|known| {
            known.insert(key, address);
        });
    }

    /// Keeps a file, and the addresses of the pillole on its cards. (The cards in a pillola's own file
    /// have none: it would change whenever one of them does.)
    pub fn put(self, key: DocumentKey, document: Document) {
        let cards: Vec<Card> = match &document {
            Document::Home(home) => home.tasks.iter().map(|task| task.card.clone()).collect(),
            Document::Catalogue(cards) => cards.to_vec(),
            Document::Pillola(_)
            | Document::Glossary(_)
            | Document::Prose(_)
            | Document::BankArea(_)
            | Document::Statements(_)
            | Document::OnPaper(_)
            | Document::SessionWords(_)
            | Document::Unread(_) => Vec::new(),
        };
        for card in cards.into_iter().filter(|card| !card.data.is_empty()) {
            self.know(DocumentKey::Pillola(card.slug), card.data);
        }
        self.set(key, Loadable::Ready(document));
    }

    /// The file of `key`, asked for now if nobody asked before.
    #[must_use]
    pub fn get(self, key: &DocumentKey) -> Loadable {
        let known = self.files.with_value(|files| files.get(key).cloned());
        known.unwrap_or_else(|| self.load(key.clone())).get()
    }

    /// Forgets a file: who needs it next asks for it. What is shown of it stays.
    pub fn forget(self, key: &DocumentKey) {
        self.files.update_value(|files| _ = files.remove(key));
    }

    /// Asks for a file, again if it failed before.
    pub fn load(self, key: DocumentKey) -> ArcRwSignal<Loadable> {
        let file = self.set(key.clone(), Loadable::Loading);
        if cfg!(feature = "csr") {
            leptos::task::spawn_local(async move {
                let arrived = self.fetch(&key).await;
                // What comes alive is looked for in the page: only there when that has taken over.
                startup::after(move || match arrived {
                    Ok(Some(document)) => self.put(key, document),
                    Ok(None) => _ = self.set(key, Loadable::Missing),
                    Err(error) => _ = self.set(key, Loadable::Failed(error)),
                });
            });
        }
        file
    }

    /// Asks again for a file that did not arrive.
    pub fn retry(self, key: &DocumentKey) {
        if let Loadable::Failed(_) = self.get(key) {
            let _ = self.load(key.clone());
        }
    }

    /// Asks again for what the search lacks and did not arrive.
    pub fn retry_search(self) {
        let keys = self.files.with_value(|files| files.keys().cloned().collect::<Vec<_>>());
        let of_search =
            |key: &&DocumentKey| matches!(key, DocumentKey::Search | DocumentKey::SearchPart(_));
        for key in keys.iter().filter(of_search) {
            self.retry(key);
        }
    }

    /// Sets how far a file has come.
    fn set(self, key: DocumentKey, value: Loadable) -> ArcRwSignal<Loadable> {
        let known = self.files.with_value(|files| files.get(&key).cloned());
        match known {
            Some(file) => {
                file.set(value);
                file
            }
            None => {
                let file = ArcRwSignal::new(value);
                self.files.update_value(|files| {
                    files.insert(key, file.clone());
                });
                file
            }
        }
    }

    fn address(self, key: &DocumentKey) -> Option<String> {
        self.addresses.with_value(|known| known.get(key).cloned())
    }

    /// Fetches a file; `None` when it is of a pillola that the catalogue does not have.
    async fn fetch(self, key: &DocumentKey) -> Result<Option<Document>, FetchError> {
        if self.address(key).is_none() && matches!(key, DocumentKey::Pillola(_)) {
            // Reached by an address that no card has shown yet: the catalogue knows them all.
            if let Some(address) = self.address(&DocumentKey::Catalogue) {
                let bytes = fetch::bytes(&address).await?;
                self.put(DocumentKey::Catalogue, DocumentKey::Catalogue.parse(&bytes)?);
            }
        }
        let Some(address) = self.address(key) else { return Ok(None) };
        let bytes = fetch::bytes(&address).await?;
        key.parse(&bytes).map(Some)
    }
}

/// The store of page data.
#[must_use]
pub fn use_documents() -> Documents {
    use_context::<Documents>().unwrap_or_default()
}
