//! Where a lesson's facts come from, when they were checked, what it is in DigComp.

use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Pillola;

/// Sources and details, folded.
#[component]
pub fn Facts(
    /// The pillola.
    pillola: Pillola,
) -> impl IntoView {
    let w = use_words();
    let sources = pillola
        .sources
        .iter()
        .map(|source| {
            view! { <li><a rel="external noopener" href=source.url.clone()>{source.title.clone()}</a></li> }
        })
        .collect_view();
    let competences = std::iter::once(pillola.card.competence)
        .chain(pillola.also.iter().copied())
        .map(|competence| {
            view! { <li>{format!("{competence} ")}{w.t(Key::competence(competence))}</li> }
        })
        .collect_view();
    view! {
        <details class="lesson-facts">
            <summary>{w.with(key::FACTS_VERIFIED, "date", w.date(pillola.verified))}</summary>
            <h2>{w.t(key::FACTS_SOURCES)}</h2>
            <ul lang="it">{sources}</ul>
            <h2>{w.t(key::FACTS_COMPETENCES)}</h2>
            <ul>{competences}</ul>
            <p>{w.t(key::FACTS_LICENCE)}</p>
        </details>
    }
}
