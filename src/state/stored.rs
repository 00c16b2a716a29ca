//! Everything that is kept in this browser, as the page "Che cosa è salvato qui" needs it: looked at,
//! deleted thing by thing, put back.
//!
//! Which things there are is decided in `pillole_core::storage::inventory`.

use super::learner::Learner;
use super::preferences::Preferences;
use crate::platform::caches::{self, Entry};
use crate::platform::offline::{self, Offline};
use crate::platform::persist::{self, Lasting};
use crate::platform::storage::BrowserStore;
use crate::platform::way_back;
use leptos::prelude::*;
use pillole_core::json::{self, Value};
use pillole_core::storage::inventory::{self, Amount, Removed, Thing};
use pillole_core::storage::{Key, Owner, Store as _, Vault};
use std::collections::BTreeMap;
use std::sync::Arc;

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

/// What it takes to put back what was deleted.
#[derive(Debug, Clone)]
enum Undo {
    /// It cannot be.
    Nothing,
    /// The record as a file.
    Record(String),
    /// Names and texts.
    Names(Removed),
    /// The mark on this tab.
    WayBack,
}

/// What became of the last thing that was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is deleted.
    Deleted,
    /// The browser did not do it.
    NotDeleted,
    /// It is back.
    Back,
    /// There is no room to put it back.
    NotBack,
    /// The portal will be kept.
    Wanted,
    /// The portal is no longer kept.
    Unwanted,
}

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

    /// Whether what was deleted last can be put back: never where the next person could do it.
    #[must_use]
    pub fn can_put_back(self) -> bool {
        self.undo.with_value(|undo| !matches!(undo, Undo::Nothing)) && !self.is_shared()
    }

    /// Everything was erased: nothing can be put back.
    pub fn erased(self) {
        self.undo.set_value(Undo::Nothing);
        self.last.set(None);
        self.look();
    }

    /// Looks again at everything.
    pub fn look(self) {
        let _ = self.named.try_set(look_at_names());
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
        let rest = Rest {
            entries: caches::entries().await,
            offline: offline::state().await,
            room: caches::room().await,
            lasting: persist::state().await,
        };
        if self.looks.try_get_value() == Some(mine) {
            let _ = self.rest.try_set(Some(Arc::new(rest)));
        }
    }

    /// Deletes a thing; of what is a shared device's, nothing.
    pub fn delete(self, thing: Thing) {
        if self.is_shared() && thing.is_the_devices() {
            return;
        }
        self.undo.set_value(Undo::Nothing);
        match thing {
            Thing::Portal => {
                self.delete_later(thing, Outcome::Deleted, || Box::pin(offline::forget()))
            }
            Thing::Videos => self
                .delete_later(thing, Outcome::Deleted, || Box::pin(caches::delete(Thing::Videos))),
            Thing::SharedDevice => {}
            _ => {
                let deleted = self.delete_now(thing);
                self.told(thing, if deleted { Outcome::Deleted } else { Outcome::NotDeleted });
            }
        }
    }

    fn delete_now(self, thing: Thing) -> bool {
        match thing {
            Thing::Progress | Thing::Tests => {
                self.undo.set_value(Undo::Record(self.learner.export()));
                self.delete_from_record(thing == Thing::Progress)
            }
            Thing::WayBack => {
                self.undo.set_value(Undo::WayBack);
                way_back::hide();
                true
            }
            _ => {
                let Ok(removed) = inventory::remove(&BrowserStore, thing) else { return false };
                self.undo.set_value(Undo::Names(removed));
                match thing {
                    // Without an assignment there is nothing to go back to.
                    Thing::Assignments => way_back::hide(),
                    Thing::Preferences => self.preferences.reload(),
                    _ => {}
                }
                true
            }
        }
    }

    /// Deletes what was done with pillole, or tests and self-reflections.
    fn delete_from_record(self, pillole: bool) -> bool {
        let record = untrack(|| self.learner.record());
        let is_all = match pillole {
            true => record.tests.is_empty() && record.reflections.is_empty(),
            false => {
                record.pillole.is_empty() && record.answers.is_empty() && record.wishes.is_empty()
            }
        };
        self.learner.delete(|vault| match (is_all, pillole) {
            (true, _) => Vault::erase(vault),
            (false, true) => vault.take_away(|record| {
                record.pillole.clear();
                record.answers.clear();
                record.wishes.clear();
            }),
            (false, false) => vault.take_away(|record| {
                record.tests.clear();
                record.reflections.clear();
            }),
        })
    }

    /// Deletes one video.
    pub fn delete_video(self, address: &str) {
        let rest = self.rest.get_untracked();
        let wanted = |it: &&Entry| it.thing == Thing::Videos && it.address == address;
        if let Some(entry) = rest.and_then(|rest| rest.entries.iter().find(wanted).cloned()) {
            self.undo.set_value(Undo::Nothing);
            self.delete_later(Thing::Videos, Outcome::Deleted, move || {
                Box::pin(async move { caches::delete_entry(&entry).await })
            });
        }
    }

    /// Keeps the portal for use without a network, or no more.
    pub fn keep_portal(self, wanted: bool) {
        self.undo.set_value(Undo::Nothing);
        if self.is_shared() || !offline::want(wanted) {
            return self.told(Thing::Portal, Outcome::NotDeleted);
        }
        match wanted {
            true => self.told(Thing::Portal, Outcome::Wanted),
            false => {
                self.delete_later(Thing::Portal, Outcome::Unwanted, || Box::pin(offline::forget()))
            }
        }
    }

    fn delete_later(
        self,
        thing: Thing,
        good: Outcome,
        act: impl FnOnce() -> std::pin::Pin<Box<dyn Future<Output = bool>>> + 'static,
    ) {
        leptos::task::spawn_local(async move {
            let deleted = act().await;
            self.told(thing, if deleted { good } else { Outcome::NotDeleted });
        });
    }

    /// Puts back what was deleted last.
    pub fn put_back(self) {
        let Some((thing, _)) = self.last.get_untracked() else { return };
        let back = match self.undo.get_value() {
            Undo::Nothing => false,
            Undo::Record(file) => self.learner.import(&file).is_ok(),
            Undo::Names(removed) => inventory::put_back(&BrowserStore, &removed).is_ok(),
            Undo::WayBack => {
                way_back::show();
                true
            }
        };
        if back {
            self.undo.set_value(Undo::Nothing);
            self.preferences.reload();
        }
        self.told(thing, if back { Outcome::Back } else { Outcome::NotBack });
    }

    fn told(self, thing: Thing, outcome: Outcome) {
        let _ = self.last.try_set(Some((thing, outcome)));
        self.look();
    }

    /// Asks the browser not to delete anything on its own; whether it says so.
    pub async fn ask_to_last(self) -> Lasting {
        let lasting = persist::ask().await;
        self.look_at_rest().await;
        lasting
    }
}

fn look_at_names() -> Named {
    let (taken, book) = (kept(Owner::Assignments), kept(Owner::Facilitator));
    Named {
        amounts: inventory::look(&BrowserStore).ok(),
        assignments: count(taken.as_ref(), "taken"),
        plans: count(book.as_ref(), "plans"),
        collections: count(book.as_ref(), "collections"),
        way_back: way_back::is_shown(),
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
