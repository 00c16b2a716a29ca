//! A code that is typed: one field, forgiving, with a plain word where it is wrong.

use crate::components::live_text::LiveText;
use crate::state::language::key;
use crate::state::language::{Key, use_words};
use leptos::prelude::*;

/// The field with its button.
#[component]
pub fn CodeEntry(
    /// What it is for.
    title: Key,
    /// Where the code is found.
    text: Key,
    /// What is wrong with the last one; nothing if nothing is.
    fault: Signal<String>,
    /// Takes the code.
    enter: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let w = use_words();
    let input = NodeRef::<leptos::html::Input>::new();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(input) = input.get_untracked() {
            enter(input.value());
            // After a fault one mends what is there, and after a good code there is the next one.
            if fault.get_untracked().is_empty() {
                input.set_value("");
            } else {
                let _ = input.focus();
            }
        }
    };
    let is_wrong = move || !fault.with(String::is_empty);
    view! {
        <form class="code-entry" on:submit=submit novalidate>
            <h2>{w.t(title)}</h2>
            <p id="codice-aiuto">{w.t(text)}</p>
            <label for="codice">{w.t(key::SESSION_CODE_LABEL)}</label>
            <div class="code-row">
                <input
                    type="text"
                    id="codice"
                    class="code-field"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    aria-describedby="codice-aiuto codice-errore"
                    aria-invalid=move || is_wrong().then_some("true")
                    node_ref=input
                />
                <button class="btn btn-primary" type="submit">{w.t(key::SESSION_CODE_GO)}</button>
            </div>
            <p class="code-fault" id="codice-errore" role="alert"><LiveText text=fault/></p>
        </form>
    }
    .into_any()
}
