//! A page's data on its way: a calm placeholder, a clear word when it does not arrive.

use super::icon::Icon;
use crate::pages::not_found::NotFoundPage;
use crate::platform::fetch::FetchError;
use crate::platform::page;
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// Shows `children` with the data of `key` once it is here.
#[component]
pub fn WithDocument<V: IntoView + 'static>(
    /// Which data; may change while the page lives.
    #[prop(into)]
    document: Signal<Option<DocumentKey>>,
    /// The page, made of the data.
    children: fn(Document) -> V,
) -> impl IntoView {
    let documents = use_documents();
    move || match document.get() {
        None => view! { <NotFoundPage/> }.into_any(),
        Some(wanted) => match documents.get(&wanted) {
            Loadable::Loading => view! { <Loading/> }.into_any(),
            Loadable::Ready(document) => children(document).into_any(),
            Loadable::Missing => view! { <NotFoundPage/> }.into_any(),
            Loadable::Failed(error) => view! { <Failed error wanted/> }.into_any(),
        },
    }
}

/// Something is on its way.
#[component]
pub fn Loading() -> impl IntoView {
    let w = use_words();
    view! {
        <div class="container page loading" role="status">
            <p class="visually-hidden">{w.t(key::LOADING)}</p>
            <div class="bone bone-title"></div>
            <div class="bone"></div>
            <div class="bone"></div>
            <div class="bone bone-short"></div>
        </div>
    }
    .into_any()
}

/// It did not arrive: why, what is safe, what to do.
#[component]
pub fn Failed(
    /// Why.
    error: FetchError,
    /// What.
    wanted: DocumentKey,
) -> impl IntoView {
    let w = use_words();
    let (title, text) = match error {
        FetchError::Offline => (key::FAILED_OFFLINE_TITLE, key::FAILED_OFFLINE_TEXT),
        FetchError::Gone => (key::FAILED_GONE_TITLE, key::FAILED_GONE_TEXT),
        FetchError::Damaged => (key::FAILED_DAMAGED_TITLE, key::FAILED_DAMAGED_TEXT),
    };
    let documents = use_documents();
    let wanted = StoredValue::new(wanted);
    let retry = move |_| {
        if error == FetchError::Offline {
            let _ = documents.load(wanted.get_value());
        } else {
            page::go(&page::path());
        }
    };
    view! {
        <div class="container page empty-state">
            <Icon name="warning"/>
            <h1>{w.t(title)}</h1>
            <p role="alert">{w.t(text)}</p>
            <p>{w.t(key::FAILED_SAFE)}</p>
            <button class="btn btn-primary" on:click=retry>{w.t(key::FAILED_RETRY)}</button>
        </div>
    }
    .into_any()
}
