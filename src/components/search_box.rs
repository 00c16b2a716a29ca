//! The search: a field, and what it finds while one types.

use super::icon::Icon;
use super::live_text::{LiveText, escape};
use crate::routes::Page;
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::search::Hit;

/// How many are shown under the field.
const SHOWN: usize = 5;

/// The field with its results under it.
#[component]
pub fn SearchBox() -> impl IntoView {
    let w = use_words();
    let documents = use_documents();
    let query = RwSignal::new(String::new());
    let asked = RwSignal::new(false);
    // Every letter searches twice, for the words and for the list: a millisecond each at the most.
    let found = move || match documents.get(&DocumentKey::Search) {
        Loadable::Ready(Document::Search(index)) => query.with(|q| index.search(q, SHOWN)),
        _ => Vec::new(),
    };
    let status = Signal::derive(move || {
        if !asked.get() || query.with(|q| q.trim().is_empty()) {
            return String::new();
        }
        match documents.get(&DocumentKey::Search) {
            Loadable::Loading => w.t(key::LOADING),
            Loadable::Failed(_) | Loadable::Missing => w.t(key::SEARCH_FAILED),
            Loadable::Ready(_) => match found().len() {
                0 => w.t(key::SEARCH_NOTHING),
                n => w.count(key::SEARCH_FOUND_ONE, key::SEARCH_FOUND_MANY, n),
            },
        }
    });
    // Set as a whole, like every text that changes (see `live_text`); the router hears the links.
    let results = move || {
        let row = |hit: &Hit| {
            let href = w.href(&Page::Pillola(hit.slug.clone()).path());
            let title = escape(&hit.title);
            format!("<li><a lang=\"it\" href=\"{href}\">{title}</a></li>")
        };
        // The index is fetched on first use, not before.
        if asked.get() { found().iter().map(row).collect() } else { String::new() }
    };
    let type_in = move |event| {
        query.set(event_target_value(&event));
        asked.set(true);
        documents.retry(&DocumentKey::Search);
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
                    on:focus=move |_| asked.set(true)
                    on:input=type_in
                />
            </div>
            <p class="search-status" id="cerca-esito" role="status"><LiveText text=status/></p>
            <ul class="search-results" inner_html=results></ul>
        </search>
    }
    .into_any()
}
