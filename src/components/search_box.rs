//! The search: a field, and what it finds while one types.

use super::icon::Icon;
use super::live_text::{LiveText, escape};
use crate::lazy;
use crate::platform::fetch::FetchError;
use crate::routes::Page;
use crate::state::documents::{DocumentKey, use_documents};
use crate::state::language::{key, use_words};
use crate::state::search::{Answer, Search};
use leptos::prelude::*;
use pillole_core::search::Hit;
use std::sync::Arc;

/// How many are shown under the field.
const SHOWN: usize = 5;

/// The field with its results under it.
#[component]
pub fn SearchBox() -> impl IntoView {
    let w = use_words();
    let documents = use_documents();
    let query = RwSignal::new(String::new());
    let search = RwSignal::new(None::<Result<Arc<dyn Search>, FetchError>>);
    let on_its_way = StoredValue::new(false);
    // Fetched on first use, not before: how one searches, and the index with it.
    let begin = move || {
        if on_its_way.get_value() || search.with_untracked(|search| matches!(search, Some(Ok(_)))) {
            return;
        }
        on_its_way.set_value(true);
        search.set(None);
        let _ = documents.get(&DocumentKey::Search);
        if cfg!(feature = "csr") {
            leptos::task::spawn_local(async move {
                let begun = lazy::search().await.map(|begin| begin(documents));
                // Who has gone elsewhere meanwhile does not search any more.
                let _ = on_its_way.try_set_value(false);
                let _ = search.try_set(Some(begun));
            });
        }
    };
    let status = RwSignal::new(String::new());
    // Set as a whole, like every text that changes (see `live_text`); the router hears the links.
    let results = RwSignal::new(String::new());
    // Asked anew with what was typed last whenever something arrives, so an older answer never takes
    // the place of a newer one. Until then what was found before stays.
    Effect::new(move || {
        let query = query.get();
        if query.trim().is_empty() {
            status.set(String::new());
            results.set(String::new());
            return;
        }
        let answer = search.with(|search| match search {
            Some(Ok(search)) => search.ask(&query, SHOWN),
            Some(Err(_)) => Answer::Failed,
            None => Answer::Waiting,
        });
        let hits = match answer {
            Answer::Waiting => {
                if results.with_untracked(String::is_empty) {
                    status.set(w.t(key::LOADING));
                }
                return;
            }
            Answer::Failed => {
                status.set(w.t(key::SEARCH_FAILED));
                Vec::new()
            }
            Answer::Found(hits) => {
                status.set(match hits.len() {
                    0 => w.t(key::SEARCH_NOTHING),
                    n => w.count(key::SEARCH_FOUND_ONE, key::SEARCH_FOUND_MANY, n),
                });
                hits
            }
        };
        let row = |hit: &Hit| {
            let href = w.href(&Page::Pillola(hit.slug.clone()).path());
            let title = escape(&hit.title);
            format!("<li><a lang=\"it\" href=\"{href}\">{title}</a></li>")
        };
        results.set(hits.iter().map(row).collect());
    });
    let type_in = move |event| {
        begin();
        documents.retry_search();
        query.set(event_target_value(&event));
    };
    view! {
        <search class="search needs-app">
            <label for="cerca">{w.t(key::SEARCH_LABEL)}</label>
            <div class="search-field">
                <Icon name="search"/>
                <input
                    type="search"
                    id="cerca"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=w.t(key::SEARCH_PLACEHOLDER)
                    aria-describedby="cerca-esito"
                    on:focus=move |_| begin()
                    on:input=type_in
                />
            </div>
            <p class="search-status" id="cerca-esito" role="status"><LiveText text=status/></p>
            <ul class="search-results" inner_html=move || results.get()></ul>
        </search>
    }
    .into_any()
}
