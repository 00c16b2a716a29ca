//! "Raccogli": what came back of a facilitator's sessions. A result arrives by the link in its QR, which
//! carries the assignment too, or by a code that is typed where the plan is.

use crate::components::live_text::LiveText;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::session::code_entry::CodeEntry;
use crate::components::session::collected::Collected;
use crate::components::session::hand_in::BETWEEN;
use crate::components::session::plan_list::titled;
use crate::components::session::{WithSessionWords, code_fault, nickname_words};
use crate::platform::{clock, page};
use crate::state::documents::{Document, DocumentKey};
use crate::state::kept::Workbook;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::session::collection::{Collection, Entered};
use pillole_core::session::{Assignment, CodeError};
use std::sync::Arc;

/// The page.
#[component]
pub fn CollectPage() -> impl IntoView {
    view! {
        <WithSessionWords children=|| {
            view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
        }/>
    }
    .into_any()
}

/// What is shown, and what became of the last result.
#[derive(Clone, Copy)]
struct Desk {
    workbook: Workbook,
    /// The short code of the assignment whose results are shown.
    at: RwSignal<Option<String>>,
    fault: RwSignal<Option<CodeError>>,
    entered: RwSignal<Option<Entered>>,
}

impl Desk {
    /// Enters what the address carries, and takes it out of the address.
    fn open_address(self) {
        let fragment = page::fragment();
        let Some((result, assignment)) = fragment.split_once(BETWEEN) else { return };
        page::replace_address(&page::path());
        let entered = Assignment::from_code(assignment).and_then(|assignment| {
            let now = clock::timestamp();
            let entered = self.workbook.change(|book| book.enter(&assignment, result, now));
            entered.unwrap_or(Err(CodeError::Unreadable)).map(|entered| (assignment, entered))
        });
        self.tell(entered);
    }

    /// Enters a code that was typed.
    fn enter(self, code: &str) {
        let entered = self.workbook.change(|book| book.enter_typed(code, clock::timestamp()));
        self.tell(entered.unwrap_or(Err(CodeError::Unreadable)));
    }

    fn tell(self, entered: Result<(Assignment, Entered), CodeError>) {
        match entered {
            Ok((assignment, entered)) => {
                self.at.set(Some(assignment.short_code()));
                self.entered.set(Some(entered));
                self.fault.set(None);
            }
            Err(error) => {
                self.entered.set(None);
                self.fault.set(Some(error));
            }
        }
    }
}

fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Catalogue(cards) = document else { return ().into_any() };
    let desk = Desk {
        workbook: Workbook::open(),
        at: RwSignal::new(None),
        fault: RwSignal::new(None),
        entered: RwSignal::new(None),
    };
    if cfg!(feature = "csr") {
        desk.open_address();
        let changed = window_event_listener_untyped("hashchange", move |_| desk.open_address());
        on_cleanup(move || changed.remove());
    }
    let fault = Signal::derive(move || {
        desk.fault.with(|fault| fault.as_ref().map(|it| code_fault(it, w)).unwrap_or_default())
    });
    let entered = Signal::derive(move || {
        desk.entered.get().map(|entered| entered_words(entered, w)).unwrap_or_default()
    });
    // The one that was chosen or entered last, else the newest.
    let shown = Memo::new(move |_| {
        let book = desk.workbook.get();
        let all = book.collections();
        let chosen = desk.at.get();
        let chosen = all.iter().find(|it| Some(it.assignment.short_code()) == chosen);
        chosen.or(all.first()).map(|it| (*it).clone())
    });
    let all = move || choices(desk, shown, w);
    let collected = move || {
        shown.get().map(|collection| {
            let cards = Arc::clone(&cards);
            view! { <Collected workbook=desk.workbook collection cards/> }
        })
    };
    view! {
        <PageHead title=w.t(key::SESSION_COLLECT_TITLE) description=w.t(key::SESSION_COLLECT_TEXT)/>
        <div class="container page session">
            <h1>{w.t(key::SESSION_COLLECT_TITLE)}</h1>
            <p class="lead no-print">{w.t(key::SESSION_COLLECT_TEXT)}</p>
            <p class="without-app">{w.t(key::SESSION_WITHOUT_APP)}</p>
            <div class="needs-app">
                <p class="entered" role="status"><LiveText text=entered/></p>
                <div class="no-print">
                    <CodeEntry
                        title=key::SESSION_ENTER_TITLE
                        text=key::SESSION_ENTER_TEXT
                        fault
                        enter=move |code: String| desk.enter(&code)
                    />
                    {all}
                </div>
                {collected}
            </div>
        </div>
    }
    .into_any()
}

/// What became of a result.
fn entered_words(entered: Entered, w: Words) -> String {
    let of = |words, person: pillole_core::session::Person| {
        w.with(words, "name", nickname_words(person.nickname, w))
    };
    match entered {
        Entered::New(person) => of(key::SESSION_ENTERED_NEW, person),
        Entered::Known(person) => of(key::SESSION_ENTERED_KNOWN, person),
        Entered::More(person) => of(key::SESSION_ENTERED_MORE, person),
        Entered::Full => w.t(key::SESSION_ENTERED_FULL),
    }
}

/// The other sessions of which something came back.
fn choices(desk: Desk, shown: Memo<Option<Collection>>, w: Words) -> Option<AnyView> {
    let book = desk.workbook.get();
    let all = book.collections();
    let at = shown.get()?.assignment.short_code();
    if all.len() < 2 {
        return None;
    }
    let choice = |collection: &&Collection| {
        let code = collection.assignment.short_code();
        let is_here = code == at;
        let title = titled(collection.assignment.title().as_str(), w);
        let date = collection.assignment.date().map(|date| w.date(date)).unwrap_or_default();
        let count = w.count(
            key::SESSION_RESULTS_ONE,
            key::SESSION_RESULTS_MANY,
            collection.results().len(),
        );
        view! {
            <li>
                <button
                    class="btn btn-secondary"
                    type="button"
                    aria-pressed=is_here.to_string()
                    on:click=move |_| desk.at.set(Some(code.clone()))
                >
                    <span>{title} " " {date}</span>
                    <small>{count}</small>
                </button>
            </li>
        }
    };
    Some(
        view! {
            <section aria-labelledby="incontri">
                <h2 id="incontri">{w.t(key::SESSION_COLLECTIONS)}</h2>
                <ul class="choices">{all.iter().map(choice).collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}
