//! The test that an assignment asks for: named behind the `#` of the page on which tests are chosen, and
//! marked there.

use crate::state::language::{Words, key};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use pillole_core::session::Test;

/// What the name begins with.
const BEFORE: &str = "#prova-";

/// What stands behind the address of the page of a test to ask for it.
#[must_use]
pub fn asking_for(test: Test) -> String {
    let place = Test::all().position(|it| it == test).unwrap_or_default();
    format!("{BEFORE}{place}")
}

/// The test that the address asks for.
#[must_use]
pub fn wanted() -> Option<Test> {
    if cfg!(feature = "ssr") {
        return None;
    }
    let hash = use_location().hash.get_untracked();
    let place: usize = hash.strip_prefix(BEFORE)?.parse().ok()?;
    Test::all().nth(place)
}

/// What stands with the choice that is asked for.
#[must_use]
pub fn mark(is_wanted: bool, w: Words) -> Option<AnyView> {
    is_wanted
        .then(|| view! { <span class="offer-wanted">{w.t(key::ASSESS_WANTED)}</span> }.into_any())
}
