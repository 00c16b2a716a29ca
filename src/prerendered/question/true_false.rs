//! True comes before false, always.

use super::tick;
use crate::state::language::{key, use_words};
use leptos::prelude::*;

pub(super) fn view(name: &str) -> AnyView {
    let w = use_words();
    let lang = w.language().code();
    [("1", key::QUESTION_TRUE), ("0", key::QUESTION_FALSE)]
        .into_iter()
        .map(|(value, words)| tick("radio", name, value.to_owned(), w.t(words), lang))
        .collect_view()
        .into_any()
}
