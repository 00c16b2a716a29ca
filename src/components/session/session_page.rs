//! What the pages of sessions have in common: they wait for their words and the catalogue, say what they
//! are for, and what there is without the app.

use crate::components::loading::{Failed, Loading};
use crate::components::page_head::PageHead;
use crate::platform::fetch::FetchError;
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::language::key;
use crate::state::language::{Key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use std::sync::Arc;

/// A page of sessions.
#[component]
pub fn SessionPage(
    /// What it is called.
    title: Key,
    /// What it is for.
    text: Key,
    /// The page below its heading, made of the catalogue.
    body: fn(Arc<Vec<Card>>) -> AnyView,
) -> impl IntoView {
    let shown = move || match words_here().and_then(|()| catalogue()) {
        Ok(cards) => untrack(|| whole(title, text, body(cards))),
        Err(wait) => wait.said(),
    };
    shown.into_any()
}

/// A page of sessions that needs nothing but their words.
#[component]
pub fn WithSessionWords(
    /// The page.
    body: fn() -> AnyView,
) -> impl IntoView {
    let shown = move || match words_here() {
        Ok(()) => untrack(body),
        Err(wait) => wait.said(),
    };
    shown.into_any()
}

fn whole(title: Key, text: Key, body: AnyView) -> AnyView {
    let w = use_words();
    view! {
        <PageHead title=w.t(title) description=w.t(text)/>
        <div class="container page session">
            <h1>{w.t(title)}</h1>
            <p class="lead no-print">{w.t(text)}</p>
            <p class="without-app">{w.t(key::SESSION_WITHOUT_APP)}</p>
            <div class="needs-app">{body}</div>
        </div>
    }
    .into_any()
}

/// Why nothing is shown yet.
enum Wait {
    Loading,
    Failed(FetchError, DocumentKey),
}

impl Wait {
    fn said(self) -> AnyView {
        match self {
            Self::Loading => view! { <Loading/> }.into_any(),
            Self::Failed(error, wanted) => view! { <Failed error wanted/> }.into_any(),
        }
    }
}

fn here(wanted: DocumentKey) -> Result<Document, Wait> {
    match use_documents().get(&wanted) {
        Loadable::Ready(document) => Ok(document),
        Loadable::Failed(error) => Err(Wait::Failed(error, wanted)),
        _ => Err(Wait::Loading),
    }
}

/// Whether the words are here.
fn words_here() -> Result<(), Wait> {
    let w = use_words();
    if cfg!(not(feature = "ssr"))
        && !w.knows_sessions()
        && let Document::SessionWords(apart) = here(DocumentKey::SessionWords)?
    {
        w.learn(&apart);
    }
    Ok(())
}

fn catalogue() -> Result<Arc<Vec<Card>>, Wait> {
    match here(DocumentKey::Catalogue)? {
        Document::Catalogue(cards) => Ok(cards),
        _ => Err(Wait::Loading),
    }
}
