//! Deleting what is kept, thing by thing, and putting it back.

use super::Stored;
use crate::platform::caches::{self, Entry};
use crate::platform::offline;
use crate::platform::storage::BrowserStore;
use crate::platform::way_back;
use leptos::prelude::*;
use pillole_core::progress::Portion;
use pillole_core::storage::inventory::{self, Removed, Thing};

/// What it takes to put back what was deleted.
#[derive(Debug, Clone)]
pub(super) enum Undo {
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

impl Stored {
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
            Thing::Progress => self.delete_from_record(Portion::Pillole),
            Thing::Tests => self.delete_from_record(Portion::Tests),
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

    fn delete_from_record(self, portion: Portion) -> bool {
        self.undo.set_value(Undo::Record(self.learner.export()));
        let is_all = portion.is_all_of(&untrack(|| self.learner.record()));
        self.learner.delete(|vault| match is_all {
            true => vault.erase(),
            false => vault.take_away(|record| portion.take_away(record)),
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
}
