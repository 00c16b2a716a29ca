//! A text with fields where words are missing.

use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::question::{Gap, Piece};

/// The longest field, in letters: it must fit the narrowest window.
const WIDEST: usize = 18;

pub(super) fn view(ask: &Gap, name: &str, lang: &'static str) -> AnyView {
    let w = use_words();
    let mut number = 0;
    let pieces = ask.pieces.iter().map(|piece| match piece {
        Piece::Text(text) => view! { <span>{text.clone()}</span> }.into_any(),
        Piece::Blank(blank) => {
            number += 1;
            let longest = blank.accepts.iter().map(|word| word.chars().count()).max();
            let size = (longest.unwrap_or(0) + 3).min(WIDEST);
            view! {
                <input
                    type="text"
                    class="gap"
                    id=format!("{name}-{number}")
                    aria-label=w.with(key::QUESTION_GAP, "n", number)
                    size=size.to_string()
                    maxlength="60"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                />
            }
            .into_any()
        }
    });
    let pieces = pieces.collect_view();
    view! { <p class="gap-text" lang=lang>{pieces}</p> }.into_any()
}
