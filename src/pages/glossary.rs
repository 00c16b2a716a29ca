//! All glossary words, from A to Z.

use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::state::documents::{Document, DocumentKey};
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// The glossary.
#[component]
pub fn GlossaryPage() -> impl IntoView {
    view! { <WithDocument document=Some(DocumentKey::Glossary) children=words/> }.into_any()
}

/// The words and what they mean; each can be linked to.
fn words(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Glossary(terms) = document else { return ().into_any() };
    let entries = terms
        .iter()
        .map(|term| {
            view! {
                <div class="entry" id=term.id.to_string()>
                    <dt>{term.term.clone()}</dt>
                    <dd inner_html=term.meaning.0.clone()></dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <PageHead title=w.t(key::GLOSSARY_TITLE) description=w.t(key::GLOSSARY_TEXT)/>
        <div class="container page prose">
            <h1>{w.t(key::GLOSSARY_TITLE)}</h1>
            <p class="lead">{w.t(key::GLOSSARY_TEXT)}</p>
            <dl class="glossary" lang="it">{entries}</dl>
        </div>
    }
    .into_any()
}
