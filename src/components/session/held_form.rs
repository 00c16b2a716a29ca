//! How a session went: the day, how long, what was really done, how many people of which age and gender.

use super::plan_list::titled;
use super::sheets::{age_words, gender_words};
use crate::components::pane::{Field, Heard, Input, Piece, TICKED, Writer};
use crate::platform::{clock, page};
use crate::state::kept::Workbook;
use crate::state::language::{Key, Words, key};
use pillole_core::catalogue::Card;
use pillole_core::facilita::{AgeBand, Attendance, Gender, LONGEST_NOTE, Mode, Report};
use pillole_core::id::Number;
use pillole_core::session::plan::{Held, MINUTES, Plan, PlanId};
use pillole_core::session::{Progress, Workbook as Book};
use std::collections::BTreeSet;

/// The report of a session that was held on a day; none where it was not.
#[must_use]
pub fn report_of(plan: &Plan, cards: &[Card]) -> Option<Report> {
    let held = plan.held.value.as_ref()?;
    report(plan, held, cards)
}

/// The report of a session that went like this; none where no day is said.
#[must_use]
pub fn report(plan: &Plan, held: &Held, cards: &[Card]) -> Option<Report> {
    let done = || cards.iter().filter(|card| held.pillole.contains(&card.number));
    let competences = done().map(|card| card.competence);
    let services = done().flat_map(|card| card.services.iter().copied());
    let report = Report::new(plan.date.value?, held.minutes, held.mode, competences, services);
    Some(report.with_note(&held.note).with_attendance(held.attendance))
}

/// How it went; before anything is said about it, as the plan and the results have it.
#[must_use]
pub fn held_of(book: &Book, plan: &Plan) -> Held {
    let fresh = || Held::new(plan.minutes.value, really_done(book, plan));
    plan.held.value.clone().unwrap_or_else(fresh)
}

/// The pillole that somebody at least began, as far as results came back; else all of the plan.
fn really_done(book: &Book, plan: &Plan) -> BTreeSet<Number> {
    let Ok(assignment) = plan.assignment() else { return BTreeSet::new() };
    let Some(collection) = book.collection(&assignment).filter(|it| !it.is_empty()) else {
        return assignment.tasks().pillole().collect();
    };
    let mut done = BTreeSet::new();
    for result in collection.results() {
        let pillole = collection.pillole(&result);
        let began = pillole.filter(|(_, progress, _)| *progress != Progress::None);
        done.extend(began.map(|(number, _, _)| number));
    }
    done
}

/// The form.
#[must_use]
pub fn piece(plan: &Plan, held: &Held, cards: &[Card], w: Words) -> Piece {
    let mut out = Writer::default();
    out.raw("<section class=\"held\" aria-labelledby=\"andata\"><p class=\"no-print\">");
    out.link("", &page::path(), &w.t(key::SESSION_ALL_PLANS));
    let title = titled(&plan.title.value, w);
    out.within("</p><h2 id=\"andata\" tabindex=\"-1\" lang=\"it\">", &title, "</h2>");
    out.raw("<div class=\"plan-facts no-print\">");
    let date = plan.date.value.map(|date| date.to_string()).unwrap_or_default();
    let minutes = held.minutes.to_string();
    let mode = held.mode.letter().to_string();
    let modes = Mode::ALL.map(|mode| {
        let letter = mode.letter().to_string();
        (letter.clone(), letter + " " + &w.t(Key::mode(mode)), None)
    });
    let range = Input::Number((*MINUTES.start()).into(), (*MINUTES.end()).into());
    let fields = [
        ("date", "data", key::SESSION_DATE_LABEL, &date, Input::Day),
        ("lasted", "durata", key::SESSION_LASTED, &minutes, range),
        ("mode", "modo", key::SESSION_MODE, &mode, Input::Choice(&modes)),
    ];
    for (act, id, label, value, input) in fields {
        let label = w.t(label);
        out.field(Field { act, id, label: &label, value: Some(value), ..Field::default() }, input);
    }
    out.raw("</div><fieldset class=\"setting no-print\">");
    out.within("<legend>", &w.t(key::SESSION_REALLY_DONE), "</legend>");
    for number in plan.tasks().iter().flat_map(|tasks| tasks.pillole()) {
        if let Some(card) = cards.iter().find(|card| card.number == number) {
            let (key, id) = (number.0.to_string(), format!("fatta-{}", number.0));
            let field =
                Field { act: "done", key: &key, id: &id, label: &card.title, ..Field::default() };
            out.tick(field, held.pillole.contains(&number), Some("it"));
        }
    }
    out.raw("</fieldset><div class=\"no-print\">");
    let label = w.with(key::SESSION_NOTE, "n", LONGEST_NOTE);
    let note = Field { act: "note", id: "nota", label: &label, ..Field::default() };
    out.field(Field { value: Some(&held.note), ..note }, Input::Lines(4, LONGEST_NOTE));
    out.within("</div><h3>", &w.t(key::SESSION_SHEET_ATTENDANCE), "</h3>");
    out.within("<p class=\"no-print\">", &w.t(key::SESSION_ATTENDANCE_TEXT), "</p>");
    attendance(&mut out, &held.attendance, w);
    out.raw("</section>").take()
}

