//! Glossary words in the text: tapped, they explain themselves where one is.

use super::icon::Icon;
use crate::platform::{dialog, page};
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::language::{key, use_words};
use leptos::html::Dialog;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The explanation, and the ear for taps on words anywhere on the page. Without it, or where the
/// browser knows no dialogs, the word leads to the glossary.
#[component]
pub fn TermDialog() -> impl IntoView {
    let w = use_words();
    let documents = use_documents();
    let word = RwSignal::new(None::<String>);
    let shown = NodeRef::<Dialog>::new();
    let listening = page::listen_first("click", move |event: web_sys::MouseEvent| {
        let tapped = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("a.term").ok().flatten());
        let Some(id) = tapped.and_then(|element| element.get_attribute("data-term")) else {
            return;
        };
        if dialog::open(shown) {
            event.prevent_default();
            word.set(Some(id));
            documents.retry(&DocumentKey::Glossary);
        }
    });
    let listening = StoredValue::new_local(listening);
    on_cleanup(move || listening.set_value(None));
    let explained = move || {
        let id = word.get()?;
        match documents.get(&DocumentKey::Glossary) {
            Loadable::Ready(Document::Glossary(terms)) => {
                let term = terms.iter().find(|term| term.id.as_str() == id)?;
                Some(
                    view! {
                        <h2 id="term-title" lang="it">{term.term.clone()}</h2>
                        <div lang="it" inner_html=term.meaning.0.clone()></div>
                    }
                    .into_any(),
                )
            }
            Loadable::Loading => {
                Some(view! { <p role="status">{w.t(key::LOADING)}</p> }.into_any())
            }
            _ => Some(view! { <p role="alert">{w.t(key::TERM_FAILED)}</p> }.into_any()),
        }
    };
    view! {
        <dialog class="term-dialog" node_ref=shown aria-label=w.t(key::TERM_LABEL)>
            {explained}
            <button class="btn btn-primary" on:click=move |_| dialog::close(shown)>
                <Icon name="check"/>
                {w.t(key::TERM_CLOSE)}
            </button>
        </dialog>
    }
    .into_any()
}
