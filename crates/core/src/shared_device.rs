//! A device that many people use, one after the other: nothing of one is there for the next.
//!
//! A [`Turn`] is the time of one person at it; how long nobody may do anything is decided by the
//! [`idle`] clock. What does not live here: erasing, which only the browser can do, and the words.

pub mod idle;

use crate::offline;
use crate::preferences::{Language, Preferences};
use crate::progress::Timestamp;
use crate::storage::{Key, Owner, Store};

/// What the address says to switch the mode on and off with: `/?pc-condiviso=1`, `/?pc-condiviso=0`.
pub const PARAMETER: &str = "pc-condiviso";

/// What the address says in the place of that after something could not be erased.
pub const NOT_ERASED: &str = "non-cancellato";

/// The time of one person at a shared device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// When it began: when the mode was switched on, or the person before was erased. No two turns of
    /// a device have the same, so pages know by it whose they are.
    pub since: Timestamp,
    /// The preferences with which each turn begins: those of when the mode was switched on.
    pub before: Preferences,
}

/// What an address wants of the mode.
#[must_use]
pub fn asked(query: &str) -> Option<bool> {
    let mut fields = query.trim_start_matches('?').split('&');
    match fields.find_map(|field| field.strip_prefix(PARAMETER)?.strip_prefix('='))? {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

/// An address's query without what it wants of the mode: with its `?`, or nothing.
#[must_use]
pub fn without(query: &str) -> String {
    let ours = |field: &&str| !field.starts_with(PARAMETER) && !field.is_empty();
    let rest: Vec<&str> = query.trim_start_matches('?').split('&').filter(ours).collect();
    if rest.is_empty() { String::new() } else { format!("?{}", rest.join("&")) }
}

impl Preferences {
    /// Switches the mode on, at a page in the language `home`; nothing happens where it is on.
    pub fn share(&mut self, home: Language, now: Timestamp) {
        if self.shared.is_none() {
            let before = Self { language: Some(home), ..self.clone() };
            self.shared = Some(Box::new(Turn { since: now, before }));
        }
    }

    /// The preferences for the next person; none where the mode is off. Turns never have the same
    /// beginning, also where the clock went back.
    #[must_use]
    pub fn next_turn(&self, now: Timestamp) -> Option<Self> {
        let turn = self.shared.as_deref()?;
        let next = Turn { since: now.after(Some(turn.since)), before: turn.before.clone() };
        Some(Self { shared: Some(Box::new(next)), ..turn.before.clone() })
    }
}

/// Whether somebody has left something on this device: a record, or a facilitator's plans.
#[must_use]
pub fn is_in_use(store: &impl Store) -> bool {
    Owner::ALL
        .iter()
        .any(|owner| store.get(&Key::Kept(*owner).to_string()).ok().flatten().is_some())
}

/// When somebody last did something at this device, in whichever tab.
#[must_use]
pub fn last_act(store: &impl Store) -> Option<u64> {
    store.get(&Key::LastAct.to_string()).ok().flatten()?.parse().ok()
}

/// Notes when somebody last did something, for the other tabs and for who loads a page.
pub fn note_act(store: &impl Store, at: u64) {
    // Where storage is refused each page has only its own clock.
    _ = store.set(&Key::LastAct.to_string(), &at.to_string());
}

/// Whether what is stored under this name stays when a person goes: the mode itself does, and whether the
/// device keeps the portal.
#[must_use]
pub fn stays(name: &str) -> bool {
    name == offline::CHOICE || name == Key::Preferences.to_string()
}

/// Whether a cache of this name stays: those of the portal itself do, they are the same for everybody.
#[must_use]
pub fn cache_stays(name: &str) -> bool {
    [offline::PORTAL, offline::VIDEOS].contains(&name)
}
