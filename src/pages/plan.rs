//! "Prepara": a facilitator's sessions, from a template or from nothing.
//!
//! Which plan is open stands behind the `#` of the address, so that Back leads to the list; so does a
//! plan that somebody sent.

use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::session::WithSessionWords;
use crate::components::session::plan_editor::PlanEditor;
use crate::components::session::plan_list::PlanList;
use crate::platform::page;
use crate::state::documents::{Document, DocumentKey};
use crate::state::kept::Workbook;
use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::session::plan::{Plan, PlanId};
use pillole_core::storage::ImportError;

/// What the address begins with that opens a plan of this device.
const OPEN: &str = "piano=";
/// What the address begins with that carries a plan.
const SENT: &str = "arriva=";

/// The page.
#[component]
pub fn PlanPage() -> impl IntoView {
    view! {
        <WithSessionWords children=|| {
            view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
        }/>
    }
    .into_any()
}

/// The address of a plan of this device, behind the page's own.
#[must_use]
pub fn opening(id: PlanId) -> String {
    format!("#{OPEN}{:016x}", id.0)
}

/// The address of a plan that is sent, behind the page's own.
#[must_use]
pub fn sending(id: PlanId, plan: &Plan) -> String {
    format!("#{SENT}{}", plan.to_link(id))
}

/// The plan of this device that a fragment names.
#[must_use]
pub fn opened(fragment: &str) -> Option<PlanId> {
    u64::from_str_radix(fragment.strip_prefix(OPEN)?, 16).ok().map(PlanId)
}

/// What the address says.
fn read_address(workbook: Workbook, fault: RwSignal<Option<Key>>) -> Option<PlanId> {
    let fragment = page::fragment();
    fault.set(None);
    if let Some(id) = opened(&fragment) {
        return workbook.get_untracked().plans.contains_key(&id).then_some(id);
    }
    let sent = fragment.strip_prefix(SENT)?;
    match Plan::from_link(sent) {
        Ok((id, plan)) => {
            let now = crate::platform::clock::timestamp();
            workbook.change(|book| book.put(id, plan, now));
            // The long address has done its work: the short one is enough from now on.
            page::replace_address(&format!("{}{}", page::path(), opening(id)));
            Some(id)
        }
        Err(error) => {
            fault.set(Some(match error {
                ImportError::Newer { .. } => key::IMPORT_NEWER,
                _ => key::SESSION_SENT_DAMAGED,
            }));
            None
        }
    }
}

fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Catalogue(cards) = document else { return ().into_any() };
    let workbook = Workbook::open();
    let fault = RwSignal::new(None);
    let open = RwSignal::new(None);
    if cfg!(feature = "csr") {
        open.set(read_address(workbook, fault));
        let changed = window_event_listener_untyped("hashchange", move |_| {
            open.set(read_address(workbook, fault));
            page::focus(crate::app::MAIN);
        });
        on_cleanup(move || changed.remove());
    }
    // What was erased elsewhere is no longer open.
    let at = Memo::new(move |_| open.get().filter(|id| workbook.get().plans.contains_key(id)));
    let body = move || match at.get() {
        Some(id) => view! { <PlanEditor id workbook cards=cards.clone()/> }.into_any(),
        None => view! { <PlanList workbook/> }.into_any(),
    };
    view! {
        <PageHead title=w.t(key::SESSION_PLAN_TITLE) description=w.t(key::SESSION_PLAN_TEXT)/>
        <div class="container page session">
            <h1>{w.t(key::SESSION_PLAN_TITLE)}</h1>
            <p class="without-app">{w.t(key::SESSION_WITHOUT_APP)}</p>
            <div class="needs-app">
                {move || fault.get().map(|fault| view! { <p role="alert">{w.t(fault)}</p> })}
                {body}
            </div>
        </div>
    }
    .into_any()
}
