//! How a session went, and the codes that follow from it.

use super::plan_editor::Open;
use super::plan_list::titled;
use super::sheets::{age_words, gender_words};
use crate::components::live_text::LiveText;
use crate::platform::{clipboard, clock, page};
use crate::state::kept::Workbook;
use crate::state::language::{Key, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::facilita::{
    AgeBand, Attendance, Field, Gender, LONGEST_NOTE, Mode, Report, Service,
};
use pillole_core::id::Number;
use pillole_core::session::Progress;
use pillole_core::session::plan::{Held, MINUTES, Plan, PlanId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The report of a session that was held on a day; none where it was not.
#[must_use]
pub fn report_of(plan: &Plan, cards: &[Card]) -> Option<Report> {
    let (date, held) = (plan.date.value?, plan.held.value.as_ref()?);
    let done = || cards.iter().filter(|card| held.pillole.contains(&card.number));
    let competences = done().map(|card| card.competence);
    let services = done().flat_map(|card| card.services.iter().copied());
    let report = Report::new(date, held.minutes, held.mode, competences, services);
    Some(report.with_note(&held.note).with_attendance(held.attendance))
}

/// The pillole that somebody at least began, as far as results came back; else all of the plan.
fn really_done(workbook: Workbook, plan: &Plan) -> BTreeSet<Number> {
    let Ok(assignment) = plan.assignment() else { return BTreeSet::new() };
    let book = workbook.get_untracked();
    let Some(collection) = book.collection(&assignment).filter(|it| !it.is_empty()) else {
        return assignment.tasks().pillole().collect();
    };
    let mut done = BTreeSet::new();
    for result in collection.results() {
        let began =
            collection.pillole(&result).filter(|(_, progress, _)| *progress != Progress::None);
        done.extend(began.map(|(number, _, _)| number));
    }
    done
}

/// The form and the codes.
#[component]
pub fn HeldForm(
    /// Which plan.
    id: PlanId,
    /// Where it is kept.
    workbook: Workbook,
    /// The whole catalogue.
    cards: Arc<Vec<Card>>,
) -> impl IntoView {
    let w = use_words();
    let open = Open { id, workbook };
    // What is not said yet is what the plan says.
    let fresh = {
        let book = workbook.get_untracked();
        let plan = book.plans.get(&id);
        let minutes = plan.map_or(*MINUTES.start(), |plan| plan.minutes.value);
        let done = plan.map(|plan| really_done(workbook, plan)).unwrap_or_default();
        Held::new(minutes, done)
    };
    let first = fresh.clone();
    let held = Memo::new(move |_| {
        open.get(|plan| plan.held.value.clone()).unwrap_or_else(|| first.clone())
    });
    let change = move |what: &mut dyn FnMut(&mut Held)| {
        let mut now = held.get_untracked();
        what(&mut now);
        now.tidy();
        open.change(|plan| plan.held.set(Some(now), clock::timestamp()));
    };
    let set_date = move |event| {
        let date = event_target_value(&event).parse().ok();
        open.change(|plan| plan.date.set(date, clock::timestamp()));
    };
    let set_minutes = move |event| {
        let minutes = event_target_value(&event).parse().unwrap_or(*MINUTES.start());
        change(&mut |held| held.minutes = minutes);
    };
    let set_mode = move |event| {
        let letter = event_target_value(&event);
        let mode = Mode::ALL.into_iter().find(|mode| mode.letter().to_string() == letter);
        change(&mut |held| held.mode = mode.unwrap_or(held.mode));
    };
    let set_note = move |event| {
        let note: String = event_target_value(&event);
        change(&mut |held| held.note = note.clone());
    };
    let modes = Mode::ALL.map(|mode| {
        view! {
            <option
                value=mode.letter().to_string()
                prop:selected=move || held.with(|held| held.mode == mode)
            >
                {format!("{} {}", mode.letter(), w.t(Key::mode(mode)))}
            </option>
        }
    });
    let planned = open.workbook.get_untracked();
    let planned: Vec<Number> = planned
        .plans
        .get(&id)
        .and_then(|plan| plan.tasks().ok())
        .map(|tasks| tasks.pillole().collect())
        .unwrap_or_default();
    let tick = |number: Number, title: String| {
        let id = format!("fatta-{}", number.0);
        let toggle = move |_| {
            change(&mut |held| {
                if !held.pillole.remove(&number) {
                    held.pillole.insert(number);
                }
            });
        };
        view! {
            <div class="option">
                <input
                    type="checkbox"
                    id=id.clone()
                    prop:checked=move || held.with(|held| held.pillole.contains(&number))
                    on:change=toggle
                />
                <label for=id lang="it">{title}</label>
            </div>
        }
    };
    let done = planned.iter().filter_map(|number| {
        let card = cards.iter().find(|card| card.number == *number)?;
        Some(tick(*number, card.title.clone()))
    });
    let done = done.collect_view();
    let cell = move |age: AgeBand, gender: Gender| {
        let name = format!("{}, {}", w.t(age_words(age)), w.t(gender_words(gender)));
        let set = move |event| {
            let count = event_target_value(&event).parse().unwrap_or(0);
            change(&mut |held| held.attendance.set(age, gender, count));
        };
        view! {
            <td>
                <input
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max=Attendance::MOST
                    aria-label=name
                    prop:value=move || held.with(|held| held.attendance.get(age, gender).to_string())
                    on:change=set
                />
            </td>
        }
    };
    let row = move |age: AgeBand| {
        view! {
            <tr>
                <th scope="row">{w.t(age_words(age))}</th>
                {Gender::ALL.map(|gender| cell(age, gender)).collect_view()}
                <td>{move || held.with(|held| held.attendance.of_age(age))}</td>
            </tr>
        }
    };
    let title = move || titled(&open.get(|plan| plan.title.value.clone()), w);
    let of_codes = Arc::clone(&cards);
    let report = move || {
        workbook.get().plans.get(&id).and_then(|plan| {
            let mut plan = plan.clone();
            // Before anything is changed the codes are those of the plan as it is.
            plan.held.value.get_or_insert_with(|| fresh.clone());
            report_of(&plan, &of_codes)
        })
    };
    view! {
        <section class="held" aria-labelledby="com-e-andata">
            <p class="no-print"><a href=page::path() rel="external">{w.t(key::SESSION_ALL_PLANS)}</a></p>
            <h2 id="com-e-andata" lang="it">{title}</h2>
            <div class="plan-facts no-print">
                <div class="field">
                    <label for="data">{w.t(key::SESSION_DATE_LABEL)}</label>
                    <input
                        type="date"
                        id="data"
                        prop:value=move || {
                            open.get(|plan| plan.date.value.map(|it| it.to_string()).unwrap_or_default())
                        }
                        on:change=set_date
                    />
                </div>
                <div class="field">
                    <label for="durata">{w.t(key::SESSION_LASTED)}</label>
                    <input
                        type="number"
                        id="durata"
                        inputmode="numeric"
                        min=*MINUTES.start()
                        max=*MINUTES.end()
                        prop:value=move || held.with(|held| held.minutes.to_string())
                        on:change=set_minutes
                    />
                </div>
                <div class="field">
                    <label for="modo">{w.t(key::SESSION_MODE)}</label>
                    <select id="modo" on:change=set_mode>{modes.collect_view()}</select>
                </div>
            </div>
            <fieldset class="setting no-print">
                <legend>{w.t(key::SESSION_REALLY_DONE)}</legend>
                {done}
            </fieldset>
            <div class="no-print">
                <label for="nota">{w.with(key::SESSION_NOTE, "n", LONGEST_NOTE)}</label>
                <textarea
                    id="nota"
                    rows="4"
                    maxlength=LONGEST_NOTE
                    prop:value=move || held.with(|held| held.note.clone())
                    on:change=set_note
                ></textarea>
            </div>
            <h3>{w.t(key::SESSION_SHEET_ATTENDANCE)}</h3>
            <p class="no-print">{w.t(key::SESSION_ATTENDANCE_TEXT)}</p>
            <div class="table-frame" role="region" tabindex="0" aria-label=w.t(key::SESSION_SHEET_ATTENDANCE)>
                <table class="attendance">
                    <thead>
                        <tr>
                            <th scope="col">{w.t(key::SESSION_AGE)}</th>
                            {Gender::ALL.map(|gender| view! { <th scope="col">{w.t(gender_words(gender))}</th> }).collect_view()}
                            <th scope="col">{w.t(key::SESSION_TOTAL)}</th>
                        </tr>
                    </thead>
                    <tbody>{AgeBand::ALL.map(row).collect_view()}</tbody>
                </table>
            </div>
            {move || match report() {
                Some(report) => view! { <Codes report/> }.into_any(),
                None => view! { <p>{w.t(key::SESSION_REPORT_DATE)}</p> }.into_any(),
            }}
        </section>
    }
    .into_any()
}

/// The codes, to be copied one by one or together.
#[component]
fn Codes(report: Report) -> impl IntoView {
    let w = use_words();
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
    let row = |field: Field| {
        let value = report.value(field);
        let copied = value.clone();
        view! {
            <tr>
                <th scope="row">{field.code()} " " {w.t(Key::field(field))}</th>
                <td><span class="code-value" translate="no">{value}</span><br/>{meaning(field, &report, w)}</td>
                <td class="no-print">
                    <button class="btn btn-link" type="button" on:click=move |_| copy(copied.clone())>
                        {w.t(key::SESSION_COPY_CODE)}
                        <span class="visually-hidden">": " {field.code()}</span>
                    </button>
                </td>
            </tr>
        }
    };
    let rows = Field::ALL.map(row).collect_view();
    let without: Vec<String> = report
        .without_code
        .iter()
        .map(|it| format!("{it} {}", w.t(Key::competence(*it))))
        .collect();
    let without = (!without.is_empty()).then(|| {
        view! { <p class="note">{w.with(key::SESSION_WITHOUT_CODE_TEXT, "competences", without.join("; "))}</p> }
    });
    let all = report.all_values();
    view! {
        <section aria-labelledby="codici">
            <h3 id="codici">{w.t(key::SESSION_CODES)}</h3>
            <p class="no-print">{w.t(key::SESSION_CODES_TEXT)}</p>
            <div class="table-frame" role="region" tabindex="0" aria-labelledby="codici">
                <table class="codes"><tbody>{rows}</tbody></table>
            </div>
            {without}
            <p class="record-actions no-print">
                <button class="btn btn-primary" type="button" on:click=move |_| copy(all.clone())>
                    {w.t(key::SESSION_COPY_ALL)}
                </button>
                <button class="btn btn-secondary" type="button" on:click=move |_| page::print()>
                    {w.t(key::SESSION_PRINT)}
                </button>
            </p>
            <p class="record-status no-print" role="status"><LiveText text=status/></p>
        </section>
    }
    .into_any()
}

/// What a field's codes mean, in the tool's words.
fn meaning(field: Field, report: &Report, w: Words) -> String {
    let joined = |words: Vec<String>| words.join("; ");
    match field {
        Field::Se1 => w.date(report.date),
        Field::Se2 | Field::Se7 => String::new(),
        Field::Se3 => w.t(Key::mode(report.mode)),
        Field::Se5 => joined(report.topics.iter().map(|it| w.t(Key::topic(*it))).collect()),
        Field::Se6 => {
            joined(report.services.iter().map(|it: &Service| w.t(Key::service(*it))).collect())
        }
    }
}
