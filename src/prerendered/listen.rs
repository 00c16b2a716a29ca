//! The buttons that have a text read aloud. What speaks is fetched when one is pressed
//! (`crate::components::aloud`).

use crate::components::icon::Icon;
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// A button that reads what is around it: the nearest element marked `data-spoken`. `about` says what
/// that is to who does not see it.
pub(super) fn button(about: String) -> impl IntoView + use<> {
    let w = use_words();
    view! {
        <button
            class="btn-listen needs-app no-print"
            type="button"
            lang=w.language().code()
            data-listen=""
        >
            <Icon name="listen"/>
            {w.t(key::LISTEN_BUTTON)}
            <span class="visually-hidden">{about}</span>
        </button>
    }
}

/// A button that reads the element with this id.
pub(super) fn all(id: &'static str, words: String) -> impl IntoView + use<> {
    let w = use_words();
    view! {
        <p class="needs-app no-print" lang=w.language().code()>
            <button class="btn btn-secondary" type="button" data-listen=id>
                <Icon name="listen"/>
                {words}
            </button>
        </p>
    }
}
