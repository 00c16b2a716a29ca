//! One question of the adaptive test after the other, until nothing more is to be learned.

use super::on_the_way::{lead_soon, on_the_way};
use crate::components::question::examined::Examined;
use crate::routes::Page;
use crate::state::documents::BankQuestion;
use crate::state::language::{Words, key, use_words};
use crate::state::learner::{Learner, use_learner};
use leptos::prelude::*;
use pillole_core::assessment::{Asked, Entry, Measure, Model, Scope, Scored, next};
use pillole_core::id::ItemId;
use pillole_core::progress::{TestSitting, Timestamp};
use pillole_core::question::{Credit, Response};
use std::sync::Arc;

/// After how many answers one may stop and have a result.
const ENOUGH: usize = 4;

/// The element that holds the question.
const QUESTION: &str = "domanda-corpo";

/// The test that began at a moment.
#[component]
pub fn Examining(
    /// When it began.
    began: Timestamp,
    /// What it is about.
    scope: Scope,
    /// The questions there are.
    bank: Arc<Vec<Arc<BankQuestion>>>,
) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let model = StoredValue::new(Model::default());
    let entries: Vec<Entry> = bank.iter().map(|question| entry(question)).collect();
    let entries = StoredValue::new(entries);
    let current = Memo::new(move |_| {
        let record = learner.record();
        let sitting = record.tests.get(&began)?;
        let next =
            model.with_value(|model| entries.with_value(|all| upcoming(model, all, sitting)));
        Some((sitting.answers.len(), next))
    });
    let bank = StoredValue::new(bank);
    // Whoever began it waited for the questions: the first one is where they go on.
    lead_soon("domanda");
    let shown = move || {
        let (answered, id) = current.get()?;
        let question = id.and_then(|id| {
            bank.with_value(|bank| bank.iter().find(|question| question.item.id == id).cloned())
        });
        Some(match question {
            Some(question) => ask(question, began, answered, scope, learner, w),
            None => end(began, answered, learner, w),
        })
    };
    view! { {shown} }.into_any()
}

fn entry(question: &BankQuestion) -> Entry {
    let item = &question.item;
    Entry {
        id: item.id.clone(),
        number: item.number,
        competence: item.competence,
        level: item.level,
    }
}

/// The next question of a test. An answered one that was withdrawn since still counts: the record
/// keeps what it was about.
fn upcoming(model: &Model, bank: &[Entry], sitting: &TestSitting) -> Option<ItemId> {
    let answers: Vec<(u32, Scored)> = sitting
        .in_order()
        .into_iter()
        .map(|(id, answer)| {
            let entry = bank.iter().find(|entry| entry.id == *id);
            (entry.map_or(0, |entry| entry.number.0), answer.scored())
        })
        .collect();
    let asked: Vec<Asked<'_>> =
        answers.iter().map(|(number, scored)| Asked { number: *number, scored }).collect();
    let measure = Measure::of(model, answers.iter().map(|(_, scored)| *scored));
    next(&measure, bank, &asked, sitting.scope, sitting.seed.into()).map(|entry| entry.id.clone())
}

/// One question with its keys.
fn ask(
    question: Arc<BankQuestion>,
    began: Timestamp,
    answered: usize,
    scope: Scope,
    learner: Learner,
    w: Words,
) -> AnyView {
    let alive = StoredValue::new_local(None::<Examined>);
    let said = RwSignal::new(String::new());
    let item = StoredValue::new(question.item.clone());
    Effect::new(move || {
        item.with_value(|item| alive.set_value(Examined::find(QUESTION, item, learner, w)));
    });
    on_cleanup(move || {
        let _ = alive.try_set_value(None);
    });
    let note = move |given: Option<(Response, Credit)>| {
        // The next question comes when this one is noted: the focus goes there.
        item.with_value(|item| learner.answer_test(began, item, given));
        lead_soon("domanda");
    };
    let answer = move |_| {
        let taken = alive.with_value(|alive| alive.as_ref().map(Examined::take));
        match taken {
            Some(Ok(given)) => note(Some(given)),
            Some(Err(markup)) => said.set(markup),
            None => {}
        }
    };
    let stop = (answered >= ENOUGH).then(|| {
        view! {
            <a
                class="pause"
                href=w.href(&Page::Result.path())
                on:click=move |_| learner.end_test(began)
            >
                {w.t(key::TEST_STOP)}
            </a>
        }
    });
    let longest = scope.longest();
    let html = question.html.0.clone();
    view! {
        <div class="asked" id="domanda" tabindex="-1">
            {on_the_way(key::TEST_PROGRESS, answered + 1, longest, w)}
            <div id=QUESTION lang=question.language.clone() inner_html=html></div>
            <div class="choose-status" role="status" inner_html=move || said.get()></div>
            <div class="asked-keys">
                <button class="btn btn-primary" on:click=answer>{w.t(key::TEST_ANSWER)}</button>
                <button class="btn btn-secondary" on:click=move |_| note(None)>
                    {w.t(key::TEST_DONT_KNOW)}
                </button>
            </div>
            <p class="asked-keys">
                <a class="pause" href=w.href(&Page::Assessment.path())>{w.t(key::ASSESS_PAUSE)}</a>
                {stop}
            </p>
        </div>
    }
    .into_any()
}

/// Nothing more is to be learned.
fn end(began: Timestamp, answered: usize, learner: Learner, w: Words) -> AnyView {
    // It ends by itself: whoever closes the page here has a result all the same.
    Effect::new(move || learner.end_test(began));
    view! {
        <div class="asked" id="domanda" tabindex="-1">
            <h2>{w.t(key::TEST_END_TITLE)}</h2>
            <p>{w.count(key::TEST_END_ONE, key::TEST_END_MANY, answered)}</p>
            <p class="asked-keys">
                <a class="btn btn-primary" href=w.href(&Page::Result.path())>{w.t(key::RESULT_GO)}</a>
            </p>
        </div>
    }
    .into_any()
}
