//! Before a lesson is shown: which one, and what of it.

use crate::components::live_text::escape;
use crate::components::page_head::PageHead;
use crate::components::pane::Writer;
use crate::routes::Page;
use crate::state::documents::Document;
use crate::state::language::{Key, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::digcomp::Area;
use pillole_core::session::presentation::Show;
use std::sync::Arc;

/// All pillole by area.
pub fn all(cards: Arc<Vec<Card>>) -> AnyView {
    let w = use_words();
    let mut out = Writer::default();
    out.within("<h2>", &w.t(key::SESSION_PRESENT_WHICH), "</h2>");
    for area in Area::ALL {
        let mut here = cards.iter().filter(|card| card.competence.area() == area).peekable();
        if here.peek().is_none() {
            continue;
        }
        out.within("<section><h3>", &w.t(Key::area(area)), "</h3><ul class=\"present-list\">");
        for card in here {
            let address = ["#", card.slug.as_str()].concat();
            out.raw("<li lang=\"it\">").link("", &address, &card.title).raw("</li>");
        }
        out.raw("</ul></section>");
    }
    keys(&mut out, w);
    view! { <div inner_html=out.take().frame></div> }.into_any()
}

/// What to show of a pillola.
pub fn what(document: Document) -> AnyView {
    let Document::Pillola(lesson) = document else { return ().into_any() };
    let w = use_words();
    let card = &lesson.card;
    let counted = |key, n: usize| w.with(key, "n", n);
    let asked = lesson.questions.iter().filter(|data| data.item.beside().is_none()).count();
    let mut out = Writer::default();
    out.raw("<ul class=\"present-list\">");
    for (name, show) in Show::ALL {
        let words = match show {
            Show::Steps => counted(key::SESSION_PRESENT_STEPS, lesson.exercise.steps.len()),
            Show::Questions => counted(key::SESSION_PRESENT_QUESTIONS, asked),
            Show::All => w.t(key::SESSION_PRESENT_ALL),
        };
        let address = ["#", card.slug.as_str(), ".", name].concat();
        out.raw("<li>").link("btn btn-primary", &address, &words).raw("</li>");
    }
    out.raw("</ul>");
    keys(&mut out, w);
    let page = w.href(&Page::Pillola(card.slug.clone()).path());
    out.raw("<p class=\"actions\">").link("", &page, &w.t(key::SESSION_PRESENT_LESSON)).raw(" ");
    out.link("", "#", &w.t(key::SESSION_PRESENT_ANOTHER)).raw("</p>");
    view! {
        <PageHead title=card.title.clone() description=card.summary.clone()/>
        <div class="container page session">
            <p>{w.t(key::SESSION_PRESENT_TITLE)}</p>
            <h1 lang="it">{card.title.clone()}</h1>
            <h2>{w.t(key::SESSION_PRESENT_WHAT)}</h2>
            <div class="present-choice" inner_html=out.take().frame></div>
        </div>
    }
    .into_any()
}

/// Which keys there are.
pub(super) fn keys(out: &mut Writer, w: Words) {
    let all = [
        key::SESSION_PRESENT_KEY_FORWARD,
        key::SESSION_PRESENT_KEY_BACK,
        key::SESSION_PRESENT_KEY_HANDS,
        key::SESSION_PRESENT_KEY_SCREEN,
        key::SESSION_PRESENT_KEY_BLANK,
        key::SESSION_PRESENT_KEY_REMOTE,
    ];
    out.raw("<details class=\"answers\" id=\"tasti\"><summary>");
    out.raw(&escape(&w.t(key::SESSION_PRESENT_KEYS))).raw("</summary><ul>");
    for words in all {
        out.within("<li>", &w.t(words), "</li>");
    }
    out.raw("</ul></details>");
}
