//! What was answered in a test, and why it was right or not: asked for by who wants to read it.

use super::on_the_way::lead_soon;
use crate::components::loading::Loading;
use crate::components::question::examined::told;
use crate::state::documents::{BankQuestion, Document, DocumentKey, Loadable, use_documents};
use crate::state::language::{Key, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::digcomp::Area;
use pillole_core::id::ItemId;
use pillole_core::progress::{Given, TestAnswer, TestSitting};
use std::sync::Arc;

/// The answers of a test, by area, once they are asked for.
#[component]
pub fn GivenAnswers(
    /// The test.
    sitting: TestSitting,
) -> impl IntoView {
    let w = use_words();
    let open = RwSignal::new(false);
    let sitting = StoredValue::new(sitting);
    let show = move |_| {
        open.set(true);
        lead_soon("risposte");
    };
    let shown = move || match open.get() {
        false => view! {
            <button class="btn btn-secondary" on:click=show>
                {w.t(key::GIVEN_SHOW)}
            </button>
        }
        .into_any(),
        true => sitting.with_value(|sitting| {
            sitting
                .scope
                .areas()
                .map(|area| view! { <OfArea area sitting=sitting.clone()/> })
                .collect_view()
                .into_any()
        }),
    };
    view! {
        <section class="given no-print" aria-labelledby="risposte">
            <h2 id="risposte" tabindex="-1">{w.t(key::GIVEN_TITLE)}</h2>
            <p>{w.t(key::GIVEN_TEXT)}</p>
            {shown}
        </section>
    }
    .into_any()
}

/// The answers about one area.
#[component]
fn OfArea(area: Area, sitting: TestSitting) -> impl IntoView {
    let w = use_words();
    let documents = use_documents();
    let answers: Vec<(ItemId, TestAnswer)> = sitting
        .in_order()
        .into_iter()
        .filter(|(_, answer)| answer.competence.area() == area)
        .map(|(item, answer)| (item.clone(), answer.clone()))
        .collect();
    if answers.is_empty() {
        return ().into_any();
    }
    let answers = StoredValue::new(answers);
    let shown = move || match documents.get(&DocumentKey::BankArea(area)) {
        Loadable::Loading => view! { <Loading/> }.into_any(),
        Loadable::Ready(Document::BankArea(bank)) => answers.with_value(|answers| {
            let one = |(id, answer): &(ItemId, TestAnswer)| {
                one(bank.iter().find(|question| question.item.id == *id), answer, w)
            };
            view! { <ol class="given-list">{answers.iter().map(one).collect_view()}</ol> }
                .into_any()
        }),
        _ => view! { <p role="alert">{w.t(key::GIVEN_FAILED)}</p> }.into_any(),
    };
    view! {
        <h3>{w.t(Key::area(area))}</h3>
        {shown}
    }
    .into_any()
}

/// One answer. A question that is gone is said to be: its answer still counts.
fn one(question: Option<&Arc<BankQuestion>>, answer: &TestAnswer, w: Words) -> AnyView {
    let Some(question) = question else {
        return view! { <li><p>{w.t(key::GIVEN_GONE)}</p></li> }.into_any();
    };
    let told = match &answer.gave {
        Some(Given::Known(response)) => {
            question.item.check(response).ok().map(|outcome| told(&question.item, outcome, w))
        }
        _ => None,
    };
    let told = match told {
        Some(markup) => view! { <div class="feedback" inner_html=markup></div> }.into_any(),
        None => {
            let words = match answer.credit.hundredths() {
                100 => key::GIVEN_RIGHT,
                0 if answer.gave.is_none() => key::GIVEN_DONT_KNOW,
                0 => key::GIVEN_WRONG,
                _ => key::GIVEN_PARTLY,
            };
            view! { <p><b>{w.t(words)}</b></p> }.into_any()
        }
    };
    let answers = question.answers.0.clone();
    let language = question.language.clone();
    view! {
        <li>
            <p class="given-prompt" lang=language.clone()>{question.item.prompt.clone()}</p>
            {told}
            <details>
                <summary>{w.t(key::GIVEN_ALL)}</summary>
                <div lang=language inner_html=answers></div>
            </details>
        </li>
    }
    .into_any()
}
