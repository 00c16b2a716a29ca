//! What a drawing is in each of its uses.

mod controls;
mod state;
mod uses;

use super::{Drawing, Use};
use crate::sample::{phone, place};
use crate::state::language::Words;
use pillole_core::screen::{Kind, Screen, ScreenState};

/// The uses, with nothing touchable beside what always is.
const USES: [Use<'_>; 4] = [Use::Figure, Use::Live(&[]), Use::Lens, Use::Marking];

fn drawn(screen: &Screen, state: &ScreenState, used: Use<'_>, words: Words) -> Vec<String> {
    Drawing { screen, state, used, mark: None, words, scope: "prova" }.parts()
}

/// A screen with one place.
fn alone(kind: Kind, used: Use<'_>, words: Words) -> String {
    drawn(&phone(vec![place("x", kind)]), &ScreenState::default(), used, words).concat()
}

fn live(kind: Kind, words: Words) -> String {
    alone(kind, Use::Live(&[]), words)
}

fn count(markup: &str, what: &str) -> usize {
    markup.matches(what).count()
}
