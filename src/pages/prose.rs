//! Pages that are only text: help, about, privacy, accessibility.

use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::ready_made::ReadyMade;
use crate::routes::Prose;
use crate::state::documents::{Document, DocumentKey};
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// A page of text.
#[component]
pub fn ProsePage(
    /// Which one.
    prose: Prose,
) -> impl IntoView {
    view! {
        <WithDocument document=Some(DocumentKey::Prose(prose)) children=text/>
    }
    .into_any()
}

/// The text.
fn text(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Prose(data) = document else { return ().into_any() };
    view! {
        <PageHead title=data.title.clone() description=w.t(key::SITE_DESCRIPTION)/>
        <div class="container page prose">
            <h1>{data.title.clone()}</h1>
            <ReadyMade id="testo" class="prose-text" html=data.html.clone()/>
        </div>
    }
    .into_any()
}
