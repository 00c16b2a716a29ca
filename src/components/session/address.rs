//! What stands behind the `#` of the addresses of sessions: which plan is open, a plan that is sent, an
//! assignment, a result. Browsers never send it.

use crate::platform::page;
use crate::routes::Page;
use crate::state::language::Words;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use pillole_core::session::Assignment;
use pillole_core::session::plan::{Plan, PlanId};

/// What a fragment begins with that opens a plan of this device.
const OPEN: &str = "piano=";
/// What a fragment begins with that carries a plan.
const SENT: &str = "arriva=";
/// What stands between a result and its assignment.
const BETWEEN: char = '.';

/// Opens a plan of this device, behind the address of one of its pages.
#[must_use]
pub fn opening(id: PlanId) -> String {
    format!("#{OPEN}{:016x}", id.0)
}

/// The plan of this device that what is carried names.
#[must_use]
pub fn opened(carried: Option<&str>) -> Option<PlanId> {
    u64::from_str_radix(carried?.strip_prefix(OPEN)?, 16).ok().map(PlanId)
}

/// Carries a plan, behind the address of the page for plans.
#[must_use]
pub fn sending(id: PlanId, plan: &Plan) -> String {
    format!("#{SENT}{}", plan.to_link(id))
}

/// The plan that is carried, as it stands there.
#[must_use]
pub fn sent(carried: Option<&str>) -> Option<&str> {
    carried?.strip_prefix(SENT)
}

/// What a fragment carries; nothing where it names a place of this page.
fn carried(fragment: &str) -> Option<&str> {
    (!fragment.is_empty() && !page::has(fragment)).then_some(fragment)
}

/// Where learners open assignments.
#[must_use]
pub fn learners(w: Words) -> String {
    page::origin() + &w.href(&Page::Assignment.path())
}

/// The link that learners follow.
#[must_use]
pub fn link_of(assignment: &Assignment, w: Words) -> String {
    learners(w) + "#" + &assignment.code()
}

/// What a result's link is made of: the page, and what it carries.
#[must_use]
pub fn result_link(code: &str, assignment: &Assignment, w: Words) -> (String, String) {
    let page = page::origin() + &w.href(&Page::Collect.path()) + "#";
    let mut carried = String::from(code);
    carried.push(BETWEEN);
    carried.push_str(&assignment.code());
    (page, carried)
}

/// The result and the assignment that are carried together.
#[must_use]
pub fn result(carried: &str) -> Option<(&str, &str)> {
    carried.split_once(BETWEEN)
}

/// Does something with what the address carries, now and whenever that changes, as long as the page lives.
pub fn follow(act: impl Fn(Option<&str>) + Clone + 'static) {
    if cfg!(feature = "ssr") {
        return;
    }
    // The router says where a link leads, before the address is there; the browser, what was typed or
    // pasted, also if it is what was there before.
    let done = StoredValue::new(None::<String>);
    let act = move |hash: String| {
        act(carried(hash.trim_start_matches('#')));
        done.set_value(Some(hash));
    };
    let hash = use_location().hash;
    let by_router = act.clone();
    Effect::new(move || {
        let hash = hash.get();
        if done.with_value(|done| done.as_ref() != Some(&hash)) {
            untrack(|| by_router(hash));
        }
    });
    let changed = window_event_listener_untyped("hashchange", move |_| {
        let fragment = page::fragment();
        act(if fragment.is_empty() { fragment } else { format!("#{fragment}") });
    });
    on_cleanup(move || changed.remove());
}
