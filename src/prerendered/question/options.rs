//! Options to choose from, in their mixed order.

use super::tick;
use leptos::prelude::*;
use pillole_core::question::{Choice, shown_order};

pub(super) fn view(
    options: &[Choice],
    kind: &'static str,
    name: &str,
    seed: u64,
    lang: &'static str,
) -> AnyView {
    shown_order(options.len(), seed)
        .into_iter()
        .filter_map(|index| Some((index, options.get(index.get())?)))
        .map(|(index, option)| tick(kind, name, index.0.to_string(), option.text.clone(), lang))
        .collect_view()
        .into_any()
}
