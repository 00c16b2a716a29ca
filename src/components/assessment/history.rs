//! Results over time: each test and self-reflection that ended, the newest first.

use super::standing_words;
use crate::components::live_text::escape;
use crate::components::markup::table;
use crate::platform::clock;
use crate::state::language::{Key, Words, key};
use pillole_core::assessment::{Form, Model, Result, Scope, Standing};
use pillole_core::digcomp::Area;
use pillole_core::progress::{Record, Timestamp};

/// The table as markup; nothing before the second result. Its buttons' act is when a test began.
#[must_use]
pub fn history(record: &Record, model: &Model, w: Words) -> String {
    let mut rows: Vec<(Timestamp, Vec<String>)> = Vec::new();
    for (began, test) in record.tests.iter().filter(|(_, test)| test.finished.is_some()) {
        let result = Result::of(model, test);
        let about = match test.scope {
            Scope::Whole => None,
            Scope::Area(area) => Some(area),
        };
        let level = |area: Area| result.areas.get(&area).map(|it| it.standing);
        let button = format!(
            "<button class=\"btn btn-link\" type=\"button\" data-act=\"{}\">{} <span class=\"visually-hidden\">{}</span></button>",
            began.milliseconds(),
            escape(&w.t(key::HISTORY_LOOK)),
            escape(&day(*began, w)),
        );
        rows.push((*began, row(*began, key::TEST_TITLE, about, level, button, w)));
    }
    for (began, sitting) in record.reflections.iter().filter(|(_, it)| it.finished.is_some()) {
        let image = sitting.self_image();
        let about = match sitting.form {
            Form::Whole | Form::Short => None,
            Form::Area(area) => Some(area),
        };
        let level = |area: Area| image.area(area).map(|score| score.standing);
        rows.push((*began, row(*began, key::REFLECT_TITLE, about, level, String::new(), w)));
    }
    if rows.len() < 2 {
        return String::new();
    }
    rows.sort_by_key(|(began, _)| std::cmp::Reverse(*began));
    let mut heads = vec![escape(&w.t(key::HISTORY_DAY)), escape(&w.t(key::HISTORY_WHAT))];
    heads.extend(Area::ALL.map(|area| escape(&w.t(Key::area(area)))));
    heads.push(escape(&w.t(key::HISTORY_LOOK)));
    let rows: Vec<Vec<String>> = rows.into_iter().map(|(_, row)| row).collect();
    format!(
        "<h2 id=\"storia\">{}</h2>{}",
        escape(&w.t(key::HISTORY_TITLE)),
        table("aria-labelledby=\"storia\"", &heads, &rows)
    )
}

fn row(
    began: Timestamp,
    what: Key,
    about: Option<Area>,
    level: impl Fn(Area) -> Option<Standing>,
    button: String,
    w: Words,
) -> Vec<String> {
    let mut what = w.t(what);
    if let Some(area) = about {
        what.push_str(": ");
        what.push_str(&w.t(Key::area(area)));
    }
    let mut cells = vec![escape(&day(began, w)), escape(&what)];
    cells.extend(Area::ALL.map(|area| {
        level(area).map(|standing| escape(&w.t(standing_words(standing)))).unwrap_or_default()
    }));
    cells.push(button);
    cells
}

/// The day of a moment, in words. Of a clock that was wrong, too: it says what it said.
#[must_use]
pub fn day(at: Timestamp, w: Words) -> String {
    clock::day(at.milliseconds()).map(|day| w.date(day)).unwrap_or_default()
}
