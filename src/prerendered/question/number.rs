//! A field for a number, with its unit.

use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::question::Numeric;

pub(super) fn view(ask: &Numeric, name: &str, lang: &'static str) -> AnyView {
    let w = use_words();
    let id = format!("{name}-0");
    view! {
        <p class="number-field">
            <label for=id.clone()>{w.t(key::QUESTION_YOUR_NUMBER)}</label>
            <input
                type="text"
                inputmode="decimal"
                class="gap"
                id=id
                size="10"
                maxlength="20"
                autocomplete="off"
            />
            " "
            <span lang=lang>{ask.unit.clone()}</span>
        </p>
    }
    .into_any()
}
