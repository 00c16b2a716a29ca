//! A plan as one works on it: what it is called, what happens and how long it takes, what learners get.

use super::{add_part, assign_box, parts};
use crate::components::pane::{Field, Heard, Input, Piece, Writer};
use crate::platform::{clock, page};
use crate::state::kept::Workbook;
use crate::state::language::{Words, key};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::plan::{LONGEST_TITLE, MINUTES, Plan, PlanId};
use std::sync::Arc;

/// One plan of the workbook.
#[derive(Clone)]
pub struct PlanEditor {
    /// Which.
    pub id: PlanId,
    /// Where it is kept.
    pub workbook: Workbook,
    /// The whole catalogue.
    pub cards: Arc<Vec<Card>>,
    /// What a screen reader is told about the last change of a part.
    pub moved: RwSignal<String>,
    /// What became of the last thing that was copied.
    pub copied: RwSignal<String>,
    /// The page's words.
    pub w: Words,
}

impl PlanEditor {
    /// What is shown; nothing when the plan is gone.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let book = self.workbook.get();
        let Some(plan) = book.plans.get(&self.id) else { return Vec::new() };
        let (cards, w) = (self.cards.as_slice(), self.w);
        vec![
            head(plan, w),
            parts::piece(plan, cards, &self.moved.get(), w),
            add_part::piece(plan, cards, w),
            assign_box::piece(plan, self.id, &self.copied.get(), w),
        ]
    }

    /// What is done.
    pub fn hear(&self, it: &Heard) {
        let now = clock::timestamp();
        let number = || it.value.parse().ok();
        match it.act.as_str() {
            "title" => self.change(|plan| plan.title.set(it.value.trim().to_owned(), now)),
            "date" => self.change(|plan| plan.date.set(it.value.parse().ok(), now)),
            "minutes" => self.change(|plan| {
                let minutes = number().unwrap_or(plan.minutes.value);
                plan.minutes.set(minutes.clamp(*MINUTES.start(), *MINUTES.end()), now);
            }),
            _ => {
                parts::hear(self, it);
                add_part::hear(self, it);
                assign_box::hear(self, it);
            }
        }
    }

    /// Changes the plan.
    pub fn change(&self, change: impl FnOnce(&mut Plan)) {
        self.workbook.change(|book| book.change(self.id, change));
    }
}

/// What the plan is called, and whether its time is enough.
fn head(plan: &Plan, w: Words) -> Piece {
    let mut out = Writer::default();
    out.raw("<section class=\"plan\" aria-labelledby=\"piano\"><p>");
    out.link("", &page::path(), &w.t(key::SESSION_ALL_PLANS));
    out.within("</p><h2 id=\"piano\" tabindex=\"-1\">", &w.t(key::SESSION_PLAN_HEAD), "</h2>");
    out.raw("<div class=\"plan-facts\">");
    let date = plan.date.value.map(|date| date.to_string()).unwrap_or_default();
    let minutes = plan.minutes.value.to_string();
    let range = Input::Number((*MINUTES.start()).into(), (*MINUTES.end()).into());
    let fields = [
        (
            "title",
            "titolo",
            key::SESSION_TITLE_LABEL,
            &plan.title.value,
            Input::Line(LONGEST_TITLE),
        ),
        ("date", "giorno", key::SESSION_DATE_LABEL, &date, Input::Day),
        ("minutes", "minuti", key::SESSION_MINUTES_LABEL, &minutes, range),
    ];
    for (act, id, label, value, input) in fields {
        let label = w.t(label);
        out.field(Field { act, id, label: &label, value: Some(value), ..Field::default() }, input);
    }
    let (used, there) = (plan.running_time(), u32::from(plan.minutes.value));
    let mut told = w.with(key::SESSION_TIME, "used", used).replace("{there}", &there.to_string());
    told.push(' ');
    told.push_str(&match used.cmp(&there) {
        std::cmp::Ordering::Less => w.with(key::SESSION_TIME_LEFT, "n", there - used),
        std::cmp::Ordering::Equal => w.t(key::SESSION_TIME_EXACT),
        std::cmp::Ordering::Greater => w.with(key::SESSION_TIME_OVER, "n", used - there),
    });
    let class = if used > there { "plan-time over" } else { "plan-time" };
    out.raw("</div>").status_of(class, "time", &told).raw("</section>").take()
}
