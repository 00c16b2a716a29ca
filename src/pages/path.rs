//! "Il mio percorso": at most three pillole for now, each with its reason; then the rest. It can be
//! changed by hand, and is made anew from every result and every pillola done.

use crate::components::assessment::Strip;
use crate::components::assessment::on_the_way::lead_soon;
use crate::components::card::PillolaCard;
use crate::components::live_text::escape;
use crate::components::loading::WithDocument;
use crate::components::markup::wrap;
use crate::components::page_head::PageHead;
use crate::components::watch::keep::keep_all;
use crate::platform::listen;
use crate::routes::Page;
use crate::state::documents::{Document, DocumentKey};
use crate::state::language::{Key, Words, key, use_words};
use crate::state::learner::{Learner, use_learner};
use leptos::prelude::*;
use pillole_core::assessment::Model;
use pillole_core::catalogue::Card;
use pillole_core::id::Slug;
use pillole_core::path::{Onward, Path, Reason, Suggestion};
use pillole_core::progress::Want;
use std::sync::Arc;

/// The page.
#[component]
pub fn PathPage() -> impl IntoView {
    view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
}

fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Catalogue(cards) = document else { return ().into_any() };
    let learner = use_learner();
    let model = StoredValue::new(Model::default());
    let said = RwSignal::new(String::new());
    let hand = Hand { learner, w, said };
    let pressed = Arc::clone(&cards);
    let press = move |event: leptos::ev::MouseEvent| {
        if let Some((_, act)) = listen::nearest(&event, "data-act") {
            hand.press(&act, &pressed);
        }
    };
    let body = move || {
        let profile = model.with_value(|model| learner.profile(model));
        let path = Path::of(&cards, &profile, &learner.record());
        drawn(&path, &cards, hand)
    };
    view! {
        <PageHead title=w.t(key::PATH_TITLE) description=w.t(key::PATH_CARD)/>
        <div class="container page assessment path">
            <h1>{w.t(key::PATH_TITLE)}</h1>
            <p class="lead">{w.t(key::PATH_LEAD)}</p>
            <p class="without-app">{w.t(key::PROGRESS_WITHOUT_APP)}</p>
            <p class="visually-hidden" role="status">{move || said.get()}</p>
            <div class="needs-app" on:click=press>{body}</div>
        </div>
    }
    .into_any()
}

/// What changes a path by hand.
#[derive(Clone, Copy)]
struct Hand {
    learner: Learner,
    w: Words,
    said: RwSignal<String>,
}

impl Hand {
    /// A button of the lists was pressed: which pillola, and what one wants with it.
    fn press(self, act: &str, cards: &[Card]) {
        let Some((want, slug)) = act.split_once(' ') else { return };
        let want = match want {
            ADD => Want::Added,
            _ => Want::AsSuggested,
        };
        if let Some(card) = cards.iter().find(|card| card.slug.as_str() == slug) {
            self.change(card, want);
        }
    }

    fn change(self, card: &Card, want: Want) {
        self.learner.wish(&card.slug, want);
        self.said.set(self.w.with(key::PATH_CHANGED, "title", &card.title));
        lead_soon("adesso");
    }

    /// A button that says what one wants with a pillola.
    fn button(self, card: &Card, want: Want, words: Key) -> AnyView {
        let its = card.clone();
        let press = move |_| self.change(&its, want);
        view! {
            <button class="btn btn-link" type="button" on:click=press>
                {self.w.t(words)}
                <span class="visually-hidden">{format!(": {}", card.title)}</span>
            </button>
        }
        .into_any()
    }
}

fn drawn(path: &Path, cards: &[Card], hand: Hand) -> AnyView {
    let w = hand.w;
    let find = |slug: &Slug| cards.iter().find(|card| card.slug == *slug);
    let now = path.now.iter().filter_map(|suggestion| {
        let card = find(&suggestion.slug)?;
        Some(view! {
            <li class="step-of-path">
                <p class="reason">{reason(suggestion, w)}</p>
                <PillolaCard card=card.clone()/>
                <p class="by-hand">
                    {hand.button(card, Want::Known, key::PATH_KNOWN)}
                    {hand.button(card, Want::NotInterested, key::PATH_NOT_INTERESTED)}
                </p>
            </li>
        })
    });
    let minutes = w.with(key::PATH_MINUTES, "n", path.minutes(cards));
    let suggested = path.now.iter().chain(&path.later);
    let films = suggested.filter_map(|suggestion| find(&suggestion.slug)?.film.as_ref());
    let keep = keep_all(key::WATCH_KEEP_PATH, films, w);
    let rest = rest(path, cards, w);
    let now_view = if path.now.is_empty() {
        let why = if path.aside.is_empty() { key::PATH_ALL_DONE } else { key::PATH_ALL_ASIDE };
        view! { <p class="lead" id="adesso" tabindex="-1">{w.t(why)}</p> }.into_any()
    } else {
        view! {
            <section aria-labelledby="adesso">
                <h2 id="adesso" tabindex="-1">{w.t(key::PATH_NOW)}</h2>
                <p>{minutes}</p>
                <ol class="path-now">{now.collect_view()}</ol>
            </section>
        }
        .into_any()
    };
    view! {
        {onward(path.onward)}
        {now_view}
        <div inner_html=keep></div>
        <div inner_html=rest></div>
    }
    .into_any()
}

