//! A bank to choose questions from.

use pillole_core::assessment::Entry;
use pillole_core::digcomp::{Competence, Level};
use pillole_core::id::{ItemId, Number};

/// Questions of all competences and levels in turns.
pub(crate) fn bank(size: u32) -> Vec<Entry> {
    let all: Vec<Competence> = Competence::all().collect();
    let entry = |number: u32| {
        let competence = *all.get(number as usize % all.len())?;
        let level = Level::try_from((number / 21 % 6 + 1) as u8).ok()?;
        let id = ItemId::try_from(format!("bench/q-{number}")).ok()?;
        Some(Entry { id, number: Number(number), competence, level })
    };
    (1..=size).filter_map(entry).collect()
}
