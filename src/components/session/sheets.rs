//! What a facilitator prints for a session: each sheet as markup.

use super::parts::{clock_words, part_words};
use super::plan_list::titled;
use crate::components::live_text::escape;
use crate::components::markup::{table, wrap};
use crate::components::qr::qr;
use crate::state::documents::LessonData;
use crate::state::language::{Key, Words, key};
use pillole_core::catalogue::Card;
use pillole_core::facilita::{AgeBand, Gender};
use pillole_core::session::Assignment;
use pillole_core::session::grouped;
use pillole_core::session::plan::Plan;
use pillole_core::session::template::Template;

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// What happens when, with the notes.
    Run,
    /// Address, QR and code, large.
    Room,
    /// How many people of which age and gender.
    Attendance,
    /// The texts that go with the template: notes for teachers, the law, numbers.
    Cards,
    /// The steps of each pillola.
    Lessons,
    /// The questions of each pillola, and their key.
    Questions,
}

impl Sheet {
    /// All, in the order in which they are printed.
    pub const ALL: [Self; 6] =
        [Self::Run, Self::Room, Self::Attendance, Self::Cards, Self::Lessons, Self::Questions];

    /// Its name in the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Run => "scaletta",
            Self::Room => "sala",
            Self::Attendance => "presenze",
            Self::Cards => "schede",
            Self::Lessons => "passi",
            Self::Questions => "domande",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn words(self) -> Key {
        match self {
            Self::Run => key::SESSION_SHEET_RUN,
            Self::Room => key::SESSION_SHEET_ROOM,
            Self::Attendance => key::SESSION_SHEET_ATTENDANCE,
            Self::Cards => key::SESSION_SHEET_CARDS,
            Self::Lessons => key::SESSION_SHEET_LESSONS,
            Self::Questions => key::SESSION_SHEET_QUESTIONS,
        }
    }
}

/// A sheet of its own.
fn sheet(class: &str, title: &str, body: &str) -> String {
    let mut markup = String::new();
    wrap(&mut markup, "<section class=\"sheet ", class, "\">");
    wrap(&mut markup, "<h2 lang=\"it\">", &escape(title), "</h2>");
    markup.push_str(body);
    markup.push_str("</section>");
    markup
}

fn paragraph(text: &str) -> String {
    let mut markup = String::new();
    wrap(&mut markup, "<p>", &escape(text), "</p>");
    markup
}

/// What happens when.
#[must_use]
pub fn run_sheet(plan: &Plan, cards: &[Card], w: Words) -> String {
    let mut body = String::new();
    if let Some(date) = plan.date.value {
        body.push_str(&paragraph(&w.date(date)));
    }
    let time = w.with(key::SESSION_TIME, "used", plan.running_time());
    body.push_str(&paragraph(&time.replace("{there}", &plan.minutes.value.to_string())));
    let rows = plan.timetable().into_iter().map(|(from, _, part)| {
        let mut what = String::new();
        wrap(&mut what, "<b lang=\"it\">", &escape(&part_words(part, cards, w)), "</b>");
        for line in part.notes.lines().filter(|line| !line.trim().is_empty()) {
            wrap(&mut what, "<br><span lang=\"it\">", &escape(line), "</span>");
        }
        let until = from + u32::from(part.minutes);
        vec![
            format!("{}–{}", clock_words(from), clock_words(until)),
            part.minutes.to_string(),
            what,
        ]
    });
    let heads = [key::SESSION_WHEN, key::SESSION_MINUTES_SHORT, key::SESSION_WHAT];
    let label = format!("aria-label=\"{}\"", escape(&w.t(key::SESSION_SHEET_RUN)));
    let rows: Vec<_> = rows.collect();
    body.push_str(&table(&label, &heads.map(|head| escape(&w.t(head))), &rows));
    sheet("run-sheet", &titled(&plan.title.value, w), &body)
}

