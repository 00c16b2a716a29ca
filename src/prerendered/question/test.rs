//! A question in the adaptive test: what is asked and its controls, and nothing that would tell
//! whether an answer is right. The buttons to go on are the test's.

use super::body;
use super::card::{asked, taking_back};
use crate::components::question::task;
use crate::prerendered::listen::button;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::question::{Item, Kind};
use pillole_core::screen::Screen;

/// The question, whose words are in `lang`.
pub(in crate::prerendered) fn card(
    item: &Item,
    screens: &[Screen],
    lang: &'static str,
) -> impl IntoView + use<> {
    let w = use_words();
    let name = item.id.as_str().replace('/', "-");
    let controls = match &item.kind {
        Kind::Do(ask) => view! {
            <div data-part="body" inner_html=task::player(ask, item.id.as_str(), w).markup(w)></div>
            <div class="board-reply" role="status" data-part="said"></div>
            <div class="board-keys">{taking_back(&item.kind)}</div>
        }
        .into_any(),
        Kind::Spot(_) => {
            view! { <div data-part="body">{body(item, screens, lang)}</div> }.into_any()
        }
        _ => {
            view! { <div class="question-body" data-part="body">{body(item, screens, lang)}</div> }
                .into_any()
        }
    };
    // Says where a thing was moved to.
    let told = matches!(item.kind, Kind::Ordering(_)).then(|| {
        view! { <p class="visually-hidden" role="status" data-part="told"></p> }
    });
    view! {
        <section
            class=format!("question question-{}", item.kind.word())
            id=format!("domanda-{name}")
            tabindex="-1"
            data-item=item.id.to_string()
            data-spoken=""
        >
            {button(w.t(key::SPOKEN_THIS))}
            <fieldset>
                <legend>{asked(item, lang)}</legend>
                {controls}
            </fieldset>
            {told}
        </section>
    }
}
