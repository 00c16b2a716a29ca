//! "Raccogli": what came back of a facilitator's sessions. A result arrives by the link in its QR, which
//! carries the assignment too, or by a code that is typed where the plan is.

use crate::components::pane::{Button, Heard, Pane, Piece, Writer};
use crate::components::session::address::{follow, result};
use crate::components::session::plan_list::titled;
use crate::components::session::session_page::SessionPage;
use crate::components::session::{code_entry, code_fault, collected, nickname_words};
use crate::platform::{clock, page};
use crate::routes::Page;
use crate::state::kept::Workbook;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::collection::{Collection, Entered};
use pillole_core::session::{Assignment, CodeError, Person};
use std::sync::Arc;

/// The page.
#[component]
pub fn CollectPage() -> impl IntoView {
    view! { <SessionPage title=key::SESSION_COLLECT_TITLE text=key::SESSION_COLLECT_TEXT body/> }
        .into_any()
}

/// What is shown, and what became of the last result.
#[derive(Clone, Copy)]
struct Desk {
    workbook: Workbook,
    cards: StoredValue<Arc<Vec<Card>>>,
    /// The short code of the assignment whose results are shown.
    at: RwSignal<Option<String>>,
    last: RwSignal<Option<Result<Entered, CodeError>>>,
    said: RwSignal<String>,
    /// Whether it was asked to delete the results.
    sure: RwSignal<bool>,
    w: Words,
}

fn body(cards: Arc<Vec<Card>>) -> AnyView {
    let desk = Desk {
        workbook: Workbook::open(),
        cards: StoredValue::new(cards),
        at: RwSignal::new(None),
        last: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        sure: RwSignal::new(false),
        w: use_words(),
    };
    follow(move |carried| desk.open_address(carried));
    view! { <Pane pieces=move || desk.pieces() heard=move |it: &Heard| desk.hear(it)/> }.into_any()
}

impl Desk {
    /// Enters what the address carries, and takes it out of the address.
    fn open_address(self, carried: Option<&str>) {
        let Some(carried) = carried else { return };
        page::replace_address(&self.w.href(&Page::Collect.path()));
        let Some((result, assignment)) = result(carried) else {
            return self.last.set(Some(Err(CodeError::Damaged)));
        };
        let entered = Assignment::from_code(assignment).and_then(|assignment| {
            let now = clock::timestamp();
            let entered = self.workbook.change(|book| book.enter(&assignment, result, now));
            entered.unwrap_or(Err(CodeError::Unreadable)).map(|entered| (assignment, entered))
        });
        self.tell(entered);
    }

    fn tell(self, entered: Result<(Assignment, Entered), CodeError>) {
        self.last.set(Some(entered.map(|(assignment, entered)| {
            self.at.set(Some(assignment.short_code()));
            entered
        })));
    }

    fn hear(self, it: &Heard) {
        self.sure.set(it.act == "delete");
        let shown = untrack(|| self.shown());
        match (it.act.as_str(), shown) {
            ("enter", _) => {
                let now = clock::timestamp();
                let entered = self.workbook.change(|book| book.enter_typed(&it.value, now));
                let entered = entered.unwrap_or(Err(CodeError::Unreadable));
                // A good code makes room for the next one; what is wrong is mended where it is.
                it.answer(entered.is_ok());
                self.tell(entered);
            }
            ("show", _) => self.at.set(Some(it.key.clone())),
            ("print", _) => page::print(),
            ("csv", Some(collection)) => {
                let said = collected::save(&collection, &self.cards.get_value(), self.w);
                self.said.set(self.w.t(said));
            }
            ("delete-sure", Some(collection)) => {
                let now = clock::timestamp();
                self.workbook.change(|book| book.empty(&collection.assignment, now));
                self.last.set(None);
            }
            _ => {}
        }
    }

    /// The one that was chosen or entered last, else the newest.
    fn shown(self) -> Option<Collection> {
        let book = self.workbook.get();
        let all = book.collections();
        let chosen = self.at.get();
        let chosen = all.iter().find(|it| Some(it.assignment.short_code()) == chosen);
        chosen.or(all.first()).map(|it| (*it).clone())
    }

    fn pieces(self) -> Vec<Piece> {
        let w = self.w;
        let (entered, fault) = match self.last.get() {
            None => Default::default(),
            Some(Ok(entered)) => (entered_words(entered, w), String::new()),
            Some(Err(error)) => (String::new(), code_fault(&error, w)),
        };
        let (title, text) = (key::SESSION_ENTER_TITLE, key::SESSION_ENTER_TEXT);
        let mut out = Writer::default();
        let said = out.status("entered", "entered no-print", &entered).take();
        let mut pieces = vec![said, code_entry::piece(title, text, &fault, w)];
        let Some(shown) = self.shown() else {
            pieces.push(out.within("<p>", &w.t(key::SESSION_NOTHING_COLLECTED), "</p>").take());
            return pieces;
        };
        pieces.extend(self.choices(&shown));
        let (said, sure) = (self.said.get(), self.sure.get());
        pieces.push(collected::piece(&shown, &self.cards.get_value(), &said, sure, w));
        pieces
    }

    /// The sessions of which something came back, where there are several.
    fn choices(self, shown: &Collection) -> Option<Piece> {
        let w = self.w;
        let book = self.workbook.get();
        let all = book.collections();
        if all.len() < 2 {
            return None;
        }
        let mut out = Writer::default();
        out.section("no-print", "incontri", &w.t(key::SESSION_COLLECTIONS));
        out.raw("<ul class=\"choices\">");
        for collection in all {
            let code = collection.assignment.short_code();
            let mut words = titled(collection.assignment.title().as_str(), w);
            if let Some(date) = collection.assignment.date() {
                words.push_str(", ");
                words.push_str(&w.date(date));
            }
            let count = collection.results().len();
            let count = w.count(key::SESSION_RESULTS_ONE, key::SESSION_RESULTS_MANY, count);
            words.push_str(": ");
            words.push_str(&count);
            out.raw("<li>").button(Button {
                act: "show",
                key: &code,
                look: "btn-secondary",
                words: &words,
                pressed: Some(code == shown.assignment.short_code()),
                ..Button::default()
            });
            out.raw("</li>");
        }
        Some(out.raw("</ul></section>").take())
    }
}

/// What became of a result.
fn entered_words(entered: Entered, w: Words) -> String {
    let of = |words, person: Person| w.with(words, "name", nickname_words(person.nickname, w));
    match entered {
        Entered::New(person) => of(key::SESSION_ENTERED_NEW, person),
        Entered::Known(person) => of(key::SESSION_ENTERED_KNOWN, person),
        Entered::More(person) => of(key::SESSION_ENTERED_MORE, person),
        Entered::Full => w.t(key::SESSION_ENTERED_FULL),
    }
}
