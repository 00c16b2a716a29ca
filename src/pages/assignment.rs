//! "Il tuo incontro": what a facilitator's session asks, how far one is, what one hands in.
//!
//! The assignment is in the address (behind the `#`) or in a code that is typed; from then on it is kept
//! beside the learner's record.

use crate::components::assessment::on_the_way::lead_soon;
use crate::components::pane::{Button, Heard, Pane, Piece, Writer};
use crate::components::session::address::follow;
use crate::components::session::hand_in::handed_in;
use crate::components::session::session_page::SessionPage;
use crate::components::session::tasks::task_list;
use crate::components::session::{code_entry, code_fault, nickname_words};
use crate::components::watch::keep::keep_all;
use crate::lazy;
use crate::platform::way_back;
use crate::routes::{Page, SHOW_RESULT};
use crate::state::assignments::Assignments;
use crate::state::documents::{DocumentKey, use_documents};
use crate::state::language::{Words, key, use_words};
use crate::state::learner::{Learner, use_learner};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::doing::{Doing, doing, done_of};
use pillole_core::session::{Assignment, CodeError, Taken, Task, Test};
use std::sync::Arc;

/// The page.
#[component]
pub fn AssignmentPage() -> impl IntoView {
    view! { <SessionPage title=key::SESSION_ASSIGNMENT_TITLE text=key::SESSION_ASSIGNMENT_TEXT body/> }
        .into_any()
}

/// Which assignment is shown, and what was wrong with the last code.
#[derive(Clone, Copy)]
struct Desk {
    learner: Learner,
    assignments: Assignments,
    cards: StoredValue<Arc<Vec<Card>>>,
    /// The assignment's short code.
    at: RwSignal<Option<String>>,
    fault: RwSignal<Option<CodeError>>,
    w: Words,
}

fn body(cards: Arc<Vec<Card>>) -> AnyView {
    let desk = Desk {
        learner: use_learner(),
        assignments: Assignments::open(),
        cards: StoredValue::new(Arc::clone(&cards)),
        at: RwSignal::new(None),
        fault: RwSignal::new(None),
        w: use_words(),
    };
    follow(move |carried| match carried {
        Some(place) if SHOW_RESULT.ends_with(place) => desk.hand_in(),
        Some(code) => _ = desk.open(code),
        None => {}
    });
    let asked = Memo::new(move |_| desk.taken().map(|taken| taken.assignment));
    Effect::new(move || {
        let asked = asked.get();
        if asked.is_some() {
            way_back::show();
        }
        fetch_all(asked.as_ref(), &cards);
    });
    view! { <Pane pieces=move || desk.pieces() heard=move |it: &Heard| desk.hear(it)/> }.into_any()
}

impl Desk {
    /// Opens what a code says; false when it says nothing.
    fn open(self, code: &str) -> bool {
        let opened = Assignment::from_code(code);
        match opened {
            Ok(assignment) => {
                self.fault.set(None);
                self.at.set(Some(self.assignments.take(&assignment)));
                true
            }
            Err(error) => {
                self.fault.set(Some(error));
                false
            }
        }
    }

    /// The one that was opened here; else the last that was opened at all.
    fn taken(self) -> Option<Taken> {
        let all = self.assignments.get();
        let known = self.at.get().and_then(|code| all.get(&code).cloned());
        known.or_else(|| all.current().cloned())
    }

    fn hear(self, it: &Heard) {
        match it.act.as_str() {
            "enter" => it.answer(self.open(&it.value)),
            "rename" => self.assignments.rename(&self.code()),
            "hand-in" => self.hand_in(),
            _ => {}
        }
    }

    /// The short code of what is shown.
    fn code(self) -> String {
        untrack(|| self.taken()).map(|taken| taken.assignment.short_code()).unwrap_or_default()
    }

    /// Shows the result.
    fn hand_in(self) {
        self.assignments.hand_in(&self.code());
        lead_soon("esito");
    }

    fn pieces(self) -> Vec<Piece> {
        let w = self.w;
        let fault = self.fault.with(|it| it.as_ref().map(|it| code_fault(it, w)));
        let (title, text) = (key::SESSION_CODE_TITLE, key::SESSION_CODE_TEXT);
        let entry = code_entry::piece(title, text, &fault.unwrap_or_default(), w);
        match self.taken() {
            Some(taken) => vec![self.assignment(&taken), entry],
            None => vec![entry],
        }
    }

