//! Home: what do you want to do today?

use crate::components::card::PillolaCard;
use crate::components::icon::Icon;
use crate::components::in_turn::InTurn;
use crate::components::live_text::LiveText;
use crate::components::loading::WithDocument;
use crate::components::page_head::{PageHead, use_portal};
use crate::components::ready_made::ReadyMade;
use crate::components::search_box::SearchBox;
use crate::routes::Page;
use crate::state::documents::{Document, DocumentKey, HomeData, Loadable, Task, use_documents};
use crate::state::language::{Key, Words, key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::digcomp::Area;
use pillole_core::progress::State;
use std::sync::Arc;

/// The home page.
#[component]
pub fn HomePage() -> impl IntoView {
    view! { <WithDocument document=Some(DocumentKey::Home) children=home/> }.into_any()
}

/// What stands on it, in order.
fn home(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Home(data) = document else { return ().into_any() };
    let portal = use_portal();
    let parts = StoredValue::new(Arc::clone(&data));
    view! {
        <PageHead title=portal description=w.t(key::SITE_DESCRIPTION)/>
        <section class="hero">
            <div class="container hero-columns">
                <div class="hero-words">
                    <h1>{w.t(key::HOME_TITLE)}</h1>
                    <p class="lead">{w.t(key::HOME_LEAD)}</p>
                    <SearchBox/>
                </div>
                <img class="hero-picture" src=TOWN alt="" width="640" height="400"/>
            </div>
        </section>
        <InTurn><Tasks data=parts.get_value()/></InTurn>
        <InTurn><Continue data=parts.get_value()/></InTurn>
        <InTurn>
            <TakeTest/>
            <Review/>
        </InTurn>
        <InTurn><Areas data=parts.get_value()/></InTurn>
        <ReadyMade id="punti" class="container" html=data.points.clone()/>
    }
    .into_any()
}

/// The drawing of the town, with a hash of its content in its name.
pub const TOWN: &str = env!("PILLOLE_TOWN");

/// What most people come for.
#[component]
fn Tasks(data: Arc<HomeData>) -> impl IntoView {
    let w = use_words();
    view! {
        <section class="container tasks" aria-labelledby="compiti">
            <h2 id="compiti">{w.t(key::HOME_TASKS)}</h2>
            <ul class="tiles">{data.tasks.iter().map(|task| tile(task, w)).collect_view()}</ul>
            <p class="actions">
                <a class="btn btn-secondary" href=w.href(&Page::Catalogue.path())>
                    {w.t(key::HOME_ALL)}
                    <Icon name="forward"/>
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// One task: a drawn sign and a verb.
fn tile(task: &Task, w: Words) -> impl IntoView + use<> {
    let href = w.href(&Page::Pillola(task.card.slug.clone()).path());
    view! {
        <li>
            <a class=format!("tile area-{}", task.card.competence.area()) href=href>
                <Icon name=task.icon.clone()/>
                <span>{task.label.clone()}</span>
            </a>
        </li>
    }
}

/// Where one left, or where one may begin. The two are of one size: nothing moves when the record
/// of a returning learner arrives.
#[component]
fn Continue(data: Arc<HomeData>) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let documents = use_documents();
    let tasks = StoredValue::new(data);
    let first = move || {
        let new = |card: &&Card| learner.state(card) != State::Done;
        tasks.with_value(|data| data.tasks.iter().map(|task| &task.card).find(new).cloned())
    };
    let card = move || {
        // The whole catalogue is asked for only by who has something to continue.
        if !learner.has_begun() {
            return None;
        }
        match documents.get(&DocumentKey::Catalogue) {
            Loadable::Ready(Document::Catalogue(all)) => learner.to_continue(&all),
            _ => None,
        }
    };
    view! {
        <section class="container continue" aria-labelledby="continua">
            {move || {
                let (title, text, card) = match card() {
                    Some(card) => (key::HOME_CONTINUE, key::HOME_CONTINUE_TEXT, Some(card)),
                    None => (key::HOME_START, key::HOME_START_TEXT, first()),
                };
                view! {
                    <div class="continue-columns">
                        <div>
                            <h2 id="continua">{w.t(title)}</h2>
                            <p>{w.t(text)}</p>
                            <p><a href=w.href(&Page::Progress.path())>{w.t(key::HOME_PROGRESS)}</a></p>
                        </div>
                        {card.map(|card| view! { <PillolaCard card/> })}
                    </div>
                }
            }}
        </section>
    }
    .into_any()
}

/// For who does not know where to begin.
#[component]
fn TakeTest() -> impl IntoView {
    let w = use_words();
    view! {
        <section class="container review-strip test-strip" aria-labelledby="prova-te">
            <div>
                <h2 id="prova-te">{w.t(key::HOME_TEST_TITLE)}</h2>
                <p>{w.t(key::HOME_TEST_TEXT)}</p>
            </div>
            <a class="btn btn-secondary" href=w.href(&Page::Assessment.path())>
                {w.t(key::ASSESS_TITLE)}
                <Icon name="forward"/>
            </a>
        </section>
    }
    .into_any()
}

/// What was answered wrong comes back. The words change with the record, their size does not.
#[component]
fn Review() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let text = Signal::derive(move || match learner.due_count() {
        0 => w.t(key::HOME_REVIEW_TEXT),
        due => w.count(key::HOME_REVIEW_ONE, key::HOME_REVIEW_MANY, due),
    });
    view! {
        <section class="container review-strip" aria-labelledby="ripasso">
            <div>
                <h2 id="ripasso">{w.t(key::HOME_REVIEW)}</h2>
                <p><LiveText text/></p>
            </div>
            <a class="btn btn-secondary" href=w.href(&Page::Review.path())>
                {w.t(key::HOME_REVIEW_GO)}
                <Icon name="forward"/>
            </a>
        </section>
    }
    .into_any()
}

/// The five areas, each with its colour, its shape and how many pillole it has.
#[component]
fn Areas(data: Arc<HomeData>) -> impl IntoView {
    let w = use_words();
    let area = move |(area, count): (Area, usize)| {
        let href = format!("{}?area={area}#area-{area}", w.href(&Page::Catalogue.path()));
        view! {
            <li>
                <a class=format!("area-link area-{area}") href=href>
                    <Icon name=format!("area-{area}")/>
                    <span class="area-words">
                        <span class="area-title">{w.t(Key::area(area))}</span>
                        <span class="area-count">{w.count(key::COUNT_ONE, key::COUNT_MANY, count)}</span>
                    </span>
                </a>
            </li>
        }
    };
    let areas = Area::ALL.into_iter().zip(data.by_area).map(area).collect_view();
    view! {
        <section class="container areas" aria-labelledby="aree">
            <h2 id="aree">{w.t(key::HOME_AREAS)}</h2>
            <p>{w.t(key::HOME_AREAS_TEXT)}</p>
            <ul class="area-list">{areas}</ul>
        </section>
    }
    .into_any()
}
