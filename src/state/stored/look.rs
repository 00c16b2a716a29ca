//! What is kept, looked at: by name at once, and what the browser tells only later.

use crate::platform::caches::{self, Entry};
use crate::platform::offline::{self, Offline};
use crate::platform::persist::{self, Lasting};
use crate::platform::storage::BrowserStore;
use crate::platform::way_back;
use pillole_core::json::{self, Value};
use pillole_core::storage::inventory::{self, Amount, Thing};
use pillole_core::storage::{Key, Owner, Store as _};
use std::collections::BTreeMap;

/// What is kept by name, which is known at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// How much there is of each; nothing where the browser refuses to tell.
    pub amounts: Option<BTreeMap<Thing, Amount>>,
    /// The assignments that were opened.
    pub assignments: usize,
    /// The sessions that were prepared.
    pub plans: usize,
    /// The assignments of which there are results.
    pub collections: usize,
    /// Whether an assignment was opened in this tab.
    pub way_back: bool,
}

/// What the browser tells only when it has looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// What is in its caches.
    pub entries: Vec<Entry>,
    /// How far the portal is kept.
    pub offline: Offline,
    /// How much room everything takes, in bytes.
    pub room: Option<u64>,
    /// Whether it may delete all that on its own.
    pub lasting: Lasting,
}

impl Named {
    /// Looks at it.
    pub(super) fn look() -> Self {
        let (taken, book) = (kept(Owner::Assignments), kept(Owner::Facilitator));
        Self {
            amounts: inventory::look(&BrowserStore).ok(),
            assignments: count(taken.as_ref(), "taken"),
            plans: count(book.as_ref(), "plans"),
            collections: count(book.as_ref(), "collections"),
            way_back: way_back::is_shown(),
        }
    }
}

impl Rest {
    /// Has the browser look.
    pub(super) async fn look() -> Self {
        Self {
            entries: caches::entries().await,
            offline: offline::state().await,
            room: caches::room().await,
            lasting: persist::state().await,
        }
    }
}

/// What somebody keeps, not understood: to count what is in it needs none of the code that reads it.
fn kept(owner: Owner) -> Option<Value> {
    json::parse(&BrowserStore.get(&Key::Kept(owner).to_string()).ok().flatten()?)
}

fn count(value: Option<&Value>, field: &str) -> usize {
    match value.and_then(|value| value.get(field)) {
        Some(Value::Array(values)) => values.len(),
        Some(Value::Object(fields)) => fields.len(),
        _ => 0,
    }
}
