//! "Rendiconta": what was really done in a session, as the codes that the national tool wants; and a
//! month's sessions together.

use crate::components::live_text::escape;
use crate::components::loading::WithDocument;
use crate::components::markup::table;
use crate::components::page_head::PageHead;
use crate::components::session::WithSessionWords;
use crate::components::session::held_form::{HeldForm, report_of};
use crate::components::session::plan_list::titled;
use crate::components::session::sheets::{age_words, gender_words};
use crate::pages::plan::{opened, opening};
use crate::platform::page;
use crate::state::documents::{Document, DocumentKey};
use crate::state::kept::Workbook;
use crate::state::language::{Key, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::facilita::{AgeBand, Gender, Report, Sum};
use pillole_core::session::plan::{Plan, PlanId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The page.
#[component]
pub fn ReportPage() -> impl IntoView {
    view! {
        <WithSessionWords children=|| {
            view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
        }/>
    }
    .into_any()
}

fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Catalogue(cards) = document else { return ().into_any() };
    let workbook = Workbook::open();
    let id = RwSignal::new(None);
    if cfg!(feature = "csr") {
        id.set(opened(&page::fragment()));
        let changed = window_event_listener_untyped("hashchange", move |_| {
            id.set(opened(&page::fragment()));
            page::focus(crate::app::MAIN);
        });
        on_cleanup(move || changed.remove());
    }
    let at = Memo::new(move |_| id.get().filter(|id| workbook.get().plans.contains_key(id)));
    let body = move || match at.get() {
        Some(id) => view! { <HeldForm id workbook cards=Arc::clone(&cards)/> }.into_any(),
        None => all(workbook, &cards, w),
    };
    view! {
        <PageHead title=w.t(key::SESSION_REPORT_TITLE) description=w.t(key::SESSION_REPORT_TEXT)/>
        <div class="container page session">
            <h1>{w.t(key::SESSION_REPORT_TITLE)}</h1>
            <p class="lead no-print">{w.t(key::SESSION_REPORT_TEXT)}</p>
            <p class="without-app">{w.t(key::SESSION_WITHOUT_APP)}</p>
            <div class="needs-app">{body}</div>
        </div>
    }
    .into_any()
}

/// The sessions to choose from, and the months.
fn all(workbook: Workbook, cards: &[Card], w: Words) -> AnyView {
    let book = workbook.get();
    let row = |(id, plan): (PlanId, &Plan)| {
        let date = plan.date.value.map(|date| w.date(date)).unwrap_or_default();
        let held = plan.held.value.is_some();
        view! {
            <li>
                <a href=opening(id) rel="external">{titled(&plan.title.value, w)}</a>
                <span class="fact">{date}</span>
                <span class="state">
                    {w.t(if held { key::SESSION_REPORTED } else { key::SESSION_NOT_REPORTED })}
                </span>
            </li>
        }
    };
    let listed = book.listed();
    let mut months: BTreeMap<(u16, u8), Vec<Report>> = BTreeMap::new();
    for (_, plan) in &listed {
        if let Some(report) = report_of(plan, cards) {
            let (year, month, _) = report.date.parts();
            months.entry((year, month)).or_default().push(report);
        }
    }
    let rows = listed.into_iter().map(row).collect_view();
    let months: String = months
        .iter()
        .rev()
        .map(|((year, month), reports)| month_markup(*year, *month, &Sum::of(reports), w))
        .collect();
    view! {
        <section aria-labelledby="incontri">
            <h2 id="incontri">{w.t(key::SESSION_PLANS)}</h2>
            {book.listed().is_empty().then(|| view! { <p>{w.t(key::SESSION_REPORT_NONE)}</p> })}
            <ul class="plan-list">{rows}</ul>
        </section>
        <div class="months" inner_html=months></div>
    }
    .into_any()
}

/// A month's sessions together.
fn month_markup(year: u16, month: u8, sum: &Sum, w: Words) -> String {
    let mut markup = format!("<section><h2>{} {year}</h2>", escape(&w.t(Key::month(month))));
    let told = w
        .count(key::SESSION_MONTH_ONE, key::SESSION_MONTH_MANY, sum.sessions)
        .replace("{hours}", &format!("{}:{:02}", sum.minutes / 60, sum.minutes % 60))
        .replace("{people}", &sum.attendance.total().to_string());
    markup.push_str(&format!("<p class=\"lead\">{}</p>", escape(&told)));
    let mut list = |title: Key, rows: Vec<String>| {
        if !rows.is_empty() {
            let items: String =
                rows.iter().map(|row| format!("<li>{}</li>", escape(row))).collect();
            markup.push_str(&format!("<h3>{}</h3><ul>{items}</ul>", escape(&w.t(title))));
        }
    };
    let counted = |code: String, words: String, count: usize| format!("{code} {words}: {count}");
    let topics = sum.topics.iter();
    list(
        key::SESSION_SE5,
        topics.map(|(it, n)| counted(it.number().to_string(), w.t(Key::topic(*it)), *n)).collect(),
    );
    let services = sum.services.iter();
    list(
        key::SESSION_SE6,
        services.map(|(it, n)| counted(it.to_string(), w.t(Key::service(*it)), *n)).collect(),
    );
    let without = sum.without_code.iter();
    list(
        key::SESSION_WITHOUT_CODE,
        without.map(|(it, n)| counted(it.to_string(), w.t(Key::competence(*it)), *n)).collect(),
    );
    let mut heads = vec![escape(&w.t(key::SESSION_AGE))];
    heads.extend(Gender::ALL.map(|gender| escape(&w.t(gender_words(gender)))));
    heads.push(escape(&w.t(key::SESSION_TOTAL)));
    let row = |age: AgeBand| {
        let mut row = vec![escape(&w.t(age_words(age)))];
        row.extend(Gender::ALL.map(|gender| sum.attendance.get(age, gender).to_string()));
        row.push(sum.attendance.of_age(age).to_string());
        row
    };
    let label = format!("aria-label=\"{}\"", escape(&w.t(key::SESSION_SHEET_ATTENDANCE)));
    markup.push_str(&table(&label, &heads, &AgeBand::ALL.map(row)));
    markup.push_str("</section>");
    markup
}
