//! The plans of this device, and the ways to a new one: a template, nothing, a file.

use crate::components::icon::Icon;
use crate::components::live_text::LiveText;
use crate::components::loading::{Failed, Loading};
use crate::pages::plan::opening;
use crate::platform::{chance, clock, files, page};
use crate::state::documents::{DocumentKey, Loadable, use_documents};
use crate::state::kept::Workbook;
use crate::state::language::{Key, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::session::Tag;
use pillole_core::session::plan::{Plan, PlanId};
use pillole_core::session::template::Template;
use pillole_core::storage::ImportError;

/// The minutes of a plan that is begun from nothing.
const MINUTES: u16 = 90;

/// The list.
#[component]
pub fn PlanList(
    /// What the facilitator keeps.
    workbook: Workbook,
) -> impl IntoView {
    let w = use_words();
    let new = move |_| {
        let title = w.t(key::SESSION_NEW_TITLE);
        put(workbook, Plan::new(&title, MINUTES, Tag::new(chance::seed()), clock::timestamp()));
    };
    view! {
        {move || plans(workbook, w)}
        <section aria-labelledby="modelli">
            <h2 id="modelli">{w.t(key::SESSION_TEMPLATES)}</h2>
            <p>{w.t(key::SESSION_TEMPLATES_TEXT)}</p>
            {move || templates(workbook, w)}
        </section>
        <section aria-labelledby="da-zero">
            <h2 id="da-zero">{w.t(key::SESSION_NEW)}</h2>
            <p>{w.t(key::SESSION_NEW_TEXT)}</p>
            <button class="btn btn-secondary" type="button" on:click=new>{w.t(key::SESSION_NEW_GO)}</button>
        </section>
        <PlanFiles workbook/>
    }
    .into_any()
}

/// Keeps a plan under a new name, and opens it.
fn put(workbook: Workbook, plan: Plan) {
    let id = PlanId(chance::name());
    workbook.change(|book| book.put(id, plan, clock::timestamp()));
    page::go(&opening(id));
}

/// The plans that there are, and those that were thrown away.
fn plans(workbook: Workbook, w: Words) -> AnyView {
    let book = workbook.get();
    let row = |(id, plan): (PlanId, &Plan)| {
        let minutes = w.with(key::MINUTES, "n", plan.running_time());
        let date = plan.date.value.map(|date| format!(" · {}", w.date(date))).unwrap_or_default();
        let title = titled(&plan.title.value, w);
        let copied = plan.clone();
        let again = move |_| {
            let title = w.with(key::SESSION_COPY_OF, "title", &copied.title.value);
            put(workbook, copied.again(&title, Tag::new(chance::seed()), clock::timestamp()));
        };
        let throw = move |_| throw_away(workbook, id, true);
        view! {
            <li>
                <a href=opening(id) rel="external">{title.clone()}</a>
                <span class="fact">{minutes}{date}</span>
                <button class="btn btn-link" type="button" on:click=again>
                    {w.t(key::SESSION_COPY)}
                    <span class="visually-hidden">": " {title.clone()}</span>
                </button>
                <button class="btn btn-link" type="button" on:click=throw>
                    {w.t(key::SESSION_THROW_AWAY)}
                    <span class="visually-hidden">": " {title}</span>
                </button>
            </li>
        }
    };
    let listed = book.listed().into_iter().map(row).collect_view();
    let back = |(id, plan): (PlanId, &Plan)| {
        let title = titled(&plan.title.value, w);
        view! {
            <li>
                {title.clone()}
                <button class="btn btn-link" type="button" on:click=move |_| throw_away(workbook, id, false)>
                    {w.t(key::SESSION_TAKE_BACK)}
                    <span class="visually-hidden">": " {title}</span>
                </button>
            </li>
        }
    };
    let thrown = book.thrown_away();
    let thrown = (!thrown.is_empty()).then(|| {
        view! {
            <details>
                <summary>{w.count(key::SESSION_THROWN_ONE, key::SESSION_THROWN_MANY, thrown.len())}</summary>
                <ul class="plan-list">{thrown.into_iter().map(back).collect_view()}</ul>
            </details>
        }
    });
    if book.plans.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="miei">
            <h2 id="miei">{w.t(key::SESSION_PLANS)}</h2>
            <ul class="plan-list">{listed}</ul>
            {thrown}
        </section>
    }
    .into_any()
}

