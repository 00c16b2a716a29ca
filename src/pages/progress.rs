//! My progress: what I did, by area and competence, as a drawing and as a table.

use crate::components::assessment::Strip;
use crate::components::card::PillolaCard;
use crate::components::icon::Icon;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::record_files::RecordFiles;
use crate::routes::Page;
use crate::state::documents::{Document, DocumentKey};
use crate::state::language::{Key, key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::digcomp::{Area, Competence};
use pillole_core::progress::{State, Tally, Totals};
use std::sync::Arc;

/// The progress page.
#[component]
pub fn ProgressPage() -> impl IntoView {
    view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
}

/// The page, over all pillole.
fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Catalogue(cards) = document else { return ().into_any() };
    view! {
        <PageHead title=w.t(key::PROGRESS_TITLE) description=w.t(key::PROGRESS_TEXT)/>
        <div class="container page progress-page">
            <h1>{w.t(key::PROGRESS_TITLE)}</h1>
            <p class="lead">{w.t(key::PROGRESS_TEXT)}</p>
            <p class="without-app">{w.t(key::PROGRESS_WITHOUT_APP)}</p>
            <Done cards/>
            <Strip title=key::PATH_TITLE text=key::PATH_CARD page=Page::Path go=key::PATH_GO/>
            <Strip title=key::ASSESS_TITLE text=key::ASSESS_LEAD page=Page::Assessment go=key::ASSESS_GO/>
            <RecordFiles/>
        </div>
    }
    .into_any()
}

/// What was done; an encouraging word where nothing was.
#[component]
fn Done(cards: Arc<Vec<Card>>) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    move || {
        let totals = learner.record().totals(&cards);
        if totals.all.done + totals.all.started == 0 {
            return view! {
                <div class="empty-state needs-app">
                    <p>{w.t(key::PROGRESS_EMPTY)}</p>
                    <a class="btn btn-primary" href=w.href(&Page::Catalogue.path())>
                        {w.t(key::PROGRESS_EMPTY_GO)}
                    </a>
                </div>
            }
            .into_any();
        }
        let begun: Vec<Card> =
            cards.iter().filter(|card| learner.state(card) == State::Started).cloned().collect();
        let done: Vec<Card> =
            cards.iter().filter(|card| learner.state(card) == State::Done).cloned().collect();
        view! {
            <p class="summary">{sentence(&totals, w)}</p>
            <Areas totals=totals.clone()/>
            <List title=key::PROGRESS_STARTED cards=begun/>
            <List title=key::PROGRESS_DONE cards=done/>
            <Table totals/>
        }
        .into_any()
    }
}

/// The whole in one sentence.
fn sentence(totals: &Totals, w: crate::state::language::Words) -> String {
    w.count(key::PROGRESS_SUMMARY_ONE, key::PROGRESS_SUMMARY_MANY, totals.all.done)
        .replace("{answered}", &totals.answered.to_string())
        .replace("{right}", &totals.answered_right.to_string())
}

/// The width of a bar, in the drawing's own units.
const BAR: usize = 300;

/// A bar for each area: how many of its pillole are done.
#[component]
fn Areas(totals: Totals) -> impl IntoView {
    let w = use_words();
    let row = move |area: Area| {
        let tally = totals.by_area.get(&area).copied().unwrap_or_default();
        let part = |n: usize| (n * BAR).checked_div(tally.pillole).unwrap_or(0);
        let (done, begun) = (part(tally.done), part(tally.done + tally.started));
        view! {
            <li class=format!("bar-row area-{area}")>
                <span class="bar-name"><Icon name=format!("area-{area}")/>{w.t(Key::area(area))}</span>
                <svg class="bar" viewBox="0 0 300 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect class="bar-all" width=BAR height="24" rx="12"></rect>
                    <rect class="bar-begun" width=begun height="24" rx="12"></rect>
                    <rect class="bar-done" width=done height="24" rx="12"></rect>
                </svg>
                <span class="bar-words">{of(tally, w)}</span>
            </li>
        }
    };
    view! {
        <section aria-labelledby="per-area">
            <h2 id="per-area">{w.t(key::PROGRESS_BY_AREA)}</h2>
            <ul class="bars">{Area::ALL.map(row).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// "2 di 5".
fn of(tally: Tally, w: crate::state::language::Words) -> String {
    w.with(key::PROGRESS_OF, "n", tally.done).replace("{total}", &tally.pillole.to_string())
}

/// The same by competence, as a table.
#[component]
fn Table(totals: Totals) -> impl IntoView {
    let w = use_words();
    let row = move |competence: Competence| {
        let tally = totals.by_competence.get(&competence).copied()?;
        Some(view! {
            <tr>
                <th scope="row">{format!("{competence} {}", w.t(Key::competence(competence)))}</th>
                <td>{tally.done}</td>
                <td>{tally.started}</td>
                <td>{tally.pillole}</td>
            </tr>
        })
    };
    view! {
        <section>
            <h2 id="per-competenza">{w.t(key::PROGRESS_BY_COMPETENCE)}</h2>
            <div class="table-frame" role="region" tabindex="0" aria-labelledby="per-competenza">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{w.t(key::TABLE_COMPETENCE)}</th>
                            <th scope="col">{w.t(key::TABLE_DONE)}</th>
                            <th scope="col">{w.t(key::TABLE_STARTED)}</th>
                            <th scope="col">{w.t(key::TABLE_ALL)}</th>
                        </tr>
                    </thead>
                    <tbody>{Competence::all().filter_map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Cards under a title; nothing when there are none.
#[component]
fn List(title: Key, cards: Vec<Card>) -> impl IntoView {
    let w = use_words();
    (!cards.is_empty()).then(|| {
        view! {
            <section>
                <h2>{w.t(title)}</h2>
                <ul class="cards">
                    {cards.into_iter().map(|card| view! { <li><PillolaCard card/></li> }).collect_view()}
                </ul>
            </section>
        }
    })
}
