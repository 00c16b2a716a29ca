//! A device that many people use, one after the other: nothing of one is there for the next.
//!
//! A [`Turn`] is the time of one person at it; how long nobody may do anything is decided by the
//! [`idle`] clock. What does not live here: erasing, which only the browser can do, and the words.

pub mod idle;

use crate::preferences::{Language, Preferences};
use crate::progress::Timestamp;
use crate::storage::{Key, Owner, Store};

/// What the offline copy of the site itself is called in the browser's cache begins with this: it is
/// the same for everybody, and stays.
const OFFLINE: &str = "pillole-offline";

/// What the address says to switch the mode on and off with: `/?pc-condiviso=1`, `/?pc-condiviso=0`.
pub const PARAMETER: &str = "pc-condiviso";

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

/// Whether what is stored under this name stays when a person goes: the mode itself does.
#[must_use]
pub fn stays(name: &str) -> bool {
    name == Key::Preferences.to_string()
}

/// Whether a cache of this name stays: that of the site itself does.
#[must_use]
pub fn cache_stays(name: &str) -> bool {
    name.starts_with(OFFLINE)
}