/// Address, QR and code, to hang up or to lay on the tables.
#[must_use]
pub fn room_sheet(assignment: &Assignment, address: &str, w: Words) -> String {
    let drawn = qr(&format!("{address}#"), &assignment.code(), &w.t(key::SESSION_ASSIGN_QR));
    let mut body = paragraph(&w.t(key::SESSION_ROOM_TEXT));
    body.push_str(&drawn.unwrap_or_default());
    body.push_str(&paragraph(&w.t(key::SESSION_ASSIGN_CODE)));
    wrap(&mut body, "<p class=\"address\">", &escape(address), "</p>");
    wrap(&mut body, "<p class=\"typed-code\">", &grouped(&assignment.short_code()), "</p>");
    body.push_str(&paragraph(&w.t(key::SESSION_ROOM_END)));
    sheet("room-sheet", &titled(assignment.title().as_str(), w), &body)
}

/// A table to count people in: no names.
#[must_use]
pub fn attendance_sheet(plan: &Plan, w: Words) -> String {
    let mut heads = vec![escape(&w.t(key::SESSION_AGE))];
    heads.extend(Gender::ALL.map(|gender| escape(&w.t(gender_words(gender)))));
    heads.push(escape(&w.t(key::SESSION_TOTAL)));
    let row = |title: String| {
        let mut row = vec![escape(&title)];
        row.extend(vec![String::new(); Gender::ALL.len() + 1]);
        row
    };
    let mut rows: Vec<_> = AgeBand::ALL.map(|age| row(w.t(age_words(age)))).to_vec();
    rows.push(row(w.t(key::SESSION_TOTAL)));
    let label = format!("aria-label=\"{}\"", escape(&w.t(key::SESSION_SHEET_ATTENDANCE)));
    let mut body = paragraph(&w.t(key::SESSION_ATTENDANCE_TEXT));
    body.push_str(&table(&label, &heads, &rows));
    let title = format!("{}: {}", w.t(key::SESSION_SHEET_ATTENDANCE), titled(&plan.title.value, w));
    sheet("attendance-sheet", &title, &body)
}

/// The texts that go with the template.
#[must_use]
pub fn card_sheets(template: &Template) -> String {
    template.cards.iter().map(|card| sheet("card-sheet", &card.heading, &card.html.0)).collect()
}

/// The steps of a pillola.
#[must_use]
pub fn lesson_sheet(lesson: &LessonData) -> String {
    let mut body = String::new();
    wrap(&mut body, "<div class=\"reading\" lang=\"it\">", &lesson.reading.0, "</div>");
    sheet("lesson-sheet", &lesson.card.title, &of_many(&body))
}

/// The questions of a pillola and their key.
#[must_use]
pub fn question_sheet(lesson: &LessonData) -> String {
    of_many(&lesson.paper.0)
}

/// Markup that was written for a page of its own: several of its kind may not share their ids.
fn of_many(markup: &str) -> String {
    markup.replace(" id=\"", " data-id=\"").replace(" aria-labelledby=\"", " data-labelledby=\"")
}

/// A band of age in words.
#[must_use]
pub fn age_words(age: AgeBand) -> Key {
    match age {
        AgeBand::Under14 => key::SESSION_AGE_UNDER_14,
        AgeBand::From14 => key::SESSION_AGE_14,
        AgeBand::From18 => key::SESSION_AGE_18,
        AgeBand::From30 => key::SESSION_AGE_30,
        AgeBand::From55 => key::SESSION_AGE_55,
        AgeBand::From75 => key::SESSION_AGE_75,
    }
}

/// A gender in words.
#[must_use]
pub fn gender_words(gender: Gender) -> Key {
    match gender {
        Gender::Female => key::SESSION_GENDER_F,
        Gender::Male => key::SESSION_GENDER_M,
        Gender::NonBinary => key::SESSION_GENDER_NB,
        Gender::NotSaid => key::SESSION_GENDER_NONE,
    }
}
