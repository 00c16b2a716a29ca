//! "Prepara": a facilitator's sessions, from a template or from nothing.
//!
//! Which plan is open stands behind the `#` of the address, so that Back leads to the list; so does a
//! plan that somebody sent.

use crate::components::pane::{Heard, Pane, Piece, Writer};
use crate::components::session::address::{follow, opened, opening, sent};
use crate::components::session::plan_editor::PlanEditor;
use crate::components::session::plan_list::PlanList;
use crate::components::session::session_page::SessionPage;
use crate::platform::{clock, page};
use crate::routes::Page;
use crate::state::documents::use_documents;
use crate::state::kept::Workbook;
use crate::state::language::{Key, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::plan::{Plan, PlanId};
use pillole_core::storage::ImportError;
use std::sync::Arc;

/// The page.
#[component]
pub fn PlanPage() -> impl IntoView {
    view! { <SessionPage title=key::SESSION_PLAN_TITLE text=key::SESSION_PLAN_TEXT body/> }
        .into_any()
}

/// Which plan is open, and what came of the address.
#[derive(Clone, Copy)]
struct Desk {
    workbook: Workbook,
    cards: StoredValue<Arc<Vec<Card>>>,
    open: RwSignal<Option<PlanId>>,
    fault: RwSignal<Option<Key>>,
    moved: RwSignal<String>,
    copied: RwSignal<String>,
    list: PlanList,
    w: Words,
}

fn body(cards: Arc<Vec<Card>>) -> AnyView {
    let (w, workbook) = (use_words(), Workbook::open());
    let desk = Desk {
        workbook,
        cards: StoredValue::new(cards),
        open: RwSignal::new(None),
        fault: RwSignal::new(None),
        moved: RwSignal::new(String::new()),
        copied: RwSignal::new(String::new()),
        list: PlanList { workbook, documents: use_documents(), said: RwSignal::new(None), w },
        w,
    };
    follow(move |carried| desk.read_address(carried));
    view! { <Pane pieces=move || desk.pieces() heard=move |it: &Heard| desk.hear(it)/> }.into_any()
}

impl Desk {
    /// Opens what the address says; a plan that it carries is kept first.
    fn read_address(self, carried: Option<&str>) {
        self.fault.set(None);
        self.moved.set(String::new());
        self.copied.set(String::new());
        let sent = sent(carried).map(Plan::from_link);
        let open = match sent {
            None => {
                let id = opened(carried);
                // The address bar of another device was sent, and not the link that carries the plan.
                if id.is_some_and(|id| !self.workbook.get_untracked().plans.contains_key(&id)) {
                    self.fault.set(Some(key::SESSION_PLAN_ELSEWHERE));
                }
                id
            }
            Some(Ok((id, plan))) => {
                self.workbook.change(|book| book.put(id, plan, clock::timestamp()));
                // The long address has done its work: the short one is enough from now on.
                page::replace_address(&(self.w.href(&Page::Plan.path()) + &opening(id)));
                Some(id)
            }
            Some(Err(error)) => {
                self.fault.set(Some(match error {
                    ImportError::Newer { .. } => key::IMPORT_NEWER,
                    _ => key::SESSION_SENT_DAMAGED,
                }));
                None
            }
        };
        // Who goes from the list to a plan, or back, begins at its beginning.
        if open != self.open.get_untracked() {
            page::lead_to(crate::app::MAIN);
        }
        self.open.set(open);
    }

    /// The plan that is open, if it is still there.
    fn editor(self) -> Option<PlanEditor> {
        let id = self.open.get().filter(|id| self.workbook.get().plans.contains_key(id))?;
        let (workbook, cards) = (self.workbook, self.cards.get_value());
        let (moved, copied, w) = (self.moved, self.copied, self.w);
        Some(PlanEditor { id, workbook, cards, moved, copied, w })
    }

    fn pieces(self) -> Vec<Piece> {
        if let Some(editor) = self.editor() {
            return editor.pieces();
        }
        let mut pieces = self.list.pieces();
        if let Some(fault) = self.fault.get() {
            let mut out = Writer::default();
            let said = out.within("<p class=\"fault\" role=\"alert\">", &self.w.t(fault), "</p>");
            pieces.insert(0, said.take());
        }
        pieces
    }

    fn hear(self, it: &Heard) {
        match untrack(|| self.editor()) {
            Some(editor) => editor.hear(it),
            None => self.list.hear(it),
        }
    }
}
