//! "Rendiconta": what was really done in a session, as the codes that the national tool wants; and a
//! month's sessions together.

use crate::components::pane::{Heard, Pane, Piece, Writer};
use crate::components::session::address::{follow, opened, opening};
use crate::components::session::held_form::{self, held_of, report, report_of};
use crate::components::session::months::month_markup;
use crate::components::session::plan_list::titled;
use crate::components::session::session_page::SessionPage;
use crate::components::session::{copy, report_codes};
use crate::platform::page;
use crate::state::kept::Workbook;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::facilita::{Field, Report, Sum};
use pillole_core::session::Workbook as Book;
use pillole_core::session::plan::PlanId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The page.
#[component]
pub fn ReportPage() -> impl IntoView {
    view! { <SessionPage title=key::SESSION_REPORT_TITLE text=key::SESSION_REPORT_TEXT body/> }
        .into_any()
}

#[derive(Clone, Copy)]
struct Desk {
    workbook: Workbook,
    cards: StoredValue<Arc<Vec<Card>>>,
    open: RwSignal<Option<PlanId>>,
    copied: RwSignal<String>,
    w: Words,
}

fn body(cards: Arc<Vec<Card>>) -> AnyView {
    let desk = Desk {
        workbook: Workbook::open(),
        cards: StoredValue::new(cards),
        open: RwSignal::new(None),
        copied: RwSignal::new(String::new()),
        w: use_words(),
    };
    follow(move |carried| {
        desk.copied.set(String::new());
        desk.open.set(opened(carried));
    });
    view! { <Pane pieces=move || desk.pieces() heard=move |it: &Heard| desk.hear(it)/> }.into_any()
}

impl Desk {
    fn pieces(self) -> Vec<Piece> {
        let book = self.workbook.get();
        let (w, cards) = (self.w, self.cards.get_value());
        let open = self.open.get();
        let Some(plan) = open.and_then(|id| book.plans.get(&id)) else {
            return vec![sessions(&book, w), months(&book, &cards, w)];
        };
        let held = held_of(&book, plan);
        let report = report(plan, &held, &cards);
        let codes = report_codes::piece(report.as_ref(), &self.copied.get(), w);
        vec![held_form::piece(plan, &held, &cards, w), codes]
    }

    fn hear(self, it: &Heard) {
        let Some(id) = self.open.get_untracked() else { return };
        match it.act.as_str() {
            "print" => page::print(),
            "copy" | "copy-all" => {
                let book = self.workbook.get_untracked();
                let report = book
                    .plans
                    .get(&id)
                    .and_then(|plan| report(plan, &held_of(&book, plan), &self.cards.get_value()));
                let field = Field::ALL.into_iter().find(|field| field.code() == it.key);
                if let Some(report) = report {
                    let text = field.map_or_else(|| report.all_values(), |it| report.value(it));
                    copy(text, self.copied, self.w);
                }
            }
            _ => held_form::hear(id, self.workbook, it),
        }
    }
}

/// The sessions to choose from.
fn sessions(book: &Book, w: Words) -> Piece {
    let mut out = Writer::default();
    out.section("", "incontri", &w.t(key::SESSION_PLANS));
    let listed = book.listed();
    if listed.is_empty() {
        out.paragraph(&w.t(key::SESSION_REPORT_NONE));
    }
    out.raw("<ul class=\"plan-list\">");
    for (id, plan) in listed {
        out.raw("<li>").link("", &opening(id), &titled(&plan.title.value, w));
        let date = plan.date.value.map(|date| w.date(date)).unwrap_or_default();
        out.within("<span class=\"fact\">", &date, "</span>");
        let is_held = plan.held.value.is_some();
        let state = if is_held { key::SESSION_REPORTED } else { key::SESSION_NOT_REPORTED };
        out.within("<span class=\"state\">", &w.t(state), "</span></li>");
    }
    out.raw("</ul></section>").take()
}

/// The months in which something was reported, the last first.
fn months(book: &Book, cards: &[Card], w: Words) -> Piece {
    let mut months: BTreeMap<(u16, u8), Vec<Report>> = BTreeMap::new();
    for report in book.listed().iter().filter_map(|(_, plan)| report_of(plan, cards)) {
        let (year, month, _) = report.date.parts();
        months.entry((year, month)).or_default().push(report);
    }
    let mut out = Writer::default();
    out.raw("<div class=\"months\">");
    for ((year, month), reports) in months.iter().rev() {
        out.raw(&month_markup(*year, *month, &Sum::of(reports), w));
    }
    out.raw("</div>").take()
}
