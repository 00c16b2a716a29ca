//! The catalogue: all pillole by area, with filters as plain questions. The filters are in the
//! address: a filtered list can be kept, sent and gone back to.

use crate::components::card::PillolaCard;
use crate::components::icon::Icon;
use crate::components::live_text::LiveText;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::search_box::SearchBox;
use crate::state::documents::{Document, DocumentKey};
use crate::state::filters::{Filters, Question, Stage};
use crate::state::language::{Key, Words, key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use pillole_core::catalogue::Card;
use pillole_core::digcomp::{Area, Level};
use pillole_core::facilita::Service;
use std::sync::Arc;

/// The catalogue page.
#[component]
pub fn CataloguePage() -> impl IntoView {
    view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
}

/// The page, over all pillole.
fn show(document: Document) -> impl IntoView {
    let Document::Catalogue(cards) = document else { return ().into_any() };
    view! { <Catalogue cards/> }.into_any()
}

/// Filters, how many fit, the cards by area.
#[component]
fn Catalogue(cards: Arc<Vec<Card>>) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let search = use_location().search;
    let filters = Memo::new(move |_| search.with(|query| Filters::parse(query)));
    let all = Arc::clone(&cards);
    let fitting = move || -> Vec<Card> {
        let filters = filters.get();
        all.iter().filter(|card| filters.fit(card, learner.state(card))).cloned().collect()
    };
    let counted = fitting.clone();
    let status = Signal::derive(move || {
        w.count(key::CATALOGUE_FOUND_ONE, key::CATALOGUE_FOUND_MANY, counted().len())
    });
    view! {
        <PageHead title=w.t(key::CATALOGUE_TITLE) description=w.t(key::CATALOGUE_TEXT)/>
        <div class="container page catalogue">
            <h1>{w.t(key::CATALOGUE_TITLE)}</h1>
            <p class="lead">{w.t(key::CATALOGUE_TEXT)}</p>
            <SearchBox/>
            <FilterBar cards filters/>
            <p class="catalogue-status" role="status"><LiveText text=status/></p>
            {move || {
                let cards = fitting();
                if cards.is_empty() {
                    view! { <p class="empty-state">{w.t(key::CATALOGUE_NONE)}</p> }.into_any()
                } else {
                    Area::ALL.map(|area| by_area(area, &cards)).collect_view().into_any()
                }
            }}
        </div>
    }
    .into_any()
}

/// The cards of one area under its title.
fn by_area(area: Area, cards: &[Card]) -> impl IntoView + use<> {
    let w = use_words();
    let cards: Vec<Card> =
        cards.iter().filter(|card| card.competence.area() == area).cloned().collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class=format!("catalogue-area area-{area}") id=format!("area-{area}")>
                <h2><Icon name=format!("area-{area}")/>{w.t(Key::area(area))}</h2>
                <ul class="cards">
                    {cards.into_iter().map(|card| view! { <li><PillolaCard card/></li> }).collect_view()}
                </ul>
            </section>
        }
    })
}

/// The filters. Choosing one changes the address, and the address the list.
#[component]
fn FilterBar(cards: Arc<Vec<Card>>, filters: Memo<Filters>) -> impl IntoView {
    let w = use_words();
    let pathname = use_location().pathname;
    let navigate = StoredValue::new_local(use_navigate());
    let go = move |filters: Filters| {
        let address = format!("{}{}", pathname.get_untracked(), filters.query());
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..Default::default() };
        navigate.with_value(|navigate| navigate(&address, options));
    };
    let filter = |question: Question| {
        let id = format!("filtro-{}", question.name());
        let option = move |(value, label): (String, String)| {
            let this = value.clone();
            let selected = move || filters.with(|filters| filters.answer(question) == this);
            view! { <option value=value selected=selected>{label}</option> }
        };
        let all = (String::new(), w.t(key::FILTER_ALL));
        let options = std::iter::once(all).chain(options(question, &cards, w));
        let choose = move |event| {
            let mut now = filters.get_untracked();
            now.set(question, &event_target_value(&event));
            go(now);
        };
        view! {
            <div class="filter">
                <label for=id.clone()>{w.t(label(question))}</label>
                <select
                    id=id
                    prop:value=move || filters.with(|filters| filters.answer(question))
                    on:change=choose
                >
                    {options.map(option).collect_view()}
                </select>
            </div>
        }
    };
    view! {
        <div class="filters needs-app" role="group" aria-label=w.t(key::FILTER_LABEL)>
            {Question::ALL.map(filter).collect_view()}
            <button
                class="btn btn-secondary"
                type="button"
                disabled=move || filters.get() == Filters::default()
                on:click=move |_| go(Filters::default())
            >
                {w.t(key::FILTER_RESET)}
            </button>
        </div>
    }
    .into_any()
}

/// A filter as people are asked it.
fn label(question: Question) -> Key {
    match question {
        Question::Area => key::FILTER_AREA,
        Question::Level => key::FILTER_LEVEL,
        Question::Service => key::FILTER_SERVICE,
        Question::Minutes => key::FILTER_MINUTES,
        Question::Stage => key::FILTER_STAGE,
    }
}

/// The answers to a filter that some pillola fits, as the address and as people have them.
fn options(question: Question, cards: &[Card], w: Words) -> Vec<(String, String)> {
    match question {
        Question::Area => Area::ALL.map(|area| (area.to_string(), w.t(Key::area(area)))).to_vec(),
        Question::Level => Level::ALL
            .into_iter()
            .filter(|level| cards.iter().any(|card| card.level == *level))
            .map(|level| (level.to_string(), w.t(Key::level(level))))
            .collect(),
        Question::Service => Service::all()
            .filter(|s| s.is_named() && cards.iter().any(|card| card.services.contains(s)))
            .map(|service| (service.to_string(), w.t(Key::service(service))))
            .collect(),
        Question::Minutes => (2..8)
            .filter(|minutes| cards.iter().any(|card| card.minutes == *minutes))
            .map(|minutes: u8| (minutes.to_string(), w.with(key::FILTER_AT_MOST, "n", minutes)))
            .collect(),
        Question::Stage => vec![
            (Stage::ToDo.name().to_owned(), w.t(key::FILTER_TO_DO)),
            (Stage::Done.name().to_owned(), w.t(key::FILTER_DONE)),
        ],
    }
}
