//! What can be printed: three boxes that work without the app too (see `style/_print.scss`). Beside it
//! the way to show the lesson to a room.

use crate::components::icon::Icon;
use crate::routes::Page;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::id::Slug;

/// The boxes.
#[component]
pub fn PrintBox<'a>(
    /// The pillola.
    slug: &'a Slug,
) -> impl IntoView + use<> {
    let w = use_words();
    let shown = format!("{}#{slug}", w.href(&Page::Present.path()));
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
        <a class="btn btn-secondary needs-app" href=shown>{w.t(key::SESSION_PRESENT_WAY_IN)}</a>
        <p class="without-app">{w.t(key::PRINT_WITHOUT_APP)}</p>
    }
}
