//! A drawn sign from the sprite `public/icons.svg`. Always beside words, never instead of them.

use leptos::prelude::*;

/// The sprite's published address, with a hash of its content.
pub const SPRITE: &str = env!("PILLOLE_ICONS");

/// A sign that a screen reader passes over.
#[component]
pub fn Icon(
    /// The symbol's id in the sprite.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use_ href=format!("{SPRITE}#{name}")></use_>
        </svg>
    }
    .into_any()
}
