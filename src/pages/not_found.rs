//! Nothing is at this address: say so, and offer ways on.

use crate::components::page_head::PageHead;
use crate::components::search_box::SearchBox;
use crate::routes::Page;
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// The page for addresses that lead nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let w = use_words();
    view! {
        <PageHead title=w.t(key::NOT_FOUND_TITLE) description=w.t(key::NOT_FOUND_TEXT)/>
        <div class="container page empty-state">
            <h1>{w.t(key::NOT_FOUND_TITLE)}</h1>
            <p>{w.t(key::NOT_FOUND_TEXT)}</p>
            <SearchBox/>
            <p class="actions">
                <a class="btn btn-primary" href=w.href("/")>{w.t(key::NOT_FOUND_HOME)}</a>
                <a class="btn btn-secondary" href=w.href(&Page::Catalogue.path())>
                    {w.t(key::NOT_FOUND_CATALOGUE)}
                </a>
            </p>
        </div>
    }
    .into_any()
}
