//! What the portal keeps in a browser, as people understand it: the one list that the page "Che cosa è
//! salvato qui" follows. A name that is stored and stands for nothing in it is told as [`Thing::Other`],
//! so nothing can be kept that people are not told of.
//!
//! What does not live here: the words, and caches, which only the browser can open.

use super::key::{DRAFT, Key, Owner, PREFIX, WAY_BACK};
use super::store::{Store, StoreError};
use crate::offline;
use std::collections::BTreeMap;

/// Where in a browser something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In its storage for this site, until it is deleted.
    Browser,
    /// In the storage of one tab, until that is closed.
    Tab,
    /// In its cache for this site, under the name of a cache.
    Cache,
}

/// One thing that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// What was done with pillole, but tests and self-reflections.
    Progress,
    /// Tests and self-reflections. They are in the record, with [`Thing::Progress`].
    Tests,
    /// Answers that are chosen and not yet checked.
    Drafts,
    /// The assignments that were opened.
    Assignments,
    /// The sessions that somebody prepared, and what came back.
    Sessions,
    /// How the portal should look, and whether it may be kept for use without a network.
    Preferences,
    /// Copies of all that from before the last change.
    Copies,
    /// What was damaged and was set aside.
    SetAside,
    /// What a shared device notes of those who use it.
    SharedDevice,
    /// That an assignment was opened in this tab.
    WayBack,
    /// The portal itself, for use without a network.
    Portal,
    /// Videos for use without a network.
    Videos,
    /// Something that this edition does not know: an older or a newer one kept it.
    Other,
}

impl Thing {
    /// All, in the order in which people are told of them.
    pub const ALL: [Self; 13] = [
        Self::Progress,
        Self::Tests,
        Self::Drafts,
        Self::Assignments,
        Self::Sessions,
        Self::Preferences,
        Self::Copies,
        Self::SetAside,
        Self::SharedDevice,
        Self::WayBack,
        Self::Portal,
        Self::Videos,
        Self::Other,
    ];

    /// What stands under a name; nothing where that is not ours.
    #[must_use]
    pub fn at(place: Place, name: &str) -> Option<Self> {
        match place {
            Place::Browser => name.starts_with(PREFIX).then(|| Self::in_browser(name)),
            Place::Tab if name == WAY_BACK => Some(Self::WayBack),
            Place::Tab => name.starts_with(PREFIX).then_some(Self::Other),
            Place::Cache if name == offline::PORTAL => Some(Self::Portal),
            Place::Cache if name == offline::VIDEOS => Some(Self::Videos),
            Place::Cache => Some(Self::Other),
        }
    }

    fn in_browser(name: &str) -> Self {
        for owner in Owner::ALL {
            let kept = Key::Kept(owner).to_string();
            match name.strip_prefix(&kept) {
                Some("") => return Self::of(owner),
                Some(rest) if rest.starts_with(".previous") => return Self::Copies,
                Some(rest) if rest.starts_with(".damaged.") => return Self::SetAside,
                _ => {}
            }
        }
        match Key::ALONE.into_iter().find(|key| key.to_string() == name) {
            Some(Key::LastAct) => Self::SharedDevice,
            Some(_) => Self::Preferences,
            None if name.starts_with(DRAFT) => Self::Drafts,
            None => Self::Other,
        }
    }

    fn of(owner: Owner) -> Self {
        match owner {
            Owner::Learner => Self::Progress,
            Owner::Facilitator => Self::Sessions,
            Owner::Assignments => Self::Assignments,
        }
    }

    /// Whether it belongs to a shared device, not to the person who is there: its turns would break, or
    /// who comes next would miss it.
    #[must_use]
    pub fn is_the_devices(self) -> bool {
        matches!(self, Self::Preferences | Self::SharedDevice | Self::Portal | Self::Videos)
    }
}

/// How much there is of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// How many entries.
    pub entries: usize,
    /// How large they are, names and texts, in bytes.
    pub bytes: usize,
}

/// What a store holds of ours.
///
/// # Errors
/// [`StoreError`] where the store does not tell.
pub fn look(store: &impl Store) -> Result<BTreeMap<Thing, Amount>, StoreError> {
    let mut found = BTreeMap::<Thing, Amount>::new();
    for name in store.keys()? {
        if let Some(thing) = Thing::at(Place::Browser, &name) {
            let text = store.get(&name)?.unwrap_or_default();
            let amount = found.entry(thing).or_default();
            amount.entries += 1;
            amount.bytes += name.len() + text.len();
        }
    }
    Ok(found)
}

/// Names and the texts under them, to be put back.
pub type Removed = Vec<(String, String)>;

/// Removes a thing from a store, and the copies of it; gives what was there. The record is the vault's to
/// erase, which knows what other tabs must not bring back.
///
/// # Errors
/// [`StoreError`] where the store does not do it; some of it may be gone then.
pub fn remove(store: &impl Store, thing: Thing) -> Result<Removed, StoreError> {
    let mut removed = Vec::new();
    for name in store.keys()? {
        if Thing::at(Place::Browser, &name) == Some(thing) || is_copy(&name, thing) {
            if let Some(text) = store.get(&name)? {
                removed.push((name.clone(), text));
            }
            store.remove(&name)?;
        }
    }
    Ok(removed)
}

/// Whether a name is that of the copy of a thing: without the thing it would bring it back.
fn is_copy(name: &str, thing: Thing) -> bool {
    Owner::ALL
        .into_iter()
        .any(|owner| Thing::of(owner) == thing && name == Key::Previous(owner).to_string())
}

/// Puts back what was removed, but what has been written anew since.
///
/// # Errors
/// [`StoreError`] where the store does not take it.
pub fn put_back(store: &impl Store, removed: &Removed) -> Result<(), StoreError> {
    for (name, text) in removed {
        if store.get(name)?.is_none() {
            store.set(name, text)?;
        }
    }
    Ok(())
}
