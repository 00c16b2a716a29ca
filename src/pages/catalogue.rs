//! The catalogue: all pillole by area, with filters as plain questions. The filters are in the
//! address: a filtered list can be kept, sent and gone back to.

use crate::components::card::PillolaCard;
use crate::components::icon::Icon;
use crate::components::live_text::LiveText;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::search_box::SearchBox;
use crate::state::documents::{Document, DocumentKey};
use crate::state::filters::{Filters, Stage};
use crate::state::language::{Key, key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use pillole_core::catalogue::Card;
use pillole_core::digcomp::{Area, Level};
use pillole_core::facilita::Service;
use std::collections::BTreeSet;
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
    let fitting = Memo::new(move |_| {
        let filters = filters.get();
        all.iter()
            .filter(|card| filters.fit(card, learner.state(card)))
            .cloned()
            .collect::<Vec<_>>()
    });
    let status = Signal::derive(move || {
        fitting
            .with(|cards| w.count(key::CATALOGUE_FOUND_ONE, key::CATALOGUE_FOUND_MANY, cards.len()))
    });
    view! {
        <PageHead title=w.t(key::CATALOGUE_TITLE) description=w.t(key::CATALOGUE_TEXT)/>
        <div class="container page catalogue">
            <h1>{w.t(key::CATALOGUE_TITLE)}</h1>
            <p class="lead">{w.t(key::CATALOGUE_TEXT)}</p>
            <SearchBox/>
            <FilterBar cards filters/>
            <p class="catalogue-status" role="status"><LiveText text=status/></p>
            {move || fitting.with(|cards| {
                if cards.is_empty() {
                    view! { <p class="empty-state">{w.t(key::CATALOGUE_NONE)}</p> }.into_any()
                } else {
                    Area::ALL.map(|area| by_area(area, cards)).collect_view().into_any()
                }
            })}
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
    let navigate = use_navigate();
    let go = move |filters: Filters| {
        let address = format!("{}{}", pathname.get_untracked(), filters.query());
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..Default::default() };
        navigate(&address, options);
    };
    let levels: BTreeSet<Level> = cards.iter().map(|card| card.level).collect();
    let services: BTreeSet<Service> =
        cards.iter().flat_map(|card| card.services.clone()).filter(|s| s.is_named()).collect();
    let minutes: BTreeSet<u8> =
        cards.iter().map(|card| card.minutes).filter(|minutes| *minutes < 8).collect();

    let area_options = Area::ALL.map(|area| (area.to_string(), w.t(Key::area(area)))).to_vec();
    let level_options =
        levels.into_iter().map(|level| (level.to_string(), w.t(Key::level(level)))).collect();
    let service_options =
        services.into_iter().map(|s| (s.to_string(), w.t(Key::service(s)))).collect();
    let minute_options = minutes
        .into_iter()
        .map(|minutes| (minutes.to_string(), w.with(key::FILTER_AT_MOST, "n", minutes)))
        .collect();
    let stage_options = Stage::ALL
        .map(|stage| {
            let label = match stage {
                Stage::ToDo => key::FILTER_TO_DO,
                Stage::Done => key::FILTER_DONE,
            };
            (stage.name().to_owned(), w.t(label))
        })
        .to_vec();
    let go = StoredValue::new_local(go);
    let change = move |change: fn(&mut Filters, &str), value: String| {
        let mut now = filters.get_untracked();
        change(&mut now, &value);
        go.with_value(|go| go(now));
    };
    view! {
        <div class="filters needs-app" role="group" aria-label=w.t(key::FILTER_LABEL)>
            <Filter
                name="area" label=key::FILTER_AREA options=area_options
                chosen=Signal::derive(move || text(filters.get().area))
                choose=move |value| change(|f, v| f.area = v.parse().ok(), value)
            />
            <Filter
                name="livello" label=key::FILTER_LEVEL options=level_options
                chosen=Signal::derive(move || text(filters.get().level))
                choose=move |value| change(
                    |f, v| f.level = v.parse::<u8>().ok().and_then(|n| n.try_into().ok()), value,
                )
            />
            <Filter
                name="servizio" label=key::FILTER_SERVICE options=service_options
                chosen=Signal::derive(move || text(filters.get().service))
                choose=move |value| change(|f, v| f.service = v.parse().ok(), value)
            />
            <Filter
                name="minuti" label=key::FILTER_MINUTES options=minute_options
                chosen=Signal::derive(move || text(filters.get().minutes))
                choose=move |value| change(|f, v| f.minutes = v.parse().ok(), value)
            />
            <Filter
                name="stato" label=key::FILTER_STAGE options=stage_options
                chosen=Signal::derive(move || text(filters.get().stage.map(Stage::name)))
                choose=move |value| change(|f, v| f.stage = Stage::parse(v), value)
            />
            <button
                class="btn btn-secondary"
                type="button"
                disabled=move || filters.get() == Filters::default()
                on:click=move |_| go.with_value(|go| go(Filters::default()))
            >
                {w.t(key::FILTER_RESET)}
            </button>
        </div>
    }
    .into_any()
}

/// A filter's value as the address has it.
fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// One filter: a question with a menu of answers, "all" first.
#[component]
fn Filter(
    name: &'static str,
    label: Key,
    options: Vec<(String, String)>,
    chosen: Signal<String>,
    choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let w = use_words();
    let id = format!("filtro-{name}");
    let option = move |(value, label): (String, String)| {
        let this = value.clone();
        let selected = move || chosen.with(|chosen| *chosen == this);
        view! { <option value=value selected=selected>{label}</option> }
    };
    view! {
        <div class="filter">
            <label for=id.clone()>{w.t(label)}</label>
            <select id=id prop:value=move || chosen.get() on:change=move |event| choose(event_target_value(&event))>
                <option value="">{w.t(key::FILTER_ALL)}</option>
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}
