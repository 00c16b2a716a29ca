//! What learners get: address, QR, code; and the plan itself for another facilitator.

use super::plan_editor::Open;
use crate::components::icon::Icon;
use crate::components::live_text::LiveText;
use crate::components::qr::qr;
use crate::pages::plan::{opening, sending};
use crate::platform::{clipboard, page};
use crate::routes::Page;
use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::session::grouped;

/// The box.
#[component]
pub fn AssignBox(
    /// The plan.
    open: Open,
) -> impl IntoView {
    let w = use_words();
    let assignment = Memo::new(move |_| open.get(|plan| plan.assignment().ok()));
    let said = RwSignal::new(None::<Key>);
    let status = Signal::derive(move || said.get().map(|key| w.t(key)).unwrap_or_default());
    let copy = move |text: String| {
        leptos::task::spawn_local(async move {
            said.set(Some(match clipboard::copy(&text).await {
                true => key::SESSION_COPIED,
                false => key::SESSION_NOT_COPIED,
            }));
        });
    };
    let body = move || {
        let Some(assignment) = assignment.get() else {
            return view! { <p>{w.t(key::SESSION_ASSIGN_EMPTY)}</p> }.into_any();
        };
        let address = format!("{}{}", page::origin(), w.href(&Page::Assignment.path()));
        let link = format!("{address}#{}", assignment.code());
        let drawn = qr(&format!("{address}#"), &assignment.code(), &w.t(key::SESSION_ASSIGN_QR));
        let (copied, href) = (link.clone(), link.clone());
        view! {
            <div class="assign-columns">
                <div inner_html=drawn.unwrap_or_default()></div>
                <div>
                    <p>{w.t(key::SESSION_ASSIGN_CODE)}</p>
                    <p class="address" translate="no">{address.clone()}</p>
                    <p class="code" translate="no">{grouped(&assignment.short_code())}</p>
                    <p>{w.t(key::SESSION_ASSIGN_LINK)}</p>
                    <p class="address" translate="no"><a href=href rel="external">{link}</a></p>
                    <button class="btn btn-secondary" type="button" on:click=move |_| copy(copied.clone())>
                        {w.t(key::SESSION_COPY_LINK)}
                    </button>
                </div>
            </div>
        }
        .into_any()
    };
    let send = move |_| {
        let link =
            open.workbook.get_untracked().plans.get(&open.id).map(|plan| {
                format!("{}{}{}", page::origin(), page::path(), sending(open.id, plan))
            });
        copy(link.unwrap_or_default());
    };
    view! {
        <section class="assign-box" aria-labelledby="assegna">
            <h3 id="assegna">{w.t(key::SESSION_ASSIGN)}</h3>
            <p>{w.t(key::SESSION_ASSIGN_TEXT)}</p>
            {body}
            <p class="record-status" role="status"><LiveText text=status/></p>
            <p class="record-actions">
                <a class="btn btn-primary" rel="external" href=format!("{}{}", w.href(&Page::SessionPaper.path()), opening(open.id))>
                    <Icon name="print"/>
                    {w.t(key::SESSION_PAPER_GO)}
                </a>
                <a class="btn btn-secondary" href=w.href(&Page::Collect.path())>{w.t(key::SESSION_COLLECT_TITLE)}</a>
                <a class="btn btn-secondary" rel="external" href=format!("{}{}", w.href(&Page::Report.path()), opening(open.id))>
                    {w.t(key::SESSION_REPORT_TITLE)}
                </a>
            </p>
            <h3>{w.t(key::SESSION_SEND)}</h3>
            <p>{w.t(key::SESSION_SEND_TEXT)}</p>
            <button class="btn btn-secondary" type="button" on:click=send>{w.t(key::SESSION_SEND_GO)}</button>
        </section>
    }
    .into_any()
}
