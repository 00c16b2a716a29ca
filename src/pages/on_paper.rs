//! The test on paper: the sheets with their key, to print; and the letters that were ticked, to type.

use crate::components::assessment::on_the_way::lead_soon;
use crate::components::assessment::outcome::Shown;
use crate::components::icon::Icon;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::ready_made::ReadyMade;
use crate::platform::page;
use crate::routes::Page;
use crate::state::documents::{Document, DocumentKey, PaperTest};
use crate::state::language::{key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use pillole_core::assessment::{Model, Result, Scope, read_letters};
use pillole_core::question::Credit;
use std::sync::Arc;

/// The page.
#[component]
pub fn OnPaperPage() -> impl IntoView {
    view! { <WithDocument document=Some(DocumentKey::OnPaper) children=show/> }.into_any()
}

fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::OnPaper(test) = document else { return ().into_any() };
    let sheet = test.html.clone();
    view! {
        <PageHead title=w.t(key::ON_PAPER_TITLE) description=w.t(key::ON_PAPER_CARD)/>
        <div class="container page assessment on-paper">
            <div class="no-print">
                <h1>{w.t(key::ON_PAPER_TITLE)}</h1>
                <p class="lead">{w.t(key::ON_PAPER_LEAD)}</p>
                <p class="actions needs-app">
                    <button class="btn btn-primary" on:click=move |_| page::print()>
                        <Icon name="print"/>
                        {w.t(key::ON_PAPER_PRINT)}
                    </button>
                </p>
                <p class="without-app">{w.t(key::ON_PAPER_WITHOUT_APP)}</p>
                <Typing test/>
                <h2>{w.t(key::ON_PAPER_SHEETS)}</h2>
            </div>
            <ReadyMade id="fogli" class="paper-test" html=sheet/>
        </div>
    }
    .into_any()
}

/// The letters of one sheet, in a row or one by one; then the result.
#[component]
fn Typing(test: Arc<PaperTest>) -> impl IntoView {
    let w = use_words();
    let count = test.rows.len();
    let letters = RwSignal::new(vec![None::<u8>; count]);
    let ready = RwSignal::new(false);
    let test = StoredValue::new(test);
    let typed = move |event| {
        let text = event_target_value(&event);
        let mut read = test.with_value(|test| read_letters(&text, &test.rows));
        read.resize(count, None);
        ready.set(false);
        letters.set(read);
    };
    let rows = (0..count).map(|index| view! { <Row index test letters ready/> }).collect_view();
    let result = move || ready.get().then(|| view! { <FromPaper test letters/> });
    view! {
        <section class="typing needs-app" aria-labelledby="ricopia">
            <h2 id="ricopia">{w.t(key::ON_PAPER_TYPE)}</h2>
            <p id="ricopia-come">{w.with(key::ON_PAPER_TYPE_TEXT, "n", count)}</p>
            <label class="form-label" for="lettere">{w.t(key::ON_PAPER_LETTERS)}</label>
            <input
                id="lettere"
                class="form-control letters"
                type="text"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-describedby="ricopia-come"
                on:input=typed
            />
            <details class="letter-rows" open="">
                <summary>{w.t(key::ON_PAPER_CHECK)}</summary>
                <div class="rows">{rows}</div>
            </details>
            <p class="actions">
                <button class="btn btn-primary" on:click=move |_| ready.set(true)>
                    {w.t(key::ON_PAPER_RESULT)}
                </button>
            </p>
            <div role="status">{result}</div>
        </section>
    }
    .into_any()
}

/// One question of the sheet: its letters.
#[component]
fn Row(
    index: usize,
    test: StoredValue<Arc<PaperTest>>,
    letters: RwSignal<Vec<Option<u8>>>,
    ready: RwSignal<bool>,
) -> impl IntoView {
    let w = use_words();
    let count = test.with_value(|test| test.rows.get(index).map_or(0, |row| row.letters));
    let chosen = move || letters.with(|all| all.get(index).copied().flatten());
    let choose = move |letter: Option<u8>| {
        ready.set(false);
        letters.update(|all| {
            if let Some(slot) = all.get_mut(index) {
                *slot = letter;
            }
        });
    };
    let option = move |letter: Option<u8>| {
        let id = format!("r{index}-{}", letter.map_or(9, |letter| letter));
        let name = match letter {
            Some(letter) => char::from(b'A'.saturating_add(letter)).to_string(),
            None => w.t(key::ON_PAPER_NONE),
        };
        view! {
            <span class="letter">
                <input
                    type="radio"
                    name=format!("r{index}")
                    id=id.clone()
                    prop:checked=move || chosen() == letter
                    on:change=move |_| choose(letter)
                />
                <label for=id>{name}</label>
            </span>
        }
    };
    let options = (0..count).map(Some).chain(std::iter::once(None)).map(option).collect_view();
    view! {
        <fieldset class="letter-row">
            <legend>{(index + 1).to_string()}</legend>
            {options}
        </fieldset>
    }
    .into_any()
}

/// What the letters come to. It is of somebody else, so it is kept only if that is wanted.
#[component]
fn FromPaper(
    test: StoredValue<Arc<PaperTest>>,
    letters: RwSignal<Vec<Option<u8>>>,
) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let kept = RwSignal::new(false);
    let given = letters.get_untracked();
    let scored = test.with_value(|test| {
        test.rows.iter().zip(&given).map(|(row, letter)| row.scored(*letter)).collect::<Vec<_>>()
    });
    let result = Result::of_answers(&Model::default(), Scope::Whole, scored);
    let outcome = Shown { result: Some(&result), image: None, before: None }.markup(w);
    let keep = move |_| {
        let answers = test.with_value(|test| {
            let answer = |(row, letter): (&pillole_core::assessment::PaperRow, &Option<u8>)| {
                let right = *letter == Some(row.right);
                let credit = if right { Credit::FULL } else { Credit::NONE };
                ((row.id.clone(), row.competence, row.level), credit)
            };
            test.rows.iter().zip(&given).map(answer).collect::<Vec<_>>()
        });
        learner.take_in_test(Scope::Whole, &answers);
        kept.set(true);
        lead_soon("tenuto");
    };
    let keep = StoredValue::new_local(keep);
    let foot = move || {
        match kept.get() {
        true => view! {
            <p id="tenuto" tabindex="-1">
                {w.t(key::ON_PAPER_KEPT)}
                " "
                <a href=w.href(&Page::Result.path())>{w.t(key::RESULT_GO)}</a>
            </p>
        }
        .into_any(),
        false => view! {
            <p>{w.t(key::ON_PAPER_NOT_KEPT)}</p>
            <p class="actions">
                <button class="btn btn-secondary" on:click=move |event| keep.with_value(|keep| keep(event))>
                    {w.t(key::ON_PAPER_KEEP)}
                </button>
                <button class="btn btn-secondary" on:click=move |_| print_result()>
                    <Icon name="print"/>
                    {w.t(key::RESULT_PRINT)}
                </button>
            </p>
        }
        .into_any(),
    }
    };
    view! {
        <div class="paper-result">
            <h3>{w.t(key::RESULT_TITLE)}</h3>
            <div class="outcome" inner_html=outcome></div>
            <p class="note">{w.t(key::ASSESS_NOTE)}</p>
            <div class="no-print">{foot}</div>
        </div>
    }
    .into_any()
}

/// Prints the result and not the sheets.
fn print_result() {
    page::set_root_attribute("data-print", "result");
    page::print();
    page::set_root_attribute("data-print", "");
}
