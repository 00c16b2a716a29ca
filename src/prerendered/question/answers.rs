//! The answers with what each teaches: for who reads without the app they can be opened below the
//! question, and the result of the adaptive test shows them.

use super::ITALIAN;
use crate::components::icon::Icon;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::question::{Choice, Item, Kind, Part, shown_order};
use std::sync::Arc;

/// The answers of a question, for who has no app.
#[component]
pub fn Answers(
    /// The question.
    item: Arc<Item>,
) -> impl IntoView {
    let w = use_words();
    let seed = u64::from(item.number.0);
    let scenes = match item.kind.paper(seed).parts.pop() {
        Some(Part::Scenes(scenes)) => Some(crate::prerendered::paper::scenes(&scenes)),
        _ => None,
    };
    view! {
        <div class="without-app">
            {scenes}
            {list(&item, ITALIAN).map(|list| view! {
                <details class="answers">
                    <summary>{w.t(key::ANSWERS_SHOW)}</summary>
                    {list}
                </details>
            })}
        </div>
    }
    .into_any()
}

/// Every answer with its sign and what it teaches, for words in `lang`; `None` where there is nothing
/// to tell. Of kinds without options it is the right answer alone.
pub(in crate::prerendered) fn list(item: &Item, lang: &'static str) -> Option<AnyView> {
    let w = use_words();
    let seed = u64::from(item.number.0);
    let own = w.language().code();
    let is_scored = item.kind.is_scored();
    let row = |right: bool, about: String, text: String, of: &'static str| {
        let (icon, verdict) =
            if right { ("check", key::ANSWERS_RIGHT) } else { ("cross", key::ANSWERS_WRONG) };
        view! {
            <li>
                {is_scored.then(|| view! { <Icon name=icon/><b>{w.t(verdict)}</b> " " })}
                {(!about.is_empty()).then(|| view! { <q lang=of>{about}</q> })}
                " "
                <span lang=lang>{text}</span>
            </li>
        }
        .into_any()
    };
    let option =
        |choice: &Choice| row(choice.right, choice.text.clone(), choice.feedback.clone(), lang);
    let all = |options: &[Choice]| {
        let order = shown_order(options.len(), seed);
        order.iter().filter_map(|index| options.get(index.get())).map(option).collect_view()
    };
    let rows = match &item.kind {
        Kind::Single(ask) => all(&ask.options),
        Kind::Multiple(ask) => all(&ask.options),
        Kind::TrueFalse(ask) => {
            let of = |said: bool, words, text: &String| {
                row(ask.answer == said, w.t(words), text.clone(), own)
            };
            vec![
                of(true, key::QUESTION_TRUE, &ask.said_true),
                of(false, key::QUESTION_FALSE, &ask.said_false),
            ]
        }
        kind => {
            // A place is called by what stands on its screen.
            let of = if matches!(kind, Kind::Spot(_)) { ITALIAN } else { lang };
            let remarks = kind.solution().into_iter();
            remarks.map(|remark| row(true, remark.about, remark.text, of)).collect_view()
        }
    };
    (!rows.is_empty()).then(|| view! { <ul>{rows}</ul> }.into_any())
}
