//! What can be printed: three boxes that work without the app too (see `style/_print.scss`).

use crate::components::icon::Icon;
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// The boxes.
#[component]
pub fn PrintBox() -> impl IntoView {
    let w = use_words();
    let choices = [
        ("stampa-passi", key::PRINT_STEPS, true),
        ("stampa-domande", key::PRINT_QUESTIONS, false),
        ("stampa-chiave", key::PRINT_KEY, false),
    ];
    let choice = |(id, words, on)| {
        view! {
            <div class="option">
                <input type="checkbox" id=id checked=on/>
                <label for=id>{w.t(words)}</label>
            </div>
        }
    };
    view! {
        <p>{w.t(key::PRINT_TEXT)}</p>
        <fieldset class="print-choices">
            <legend>{w.t(key::PRINT_WHAT)}</legend>
            {choices.map(choice)}
        </fieldset>
        <button class="btn btn-secondary needs-app" type="button" data-act="print">
            <Icon name="print"/>
            {w.t(key::PRINT_BUTTON)}
        </button>
        <p class="without-app">{w.t(key::PRINT_WITHOUT_APP)}</p>
    }
}
