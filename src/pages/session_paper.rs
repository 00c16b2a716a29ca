//! What a facilitator prints for a session: everything as it comes out on paper, to be chosen from.

use crate::components::icon::Icon;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::session::WithSessionWords;
use crate::components::session::sheets::{
    Sheet, attendance_sheet, card_sheets, lesson_sheet, question_sheet, room_sheet, run_sheet,
};
use crate::pages::plan::{opened, opening};
use crate::platform::page;
use crate::routes::Page;
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::kept::Workbook;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::plan::Plan;
use pillole_core::session::template::Template;
use std::sync::Arc;

/// The page.
#[component]
pub fn SessionPaperPage() -> impl IntoView {
    view! {
        <WithSessionWords children=|| {
            view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
        }/>
    }
    .into_any()
}

fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Catalogue(cards) = document else { return ().into_any() };
    let workbook = Workbook::open();
    let id = RwSignal::new(None);
    if cfg!(feature = "csr") {
        id.set(opened(&page::fragment()));
        let changed = window_event_listener_untyped("hashchange", move |_| {
            id.set(opened(&page::fragment()));
        });
        on_cleanup(move || changed.remove());
    }
    let plan = Memo::new(move |_| id.get().and_then(|id| workbook.get().plans.get(&id).cloned()));
    // What most print: the rest is a tick away.
    let chosen = RwSignal::new(vec![Sheet::Run, Sheet::Room, Sheet::Attendance]);
    let choice = move |sheet: Sheet| {
        let id = format!("foglio-{}", sheet as u8);
        let toggle = move |_| {
            chosen.update(|chosen| match chosen.iter().position(|it| *it == sheet) {
                Some(place) => _ = chosen.remove(place),
                None => chosen.push(sheet),
            });
        };
        view! {
            <div class="option">
                <input
                    type="checkbox"
                    id=id.clone()
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&sheet))
                    on:change=toggle
                />
                <label for=id>{w.t(sheet.words())}</label>
            </div>
        }
    };
    let sheets = move || match plan.get() {
        Some(plan) => chosen.with(|chosen| all_sheets(&plan, chosen, &cards, w)),
        None => String::new(),
    };
    let back = move || id.get().map(|id| format!("{}{}", w.href(&Page::Plan.path()), opening(id)));
    view! {
        <PageHead title=w.t(key::SESSION_PAPER_TITLE) description=w.t(key::SESSION_PAPER_TEXT)/>
        <div class="container page session session-paper">
            <div class="no-print">
                <h1>{w.t(key::SESSION_PAPER_TITLE)}</h1>
                <p class="lead">{w.t(key::SESSION_PAPER_TEXT)}</p>
                <p class="without-app">{w.t(key::SESSION_WITHOUT_APP)}</p>
                <div class="needs-app">
                    {move || plan.with(Option::is_none).then(|| view! { <p>{w.t(key::SESSION_PAPER_NONE)}</p> })}
                    <p><a rel="external" href=move || back().unwrap_or_else(|| w.href(&Page::Plan.path()))>{w.t(key::SESSION_BACK_TO_PLAN)}</a></p>
                    <fieldset class="setting">
                        <legend>{w.t(key::PRINT_WHAT)}</legend>
                        {Sheet::ALL.map(choice).collect_view()}
                    </fieldset>
                    <button class="btn btn-primary" type="button" on:click=move |_| page::print()>
                        <Icon name="print"/>
                        {w.t(key::SESSION_PRINT)}
                    </button>
                </div>
            </div>
            <div class="sheets" inner_html=sheets></div>
        </div>
    }
    .into_any()
}

/// The chosen sheets in the order in which they are printed. What is still on its way comes when it is
/// here.
fn all_sheets(plan: &Plan, chosen: &[Sheet], cards: &Arc<Vec<Card>>, w: Words) -> String {
    let documents = use_documents();
    let assignment = plan.assignment().ok();
    let lessons = || {
        let numbers = assignment.iter().flat_map(|it| it.tasks().pillole());
        let cards = numbers.filter_map(|it| cards.iter().find(|card| card.number == it));
        cards.filter_map(|card| match documents.get(&DocumentKey::Pillola(card.slug.clone())) {
            Loadable::Ready(Document::Pillola(lesson)) => Some(lesson),
            _ => None,
        })
    };
    let template = || {
        let Loadable::Ready(document) = documents.get(&DocumentKey::Templates) else { return None };
        let all: Vec<Template> = document.read().ok()?;
        all.into_iter().find(|template| Some(&template.id) == plan.template.as_ref())
    };
    let one = |sheet: Sheet| match sheet {
        Sheet::Run => run_sheet(plan, cards, w),
        Sheet::Room => {
            let address = format!("{}{}", page::origin(), w.href(&Page::Assignment.path()));
            assignment.as_ref().map(|it| room_sheet(it, &address, w)).unwrap_or_default()
        }
        Sheet::Attendance => attendance_sheet(plan, w),
        Sheet::Cards => template().as_ref().map(card_sheets).unwrap_or_default(),
        Sheet::Lessons => lessons().map(|lesson| lesson_sheet(&lesson)).collect(),
        Sheet::Questions => lessons().map(|lesson| question_sheet(&lesson)).collect(),
    };
    Sheet::ALL.into_iter().filter(|sheet| chosen.contains(sheet)).map(one).collect()
}
