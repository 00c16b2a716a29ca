//! Everything that is kept in this browser, as the page "Che cosa è salvato qui" needs it: looked at,
//! deleted thing by thing, put back.
//!
//! Which things there are is decided in `pillole_core::storage::inventory`.

mod delete;
mod look;

pub use delete::Outcome;
pub use look::{Named, Rest};

use super::learner::Learner;
use super::preferences::Preferences;
use crate::platform::offline::{self, Offline};
use crate::platform::persist::{self, Lasting};
use delete::Undo;
use leptos::prelude::*;
use pillole_core::storage::inventory::Thing;
use std::sync::Arc;

/// A handle on all that; cheap to copy.
#[derive(Clone, Copy)]
pub struct Stored {
    learner: Learner,
    preferences: Preferences,
    named: RwSignal<Named>,
    rest: RwSignal<Option<Arc<Rest>>>,
    undo: StoredValue<Undo>,
    /// How many looks have begun.
    looks: StoredValue<u32>,
    /// Of which thing the last outcome is, and which.
    pub last: RwSignal<Option<(Thing, Outcome)>>,
}

impl Stored {
    /// Looks at what there is, and goes on looking while the page lives.
    #[must_use]
    pub fn open(learner: Learner, preferences: Preferences) -> Self {
        let stored = Self {
            learner,
            preferences,
            named: RwSignal::default(),
            rest: RwSignal::new(None),
            undo: StoredValue::new(Undo::Nothing),
            looks: StoredValue::new(0),
            last: RwSignal::new(None),
        };
        Effect::new(move || {
            // What is done in this tab and in others changes the record, or tells of itself.
            let _ = learner.record();
            stored.look();
        });
        if cfg!(feature = "csr") {
            let storage = window_event_listener(leptos::ev::storage, move |_| stored.look());
            on_cleanup(move || storage.remove());
        }
        stored
    }

    /// What is kept by name.
    #[must_use]
    pub fn named(self) -> Named {
        self.named.get()
    }

    /// The rest, when it is known.
    #[must_use]
    pub fn rest(self) -> Option<Arc<Rest>> {
        self.rest.get()
    }

    /// The learner's record.
    #[must_use]
    pub fn record(self) -> Arc<pillole_core::progress::Record> {
        self.learner.record()
    }

    /// Whether this device is shared. Not tracked: switching that is a page load.
    #[must_use]
    pub fn is_shared(self) -> bool {
        self.preferences.get_untracked().shared.is_some()
    }

    /// Looks again at everything.
    pub fn look(self) {
        let _ = self.named.try_set(Named::look());
        leptos::task::spawn_local(async move {
            self.look_at_rest().await;
            let rest = self.rest.try_get_untracked().flatten();
            if rest.is_some_and(|rest| rest.offline == Offline::Arriving) {
                offline::arrived().await;
                self.look_at_rest().await;
            }
        });
    }

    /// Looks at what the browser has to look for; what was seen by then, when another look has begun, is no
    /// longer shown.
    async fn look_at_rest(self) {
        let Some(mine) = self.looks.try_update_value(|looks| {
            *looks += 1;
            *looks
        }) else {
            return;
        };
        let rest = Rest::look().await;
        if self.looks.try_get_value() == Some(mine) {
            let _ = self.rest.try_set(Some(Arc::new(rest)));
        }
    }

    /// Asks the browser not to delete anything on its own; whether it says so.
    pub async fn ask_to_last(self) -> Lasting {
        let lasting = persist::ask().await;
        self.look_at_rest().await;
        lasting
    }
}