/// How many people, as a table to fill in.
fn attendance(out: &mut Writer, counts: &Attendance, w: Words) {
    let name = w.t(key::SESSION_SHEET_ATTENDANCE);
    out.raw("<div class=\"table-frame\" role=\"region\" tabindex=\"0\" ");
    out.attribute("aria-label", &name).raw("><table class=\"attendance\"><thead><tr>");
    let genders = Gender::ALL.map(gender_words);
    let heads = std::iter::once(key::SESSION_AGE).chain(genders);
    for head in heads.chain([key::SESSION_TOTAL]) {
        out.within("<th scope=\"col\">", &w.t(head), "</th>");
    }
    out.raw("</tr></thead><tbody>");
    for (row, age) in AgeBand::ALL.into_iter().enumerate() {
        out.within("<tr><th scope=\"row\">", &w.t(age_words(age)), "</th>");
        for (column, gender) in Gender::ALL.into_iter().enumerate() {
            let place = format!("{row}.{column}");
            let label = format!("{}, {}", w.t(age_words(age)), w.t(gender_words(gender)));
            let count = counts.get(age, gender).to_string();
            out.raw("<td>").field(
                Field {
                    act: "count",
                    key: &place,
                    id: &format!("conta-{place}"),
                    label: &label,
                    hides_label: true,
                    value: Some(&count),
                    ..Field::default()
                },
                Input::Number(0, Attendance::MOST),
            );
            out.raw("</td>");
        }
        out.raw("<td>")
            .gap(&format!("total-{row}"), &counts.of_age(age).to_string())
            .raw("</td></tr>");
    }
    out.within("</tbody></table></div><p><b>", &w.t(key::SESSION_TOTAL), "</b> ");
    out.gap("total", &counts.total().to_string()).raw("</p>");
}

/// Notes what is said about how it went.
pub fn hear(id: PlanId, workbook: Workbook, it: &Heard) {
    let now = clock::timestamp();
    let book = workbook.get_untracked();
    let Some(plan) = book.plans.get(&id) else { return };
    let change = |change: &dyn Fn(&mut Held)| {
        let mut held = held_of(&book, plan);
        change(&mut held);
        held.tidy();
        workbook.change(|book| book.change(id, |plan| plan.held.set(Some(held), now)));
    };
    let value = it.value.as_str();
    match it.act.as_str() {
        "date" => {
            workbook.change(|book| {
                book.change(id, |plan| plan.date.set(value.parse().ok(), now));
            });
        }
        "lasted" => change(&|held| held.minutes = value.parse().unwrap_or(held.minutes)),
        "mode" => change(&|held| {
            let mode = Mode::ALL.into_iter().find(|mode| mode.letter().to_string() == value);
            held.mode = mode.unwrap_or(held.mode);
        }),
        "note" => change(&|held| value.clone_into(&mut held.note)),
        "done" => {
            let Ok(number) = it.key.parse().map(Number) else { return };
            change(&|held| {
                _ = match value == TICKED {
                    true => held.pillole.insert(number),
                    false => held.pillole.remove(&number),
                };
            });
        }
        "count" => {
            let Some((age, gender)) = cell(&it.key) else { return };
            change(&|held| held.attendance.set(age, gender, value.parse().unwrap_or(0)));
        }
        _ => {}
    }
}

/// Which people a cell counts.
fn cell(place: &str) -> Option<(AgeBand, Gender)> {
    let (row, column) = place.split_once('.')?;
    let age = AgeBand::ALL.get(row.parse::<usize>().ok()?)?;
    Some((*age, *Gender::ALL.get(column.parse::<usize>().ok()?)?))
}
