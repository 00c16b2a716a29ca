//! How sure one is, in the portal's own words.

use super::tick;
use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::question::Sureness;

/// The words for how sure one is.
pub(in crate::prerendered) fn words(sureness: Sureness) -> Key {
    match sureness {
        Sureness::Guess => key::SURE_1,
        Sureness::Little => key::SURE_2,
        Sureness::Quite => key::SURE_3,
        Sureness::Very => key::SURE_4,
    }
}

pub(super) fn view(name: &str) -> AnyView {
    let w = use_words();
    let lang = w.language().code();
    Sureness::ALL
        .into_iter()
        .enumerate()
        .map(|(index, sure)| tick("radio", name, index.to_string(), w.t(words(sure)), lang))
        .collect_view()
        .into_any()
}
