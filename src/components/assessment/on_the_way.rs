//! Where one is in a test or a self-reflection: in words and as a bar.

use crate::platform::page;
use crate::state::language::{Key, Words};
use leptos::prelude::*;

/// How many of how many, spoken when it changes only by who reads it: the new question has the focus.
#[must_use]
pub fn on_the_way(words: Key, done: usize, total: usize, w: Words) -> AnyView {
    let text = w.with(words, "n", done).replace("{total}", &total.to_string());
    let total = total.max(1);
    let width = (done.min(total) * 300) / total;
    view! {
        <div class="on-the-way">
            <p>{text}</p>
            <svg class="bar" viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar-all" width="300" height="12" rx="6"></rect>
                <rect class="bar-done" width=width height="12" rx="6"></rect>
            </svg>
        </div>
    }
    .into_any()
}

/// Leads to the element with this id once what changed is on the page.
pub fn lead_soon(id: &'static str) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        page::lead_to(id);
    });
}
