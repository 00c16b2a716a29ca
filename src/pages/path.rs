//! "Il mio percorso": at most three pillole for now, each with its reason; then the rest. It can be
//! changed by hand, and is made anew from every result and every pillola done.

use crate::components::assessment::Strip;
use crate::components::card::PillolaCard;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
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
            <div class="needs-app">{body}</div>
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
    /// A button that says what one wants with a pillola.
    fn button(self, card: &Card, want: Want, words: Key) -> AnyView {
        let (slug, title) = (card.slug.clone(), card.title.clone());
        let press = move |_| {
            self.learner.wish(&slug, want);
            self.said.set(self.w.with(key::PATH_CHANGED, "title", &title));
        };
        view! {
            <button class="btn btn-link" on:click=press>
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
    let later = path.later.iter().filter_map(|suggestion| {
        let card = find(&suggestion.slug)?;
        let href = w.href(&Page::Pillola(card.slug.clone()).path());
        Some(view! {
            <li>
                <a lang="it" href=href>{card.title.clone()}</a>
                " "
                <span class="fact">{w.with(key::MINUTES, "n", card.minutes)}</span>
                <span class="reason">{reason(suggestion, w)}</span>
                {hand.button(card, Want::Added, key::PATH_ADD)}
            </li>
        })
    });
    let aside = path.aside.iter().filter_map(|(slug, want)| {
        let card = find(slug)?;
        let why = match want {
            Want::Known => key::PATH_ASIDE_KNOWN,
            _ => key::PATH_ASIDE_NOT_INTERESTED,
        };
        Some(view! {
            <li>
                <span lang="it">{card.title.clone()}</span>
                " "
                <span class="reason">{w.t(why)}</span>
                {hand.button(card, Want::AsSuggested, key::PATH_BACK)}
            </li>
        })
    });
    let done = path.done.iter().filter_map(|slug| {
        let card = find(slug)?;
        let href = w.href(&Page::Pillola(card.slug.clone()).path());
        Some(view! { <li><a lang="it" href=href>{card.title.clone()}</a></li> })
    });
    let section = |title: Key, is_empty: bool, list: AnyView| {
        (!is_empty).then(|| view! { <section><h2>{w.t(title)}</h2>{list}</section> })
    };
    let now_view = if path.now.is_empty() {
        view! { <p class="lead">{w.t(key::PATH_ALL_DONE)}</p> }.into_any()
    } else {
        view! {
            <section aria-labelledby="adesso">
                <h2 id="adesso">{w.t(key::PATH_NOW)}</h2>
                <p>{minutes}</p>
                <ol class="cards path-now">{now.collect_view()}</ol>
            </section>
        }
        .into_any()
    };
    view! {
        {onward(path.onward)}
        {now_view}
        {section(key::PATH_LATER, path.later.is_empty(), view! { <ol class="path-list">{later.collect_view()}</ol> }.into_any())}
        {section(key::PATH_DONE, path.done.is_empty(), view! { <ul class="path-list">{done.collect_view()}</ul> }.into_any())}
        {section(key::PATH_ASIDE, path.aside.is_empty(), view! { <ul class="path-list">{aside.collect_view()}</ul> }.into_any())}
    }
    .into_any()
}

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
