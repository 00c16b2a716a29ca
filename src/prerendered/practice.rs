//! Prova before it begins: the goal, and the two ways to do it.

use crate::components::icon::Icon;
use crate::components::practice::FIELD;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::practice::Exercise;

/// The part of a pillola's page.
#[component]
pub fn Try(
    /// What is practised.
    exercise: Exercise,
) -> impl IntoView {
    let w = use_words();
    view! {
        <h2 id="prova-titolo">{w.t(key::TRY_TITLE)}</h2>
        <p class="lead" lang="it">{exercise.goal}</p>
        <p>{w.t(key::TRY_LEAD)}</p>
        <p class="without-app">{w.t(key::TRY_WITHOUT_APP)}</p>
        <div id=FIELD>
            <div class="actions needs-app">
                <button class="btn btn-primary" type="button" data-act="guided">
                    <Icon name="hand"/>
                    {w.t(key::TRY_GUIDED)}
                </button>
                <button class="btn btn-secondary" type="button" data-act="alone">
                    {w.t(key::TRY_ALONE)}
                </button>
            </div>
        </div>
    }
}
