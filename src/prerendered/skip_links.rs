//! The first thing on every page: ways past the header, for keyboards and screen readers.

use crate::app::MAIN;
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// Links that show when they have the focus.
#[component]
pub fn SkipLinks() -> impl IntoView {
    let w = use_words();
    view! {
        <div class="skiplinks">
            <a class="visually-hidden-focusable" rel="external" href=format!("#{MAIN}")>{w.t(key::SKIP_CONTENT)}</a>
            <a class="visually-hidden-focusable" rel="external" href="#footer">{w.t(key::SKIP_FOOTER)}</a>
        </div>
    }
    .into_any()
}