fn throw_away(workbook: Workbook, id: PlanId, away: bool) {
    workbook.change(|book| {
        book.change(id, |plan| plan.thrown_away.set(away, clock::timestamp()));
    });
}

/// A plan's title, or a word for its having none.
#[must_use]
pub fn titled(title: &str, w: Words) -> String {
    if title.is_empty() { w.t(key::SESSION_UNTITLED) } else { title.to_owned() }
}

/// The templates, as soon as they are here.
fn templates(workbook: Workbook, w: Words) -> AnyView {
    let documents = use_documents();
    let failed = |error| view! { <Failed error wanted=DocumentKey::Templates/> }.into_any();
    let all: Vec<Template> = match documents.get(&DocumentKey::Templates) {
        Loadable::Ready(document) => match document.read() {
            Ok(all) => all,
            Err(error) => return failed(error),
        },
        Loadable::Failed(error) => return failed(error),
        _ => return view! { <Loading/> }.into_any(),
    };
    let card = |template: &Template| {
        let from = template.clone();
        let take = move |_| {
            put(workbook, from.plan(Tag::new(chance::seed()), chance::seed, clock::timestamp()));
        };
        view! {
            <li class="template-card">
                <h3 lang="it">{template.title.clone()}</h3>
                <p class="fact"><Icon name="clock"/>{w.with(key::MINUTES, "n", template.minutes)}</p>
                <p lang="it">{template.summary.clone()}</p>
                <button class="btn btn-primary" type="button" on:click=take>
                    {w.t(key::SESSION_TEMPLATE_GO)}
                    <span class="visually-hidden" lang="it">": " {template.title.clone()}</span>
                </button>
            </li>
        }
    };
    view! { <ul class="template-list">{all.iter().map(card).collect_view()}</ul> }.into_any()
}

/// All plans and results as a file, and back.
#[component]
fn PlanFiles(workbook: Workbook) -> impl IntoView {
    let w = use_words();
    let said = RwSignal::new(None::<Key>);
    let status = Signal::derive(move || said.get().map(|key| w.t(key)).unwrap_or_default());
    let export = move |_| {
        let name = match clock::day(clock::now()) {
            Some(day) => format!("pillole-incontri-{day}.json"),
            None => "pillole-incontri.json".to_owned(),
        };
        said.set(Some(match files::save(&name, &workbook.export()) {
            Ok(()) => key::EXPORT_DONE,
            Err(_) => key::EXPORT_FAILED,
        }));
    };
    let input = NodeRef::<leptos::html::Input>::new();
    let import = move |_| {
        let Some(input) = input.get_untracked() else { return };
        leptos::task::spawn_local(async move {
            said.set(Some(match files::read(&input).await {
                Ok(text) => match workbook.import(&text) {
                    Ok(()) => key::SESSION_IMPORT_DONE,
                    Err(error) => import_fault(error),
                },
                Err(files::FileError::TooLarge) => key::IMPORT_TOO_LARGE,
                Err(files::FileError::NoFile) => return,
                Err(files::FileError::Refused) => key::IMPORT_UNREADABLE,
            }));
        });
    };
    view! {
        <section class="record-files" aria-labelledby="file">
            <h2 id="file">{w.t(key::SESSION_FILES)}</h2>
            <p>{w.t(key::SESSION_FILES_TEXT)}</p>
            <div class="record-actions">
                <button class="btn btn-secondary" type="button" on:click=export>
                    <Icon name="download"/>
                    {w.t(key::SESSION_EXPORT)}
                </button>
                <div class="file-choice">
                    <label for="file-incontri">{w.t(key::SESSION_IMPORT)}</label>
                    <input
                        type="file"
                        id="file-incontri"
                        accept=".json,application/json"
                        node_ref=input
                        on:change=import
                    />
                </div>
            </div>
            <p class="record-status" role="status"><LiveText text=status/></p>
        </section>
    }
    .into_any()
}

fn import_fault(error: ImportError) -> Key {
    match error {
        ImportError::NotOurs => key::SESSION_IMPORT_NOT_OURS,
        ImportError::Damaged => key::IMPORT_DAMAGED,
        ImportError::Newer { .. } => key::IMPORT_NEWER,
        ImportError::TooLarge => key::IMPORT_TOO_LARGE,
        ImportError::NoRoom => key::IMPORT_NO_ROOM,
    }
}
