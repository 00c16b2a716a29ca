//! A list in which things are moved up and down by buttons.

use crate::components::icon::Icon;
use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::question::Ordering;

pub(super) fn view(ask: &Ordering, seed: u64, lang: &'static str) -> AnyView {
    let w = use_words();
    let button = |way: &'static str, words: Key, text: &str| {
        let (label, sign) = (w.with(words, "what", text), if way == "up" { "up" } else { "down" });
        view! {
            <button type="button" class="move needs-app" data-move=way aria-label=label>
                <Icon name=sign/>
            </button>
        }
    };
    let entry = |index: pillole_core::question::ChoiceIndex| {
        let text = ask.entries.get(index.get())?.text.clone();
        Some(view! {
            <li data-mark=index.0.to_string()>
                <span lang=lang>{text.clone()}</span>
                {button("up", key::QUESTION_MOVE_UP, &text)}
                {button("down", key::QUESTION_MOVE_DOWN, &text)}
            </li>
        })
    };
    let entries = ask.shown(seed).into_iter().filter_map(entry).collect_view();
    view! { <ol class="entries">{entries}</ol> }.into_any()
}