    /// What is asked, what is done, and the result once it was shown.
    fn assignment(self, taken: &Taken) -> Piece {
        let (w, cards) = (self.w, self.cards.get_value());
        let asked = &taken.assignment;
        let is_handed_in = taken.identity.handed_in.is_some();
        let mut out = Writer::default();
        out.raw("<section class=\"assignment\" aria-labelledby=\"incontro\"><h2 id=\"incontro\" ");
        match asked.title().is_empty() {
            true => out.within(">", &w.t(key::SESSION_UNTITLED), "</h2>"),
            false => out.within("lang=\"it\">", asked.title().as_str(), "</h2>"),
        };
        if let Some(date) = asked.date() {
            out.paragraph(&w.date(date));
        }
        let name = nickname_words(taken.identity.person.nickname, w);
        let name = w.with(key::SESSION_YOU_ARE, "name", name);
        out.raw("<div class=\"who\">").status("name", "", &name);
        if !is_handed_in {
            let words = w.t(key::SESSION_RENAME);
            let look = "btn-link";
            out.button(Button { act: "rename", look, words: &words, ..Button::default() });
        }
        let tasks = doing(taken, &self.learner.record(), &cards);
        let (done, total) = done_of(&tasks);
        let progress = w.with(key::SESSION_DONE, "n", done).replace("{total}", &total.to_string());
        out.raw("</div><p class=\"lead\">").gap("progress", &progress).raw("</p>");
        if asked.tasks().pillole().any(|it| cards.iter().all(|card| card.number != it)) {
            out.paragraph(&w.t(key::SESSION_GONE_TEXT));
        }
        out.raw("<ol class=\"tasks-of-session\">").raw(&task_list(&tasks, w)).raw("</ol>");
        let films = tasks.iter().filter_map(|task| match task {
            Doing::Pillola(card, _) => card.film.as_ref(),
            Doing::Test(..) | Doing::Gone(_) => None,
        });
        out.raw(&keep_all(key::SESSION_KEEP, films, w).unwrap_or_default());
        let is_finished = done == total;
        let text = if is_finished { key::SESSION_FINISHED } else { key::SESSION_NOT_FINISHED };
        out.raw("<div class=\"hand-in\">").paragraph(&w.t(text));
        out.button(Button {
            act: "hand-in",
            look: "btn-primary",
            icon: "qr",
            words: &w.t(key::SESSION_HAND_IN),
            ..Button::default()
        });
        out.raw("<div class=\"result-code\" id=\"esito\" tabindex=\"-1\" ");
        let result = match is_handed_in {
            true => handed_in(taken, &cards, w),
            false => String::new(),
        };
        out.raw(if is_handed_in { ">" } else { "hidden>" }).raw(&result);
        out.raw("</div></div></section>").take()
    }
}

/// Fetches all that its tasks need, at once, so that one goes on where the connection does not.
fn fetch_all(asked: Option<&Assignment>, cards: &[Card]) {
    let documents = use_documents();
    let fetch = |wanted| _ = untrack(|| documents.get(&wanted));
    for task in asked.into_iter().flat_map(|asked| asked.tasks().iter()) {
        match task {
            Task::Pillola(number) => {
                let card = cards.iter().find(|card| card.number == number);
                if let Some(card) = card {
                    fetch(DocumentKey::Pillola(card.slug.clone()));
                }
                // What reads it aloud.
                lazy::media(|_| {});
            }
            Task::Test(test) => {
                match test {
                    Test::Ability(_) => test.areas().map(DocumentKey::BankArea).for_each(fetch),
                    Test::Reflection(_) => fetch(DocumentKey::Statements),
                }
                // Their part of the WebAssembly. What does not arrive is asked for again when it is needed.
                leptos::task::spawn_local(async {
                    let _ = futures::join!(
                        lazy::ready(Some(&Page::Test)),
                        lazy::ready(Some(&Page::Result))
                    );
                });
            }
        }
    }
}