/// What is not for now: later, done, set aside. Lists as markup; their buttons say which pillola and
/// what one wants with it.
fn rest(path: &Path, cards: &[Card], w: Words) -> String {
    let mut markup = String::new();
    let mut list = |title: Key, rows: Vec<String>| {
        if !rows.is_empty() {
            wrap(
                &mut markup,
                "<section><h2>",
                &escape(&w.t(title)),
                "</h2><ul class=\"path-list\">",
            );
            rows.iter().for_each(|row| markup.push_str(row));
            markup.push_str("</ul></section>");
        }
    };
    let row = |slug: &Slug, why: &str, want: Option<(&str, Key)>| {
        let card = cards.iter().find(|card| card.slug == *slug)?;
        let title = escape(&card.title);
        let mut row = String::from("<li><a lang=\"it\" href=\"");
        let href = w.href(&Page::Pillola(slug.clone()).path());
        wrap(&mut row, &href, "\">", &title);
        let minutes = w.with(key::MINUTES, "n", card.minutes);
        wrap(&mut row, "</a> <span class=\"fact\">", &escape(&minutes), "</span>");
        wrap(&mut row, " <span class=\"reason\">", &escape(why), "</span>");
        if let Some((act, words)) = want {
            wrap(&mut row, "<button class=\"btn btn-link\" type=\"button\" data-act=\"", act, " ");
            wrap(&mut row, slug.as_str(), "\">", &escape(&w.t(words)));
            wrap(&mut row, "<span class=\"visually-hidden\">: ", &title, "</span></button>");
        }
        row.push_str("</li>");
        Some(row)
    };
    let later = path.later.iter();
    let later =
        later.filter_map(|it| row(&it.slug, &reason(it, w), Some((ADD, key::PATH_ADD)))).collect();
    list(key::PATH_LATER, later);
    list(key::PATH_DONE, path.done.iter().filter_map(|slug| row(slug, "", None)).collect());
    let aside = path.aside.iter().filter_map(|(slug, want)| {
        let why = match want {
            Want::Known => key::PATH_ASIDE_KNOWN,
            _ => key::PATH_ASIDE_NOT_INTERESTED,
        };
        row(slug, &w.t(why), Some((BACK, key::PATH_BACK)))
    });
    list(key::PATH_ASIDE, aside.collect());
    markup
}

/// What the buttons of the lists are for.
const ADD: &str = "add";
const BACK: &str = "back";

/// What else there is to do.
fn onward(onward: Onward) -> Option<AnyView> {
    let (text, page, go) = match onward {
        Onward::Path => return None,
        Onward::Test => (key::PATH_TEST_FIRST, Page::Test, key::TEST_GO),
        Onward::TestAgain => (key::PATH_TEST_AGAIN, Page::Test, key::TEST_GO),
        Onward::AllDone => (key::PATH_REVIEW, Page::Review, key::HOME_REVIEW_GO),
    };
    Some(view! { <Strip title=key::PATH_ONWARD text page go/> }.into_any())
}

/// Why a pillola is suggested.
fn reason(suggestion: &Suggestion, w: Words) -> String {
    let of = |words, competence| w.with(words, "competence", w.t(Key::competence(competence)));
    match suggestion.reason {
        Reason::Added => w.t(key::REASON_ADDED),
        Reason::Begun => w.t(key::REASON_BEGUN),
        Reason::Fits(competence) => of(key::REASON_FITS, competence),
        Reason::Near(competence) => of(key::REASON_NEAR, competence),
        Reason::Beginning(competence) => of(key::REASON_BEGINNING, competence),
        Reason::Harder(competence) => of(key::REASON_HARDER, competence),
        Reason::Easier(competence) => of(key::REASON_EASIER, competence),
    }
}
