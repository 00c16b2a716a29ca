//! A pillola in a list.

use super::capsule::Capsule;
use super::icon::Icon;
use super::live_text::LiveText;
use crate::routes::Page;
use crate::state::language::{Key, key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::progress::State;

/// The card of a pillola. The heading's level depends on where it stands.
#[component]
pub fn PillolaCard(
    /// The pillola.
    card: Card,
    /// Whether the title is a heading of level 2 instead of 3.
    #[prop(optional)]
    top_level: bool,
) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let this = StoredValue::new(card.clone());
    let done = Signal::derive(move || this.with_value(|card| learner.forms_done(card)));
    let state =
        Signal::derive(move || w.t(state_name(this.with_value(|card| learner.state(card)))));
    let href = w.href(&Page::Pillola(card.slug.clone()).path());
    let title = view! { <a lang="it" href=href>{card.title.clone()}</a> };
    let heading = if top_level {
        view! { <h2 class="card-title">{title}</h2> }.into_any()
    } else {
        view! { <h3 class="card-title">{title}</h3> }.into_any()
    };
    view! {
        <article class=format!("pillola-card area-{}", card.competence.area())>
            <p class="card-area">
                <Icon name=format!("area-{}", card.competence.area())/>
                {w.t(Key::area(card.competence.area()))}
            </p>
            {heading}
            <p class="card-summary" lang="it">{card.summary.clone()}</p>
            <p class="card-facts">
                <span class="fact"><Icon name="clock"/>{w.with(key::MINUTES, "n", card.minutes)}</span>
                <span class="fact"><Icon name="level"/>{w.t(Key::level(card.level))}</span>
            </p>
            <p class="card-state">
                <Capsule done/>
                <LiveText text=state/>
            </p>
        </article>
    }
    .into_any()
}

/// How far one is with a pillola, in words.
#[must_use]
pub fn state_name(state: State) -> Key {
    match state {
        State::NotStarted => key::STATE_NOT_STARTED,
        State::Started => key::STATE_STARTED,
        State::Done => key::STATE_DONE,
    }
}
