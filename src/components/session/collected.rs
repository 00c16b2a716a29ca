//! The results of one session: who did what, what was difficult, who may need help, before and after.

use super::collected_tables::{Names, before_and_after, difficult, help, people};
use super::plan_list::titled;
use crate::components::icon::Icon;
use crate::components::live_text::LiveText;
use crate::platform::{clock, files, page};
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::kept::Workbook;
use crate::state::language::{Key, Language, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::collection::Collection;
use pillole_core::session::{Separator, csv};
use std::sync::Arc;

/// One session's results.
#[component]
pub fn Collected(
    /// Where they are kept.
    workbook: Workbook,
    /// The results.
    collection: Collection,
    /// The whole catalogue.
    cards: Arc<Vec<Card>>,
) -> impl IntoView {
    let w = use_words();
    let documents = use_documents();
    let collection = Arc::new(collection);
    let said = RwSignal::new(None::<Key>);
    let status = Signal::derive(move || said.get().map(|key| w.t(key)).unwrap_or_default());
    let title = titled(collection.assignment.title().as_str(), w);
    let date = collection.assignment.date().map(|date| view! { <p>{w.date(date)}</p> });
    let results = collection.results();
    let count = w.count(key::SESSION_RESULTS_ONE, key::SESSION_RESULTS_MANY, results.len());
    let names =
        Names { w, cards: Arc::clone(&cards), tasks: collection.assignment.tasks().clone() };
    let table = people(&collection, &names);
    let save = {
        let table = table.clone();
        let name = match clock::day(clock::now()) {
            Some(day) => format!("pillole-risultati-{day}.csv"),
            None => "pillole-risultati.csv".to_owned(),
        };
        move |_| {
            let separator = match w.language() {
                Language::It => Separator::Semicolon,
                Language::En => Separator::Comma,
            };
            let rows = std::iter::once(&table.heads).chain(&table.rows);
            said.set(Some(match files::save_as(&name, "text/csv", &csv(separator, rows)) {
                Ok(()) => key::EXPORT_DONE,
                Err(_) => key::EXPORT_FAILED,
            }));
        }
    };
    let asked = RwSignal::new(false);
    let assignment = collection.assignment.clone();
    let delete = move |_| {
        asked.set(false);
        workbook.change(|book| book.empty(&assignment, clock::timestamp()));
    };
    let of_difficult = Arc::clone(&collection);
    let of_names = names.clone();
    // The questions' words are with their pillole; where one does not arrive the number stands.
    let questions = move || {
        let lesson = |card: &Card| match documents.get(&DocumentKey::Pillola(card.slug.clone())) {
            Loadable::Ready(Document::Pillola(lesson)) => Some(lesson),
            _ => None,
        };
        difficult(&of_difficult, &of_names, lesson)
    };
    view! {
        <section class="collected" aria-labelledby="raccolti">
            <h2 id="raccolti" lang="it">{title}</h2>
            {date}
            <p class="lead">{count}</p>
            <div inner_html=table.markup(w)></div>
            <div inner_html=questions></div>
            <div inner_html=help(&collection, &names)></div>
            <div inner_html=before_and_after(&collection, &names)></div>
            <div class="record-actions no-print">
                <button class="btn btn-secondary" type="button" on:click=save>
                    <Icon name="download"/>
                    {w.t(key::SESSION_CSV)}
                </button>
                <button class="btn btn-secondary" type="button" on:click=move |_| page::print()>
                    <Icon name="print"/>
                    {w.t(key::SESSION_PRINT)}
                </button>
            </div>
            <p class="record-status no-print" role="status"><LiveText text=status/></p>
            <div class="erase no-print" role="group" aria-labelledby="cancella-risultati" aria-live="polite">
                <h3 id="cancella-risultati">{w.t(key::SESSION_DELETE_TITLE)}</h3>
                {move || {
                    let delete = delete.clone();
                    match asked.get() {
                        false => view! {
                            <button class="btn btn-danger" type="button" on:click=move |_| asked.set(true)>
                                <Icon name="trash"/>
                                {w.t(key::SESSION_DELETE)}
                            </button>
                        }.into_any(),
                        true => view! {
                            <p>{w.t(key::SESSION_DELETE_SURE)}</p>
                            <div class="record-actions">
                                <button class="btn btn-danger" type="button" on:click=delete>{w.t(key::ERASE_YES)}</button>
                                <button class="btn btn-secondary" type="button" on:click=move |_| asked.set(false)>{w.t(key::ERASE_NO)}</button>
                            </div>
                        }.into_any(),
                    }
                }}
            </div>
        </section>
    }
    .into_any()
}
