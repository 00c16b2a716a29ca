//! The search: an index of which as much is here as was needed so far.
//!
//! It is a part of the WebAssembly that is fetched at first use, with the index; so who reads a pillola
//! fetches nothing of it. The rules are in `pillole_core::search`; what is shown, in the search box.

use super::documents::{DocumentKey, Documents, Loadable};
use pillole_core::search::{Head, Hit, Index, Lacking, Part};
use std::sync::{Arc, Mutex, PoisonError};

/// What a search comes to.
#[derive(Debug)]
pub enum Answer {
    /// The pillole that fit, the best first.
    Found(Vec<Hit>),
    /// What it needs is on its way. Who asked inside an effect is called again.
    Waiting,
    /// What it needs did not arrive.
    Failed,
}

/// A search that has begun.
pub trait Search: Send + Sync {
    /// The pillole that fit, at most `limit`.
    fn ask(&self, query: &str, limit: usize) -> Answer;
}

/// Begins a search.
pub type Begin = fn(Documents) -> Arc<dyn Search>;

/// How a search begins: what [`crate::lazy::search`] gives.
pub const BEGIN: Begin = |documents| Arc::new(Growing { documents, index: Mutex::default() });

/// An index, and where its parts come from.
struct Growing {
    documents: Documents,
    index: Mutex<Option<Index>>,
}

impl Search for Growing {
    fn ask(&self, query: &str, limit: usize) -> Answer {
        let mut index = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        // What depends on the head goes on depending on it: a search that failed begins again with it.
        let head = self.documents.get(&DocumentKey::Search);
        let index = match (&mut *index, head) {
            (Some(index), _) => index,
            (none, Loadable::Ready(head)) => match head.read::<Head>() {
                Ok(head) => none.insert(head.into()),
                Err(_) => return Answer::Failed,
            },
            (_, Loadable::Loading) => return Answer::Waiting,
            (_, Loadable::Missing | Loadable::Failed(_)) => return Answer::Failed,
        };
        loop {
            let lacking = match index.ask(query, limit) {
                Ok(hits) => return Answer::Found(hits),
                Err(Lacking(parts)) => parts,
            };
            let (mut waiting, mut failed) = (false, false);
            for number in lacking {
                match self.part(index, number) {
                    Loadable::Ready(file) => match file.read::<Part>() {
                        Ok(part) => index.put(number, part),
                        Err(_) => failed = true,
                    },
                    Loadable::Loading => waiting = true,
                    Loadable::Missing | Loadable::Failed(_) => failed = true,
                }
            }
            if failed {
                return Answer::Failed;
            }
            if waiting {
                return Answer::Waiting;
            }
        }
    }
}

impl Growing {
    /// A part of the index; asked for, if nobody did before.
    fn part(&self, index: &Index, number: usize) -> Loadable {
        let key = DocumentKey::SearchPart(number);
        if let Some(address) = index.address(number) {
            self.documents.know(key.clone(), address.to_owned());
        }
        self.documents.get(&key)
    }
}
