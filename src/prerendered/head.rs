//! What stands above a lesson: the way to it, its title, how long and how hard it is.

use crate::components::icon::Icon;
use crate::routes::Page;
use crate::state::language::{Key, Language, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;

/// The head.
#[component]
pub fn LessonHead(
    /// The pillola.
    card: Card,
) -> impl IntoView {
    let w = use_words();
    let area = card.competence.area();
    let is_translated = w.language() != Language::It;
    view! {
        <nav class="breadcrumbs" aria-label=w.t(key::NAV_BREADCRUMBS)>
            <ol>
                <li><a href=w.href("/")>{w.t(key::NAV_HOME)}</a></li>
                <li><a href=w.href(&Page::Catalogue.path())>{w.t(key::NAV_CATALOGUE)}</a></li>
            </ol>
        </nav>
        {is_translated.then(|| view! { <p class="note">{w.t(key::LESSON_IN_ITALIAN)}</p> })}
        <h1 lang="it">{card.title.clone()}</h1>
        <p class="card-facts">
            <span class="fact"><Icon name="clock"/>{w.with(key::MINUTES, "n", card.minutes)}</span>
            <span class="fact"><Icon name="level"/>{w.t(Key::level(card.level))}</span>
            <span class="fact"><Icon name=format!("area-{area}")/>{w.t(Key::area(area))}</span>
        </p>
    }
}
