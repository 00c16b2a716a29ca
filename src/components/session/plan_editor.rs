//! A plan as one works on it: what it is called, what happens and how long it takes, what learners get.

use super::add_part::AddPart;
use super::assign_box::AssignBox;
use super::parts::PartList;
use crate::components::live_text::LiveText;
use crate::platform::{clock, page};
use crate::state::kept::Workbook;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::date::Date;
use pillole_core::session::plan::{LONGEST_TITLE, MINUTES, Plan, PlanId};
use std::sync::Arc;

/// One plan of the workbook.
#[derive(Clone, Copy)]
pub struct Open {
    /// Which.
    pub id: PlanId,
    /// Where it is kept.
    pub workbook: Workbook,
}

impl Open {
    /// Changes it.
    pub fn change(self, change: impl FnOnce(&mut Plan)) {
        self.workbook.change(|book| book.change(self.id, change));
    }

    /// Something of it that is followed; the default when it is gone.
    pub fn get<T: Default>(self, what: impl FnOnce(&Plan) -> T) -> T {
        self.workbook.get().plans.get(&self.id).map(what).unwrap_or_default()
    }
}

/// The plan's page.
#[component]
pub fn PlanEditor(
    /// Which plan.
    id: PlanId,
    /// Where it is kept.
    workbook: Workbook,
    /// The whole catalogue.
    cards: Arc<Vec<Card>>,
) -> impl IntoView {
    let w = use_words();
    let open = Open { id, workbook };
    let now = clock::timestamp;
    let rename = move |event| {
        let title = event_target_value(&event);
        open.change(|plan| plan.title.set(title, now()));
    };
    let set_date = move |event| {
        let date: Option<Date> = event_target_value(&event).parse().ok();
        open.change(|plan| plan.date.set(date, now()));
    };
    let set_minutes = move |event| {
        let minutes = event_target_value(&event).parse().unwrap_or(*MINUTES.start());
        let minutes = minutes.clamp(*MINUTES.start(), *MINUTES.end());
        open.change(|plan| plan.minutes.set(minutes, now()));
    };
    let time = Memo::new(move |_| open.get(|plan| (plan.running_time(), plan.minutes.value)));
    let told = Signal::derive(move || {
        let (used, there) = time.get();
        let text = w.with(key::SESSION_TIME, "used", used).replace("{there}", &there.to_string());
        let there = u32::from(there);
        let rest = match used.cmp(&there) {
            std::cmp::Ordering::Less => w.with(key::SESSION_TIME_LEFT, "n", there - used),
            std::cmp::Ordering::Equal => w.t(key::SESSION_TIME_EXACT),
            std::cmp::Ordering::Greater => w.with(key::SESSION_TIME_OVER, "n", used - there),
        };
        format!("{text} {rest}")
    });
    view! {
        <section class="plan" aria-labelledby="piano">
            <p><a href=page::path() rel="external">{w.t(key::SESSION_ALL_PLANS)}</a></p>
            <h2 id="piano">{w.t(key::SESSION_PLAN_HEAD)}</h2>
            <div class="plan-facts">
                <div class="field">
                    <label for="titolo">{w.t(key::SESSION_TITLE_LABEL)}</label>
                    <input
                        type="text"
                        id="titolo"
                        maxlength=LONGEST_TITLE
                        prop:value=move || open.get(|plan| plan.title.value.clone())
                        on:change=rename
                    />
                </div>
                <div class="field">
                    <label for="giorno">{w.t(key::SESSION_DATE_LABEL)}</label>
                    <input
                        type="date"
                        id="giorno"
                        prop:value=move || {
                            open.get(|plan| plan.date.value.map(|it| it.to_string()).unwrap_or_default())
                        }
                        on:change=set_date
                    />
                </div>
                <div class="field">
                    <label for="minuti">{w.t(key::SESSION_MINUTES_LABEL)}</label>
                    <input
                        type="number"
                        id="minuti"
                        inputmode="numeric"
                        min=*MINUTES.start()
                        max=*MINUTES.end()
                        prop:value=move || open.get(|plan| plan.minutes.value.to_string())
                        on:change=set_minutes
                    />
                </div>
            </div>
            <p class="plan-time" role="status" class:over=move || { let (used, there) = time.get(); used > u32::from(there) }>
                <LiveText text=told/>
            </p>
            <PartList open cards=Arc::clone(&cards)/>
            <AddPart open cards=Arc::clone(&cards)/>
            <AssignBox open/>
        </section>
    }
    .into_any()
}
