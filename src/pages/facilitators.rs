//! "Per chi aiuta": the way in for facilitators and teachers.

use crate::components::assessment::Strip;
use crate::components::page_head::PageHead;
use crate::components::session::session_page::WithSessionWords;
use crate::routes::Page;
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// The page.
#[component]
pub fn FacilitatorsPage() -> impl IntoView {
    view! { <WithSessionWords body/> }.into_any()
}

fn body() -> AnyView {
    let w = use_words();
    let strips = [
        (key::SESSION_PLAN_TITLE, key::SESSION_PLAN_TEXT, Page::Plan, key::SESSION_PLAN_GO),
        (
            key::SESSION_PRESENT_TITLE,
            key::SESSION_PRESENT_TEXT,
            Page::Present,
            key::SESSION_PRESENT_TITLE,
        ),
        (
            key::SESSION_COLLECT_TITLE,
            key::SESSION_COLLECT_TEXT,
            Page::Collect,
            key::SESSION_COLLECT_GO,
        ),
        (key::SESSION_REPORT_TITLE, key::SESSION_REPORT_TEXT, Page::Report, key::SESSION_REPORT_GO),
    ];
    let strips =
        strips.map(|(title, text, page, go)| view! { <Strip title text page go/> }).collect_view();
    view! {
        <PageHead title=w.t(key::SESSION_HELPERS_TITLE) description=w.t(key::SESSION_HELPERS_TEXT)/>
        <div class="container page session">
            <h1>{w.t(key::SESSION_HELPERS_TITLE)}</h1>
            <p class="lead">{w.t(key::SESSION_HELPERS_TEXT)}</p>
            <p>{w.t(key::SESSION_HELPERS_PRIVACY)}</p>
            {strips}
        </div>
    }
    .into_any()
}
