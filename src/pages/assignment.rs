//! "Il tuo incontro": what a facilitator's session asks, how far one is, what one hands in.
//!
//! The assignment is in the address (behind the `#`) or in a code that is typed; from then on it is in
//! the learner's record.

use crate::components::live_text::LiveText;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::session::code_entry::CodeEntry;
use crate::components::session::hand_in::HandIn;
use crate::components::session::tasks::task_list;
use crate::components::session::{WithSessionWords, code_fault, nickname_words};
use crate::platform::page;
use crate::state::assignments::Assignments;
use crate::state::documents::{Document, DocumentKey, use_documents};
use crate::state::language::{Words, key, use_words};
use crate::state::learner::{Learner, use_learner};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::doing::{doing, done_of};
use pillole_core::session::{Assignment, CodeError, Taken};
use std::sync::Arc;

/// The page.
#[component]
pub fn AssignmentPage() -> impl IntoView {
    view! {
        <WithSessionWords children=|| {
            view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
        }/>
    }
    .into_any()
}

/// Which assignment is shown, and what was wrong with the last code.
#[derive(Clone, Copy)]
struct Desk {
    learner: Learner,
    assignments: Assignments,
    /// The assignment's short code.
    at: RwSignal<Option<String>>,
    fault: RwSignal<Option<CodeError>>,
}

impl Desk {
    /// Opens what a code says.
    fn open(self, code: &str) {
        match Assignment::from_code(code) {
            Ok(assignment) => {
                self.fault.set(None);
                self.at.set(Some(self.assignments.take(&assignment)));
            }
            Err(error) => self.fault.set(Some(error)),
        }
    }

    /// Opens what the address says; nothing if it says nothing.
    fn open_address(self) {
        let code = page::fragment();
        if !code.is_empty() {
            self.open(&code);
        }
    }
}

fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Catalogue(cards) = document else { return ().into_any() };
    let learner = use_learner();
    let assignments = Assignments::open();
    let desk = Desk { learner, assignments, at: RwSignal::new(None), fault: RwSignal::new(None) };
    if cfg!(feature = "csr") {
        desk.open_address();
        let changed = window_event_listener_untyped("hashchange", move |_| desk.open_address());
        on_cleanup(move || changed.remove());
    }
    let taken = Memo::new(move |_| {
        let all = assignments.get();
        let known = desk.at.get().and_then(|code| all.get(&code).cloned());
        known.or_else(|| all.current().cloned())
    });
    let asked = Memo::new(move |_| taken.get().map(|taken| taken.assignment));
    let all = Arc::clone(&cards);
    Effect::new(move || fetch_all(asked.get().as_ref(), &all));
    let fault = Signal::derive(move || {
        desk.fault.with(|fault| fault.as_ref().map(|it| code_fault(it, w)).unwrap_or_default())
    });
    let body = move || asked.get().map(|asked| shown(&asked, taken, &cards, desk));
    view! {
        <PageHead title=w.t(key::SESSION_ASSIGNMENT_TITLE) description=w.t(key::SESSION_ASSIGNMENT_TEXT)/>
        <div class="container page session">
            <h1>{w.t(key::SESSION_ASSIGNMENT_TITLE)}</h1>
            <p class="without-app">{w.t(key::SESSION_WITHOUT_APP)}</p>
            <div class="needs-app">
                {body}
                <CodeEntry
                    title=key::SESSION_CODE_TITLE
                    text=key::SESSION_CODE_TEXT
                    fault
                    enter=move |code: String| desk.open(&code)
                />
            </div>
        </div>
    }
    .into_any()
}

/// Fetches its pillole, all at once, so that one goes on where the connection does not.
fn fetch_all(asked: Option<&Assignment>, cards: &[Card]) {
    let documents = use_documents();
    let numbers = asked.into_iter().flat_map(|asked| asked.tasks().pillole());
    for card in numbers.filter_map(|number| cards.iter().find(|card| card.number == number)) {
        let _ = untrack(|| documents.get(&DocumentKey::Pillola(card.slug.clone())));
    }
}

/// An assignment. What changes while one looks at it changes in its place.
fn shown(
    asked: &Assignment,
    taken: Memo<Option<Taken>>,
    cards: &Arc<Vec<Card>>,
    desk: Desk,
) -> AnyView {
    let w = use_words();
    let learner = desk.learner;
    let (title, lang) = match asked.title().is_empty() {
        true => (w.t(key::SESSION_UNTITLED), None),
        false => (asked.title().to_string(), Some("it")),
    };
    let date = asked.date().map(|date| view! { <p>{w.date(date)}</p> });
    let has_gone = asked.tasks().pillole().any(|it| cards.iter().all(|card| card.number != it));
    let of_taken = move |say: fn(&Taken, Words) -> String| {
        Signal::derive(move || {
            taken.with(|taken| taken.as_ref().map(|taken| say(taken, w)).unwrap_or_default())
        })
    };
    let name = of_taken(|taken, w| {
        let name = nickname_words(taken.identity.person.nickname, w);
        w.with(key::SESSION_YOU_ARE, "name", name)
    });
    let may_rename = move || {
        taken.with(|taken| taken.as_ref().is_some_and(|it| it.identity.handed_in.is_none()))
    };
    let code = asked.short_code();
    let rename = move |_| desk.assignments.rename(&code);
    let all = Arc::clone(cards);
    let tasks = Memo::new(move |_| {
        let record = learner.record();
        taken.with(|taken| {
            let tasks = taken.as_ref().map(|taken| doing(taken, &record, &all)).unwrap_or_default();
            (task_list(&tasks, w), done_of(&tasks))
        })
    });
    let progress = Signal::derive(move || {
        let (done, total) = tasks.with(|tasks| tasks.1);
        w.with(key::SESSION_DONE, "n", done).replace("{total}", &total.to_string())
    });
    let all_done = Signal::derive(move || tasks.with(|tasks| tasks.1.0 == tasks.1.1));
    view! {
        <section class="assignment" aria-labelledby="incontro">
            <h2 id="incontro" lang=lang>{title}</h2>
            {date}
            <p class="who">
                <span aria-live="polite"><LiveText text=name/></span>
                <button class="btn btn-link" type="button" hidden=move || !may_rename() on:click=rename>
                    {w.t(key::SESSION_RENAME)}
                </button>
            </p>
            <p class="lead"><LiveText text=progress/></p>
            {has_gone.then(|| view! { <p>{w.t(key::SESSION_GONE_TEXT)}</p> })}
            <ol class="tasks-of-session" inner_html=move || tasks.with(|tasks| tasks.0.clone())></ol>
            <HandIn assignments=desk.assignments taken cards=Arc::clone(cards) all_done/>
        </section>
    }
    .into_any()
}
