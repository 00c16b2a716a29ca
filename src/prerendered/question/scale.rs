//! Points from the least to the most.

use super::tick;
use leptos::prelude::*;
use pillole_core::question::Scale;

pub(super) fn view(ask: &Scale, name: &str, lang: &'static str) -> AnyView {
    (0usize..)
        .zip(&ask.points)
        .map(|(index, point)| tick("radio", name, index.to_string(), point.text.clone(), lang))
        .collect_view()
        .into_any()
}
