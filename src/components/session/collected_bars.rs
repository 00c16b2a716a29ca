//! Results as drawings, each with its numbers in words: right answers by competence, where people stood
//! before and after.

use super::collected_tables::{Names, Table, section};
use crate::components::assessment::standing_words;
use crate::components::live_text::escape;
use crate::components::markup::wrap;
use crate::state::language::{Key, key};
use pillole_core::assessment::Standing;
use pillole_core::session::collection::{BeforeAfter, Collection};

/// How wide a whole bar is, in the drawing's own units.
const WIDTH: usize = 300;

/// A bar: this many of so many.
fn bar(part: usize, whole: usize) -> String {
    let mut markup = String::from(
        "<svg class=\"bar\" viewBox=\"0 0 300 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\" \
         focusable=\"false\"><rect class=\"bar-all\" width=\"300\" height=\"12\" rx=\"6\"></rect>",
    );
    let width = (WIDTH * part.min(whole) / whole.max(1)).to_string();
    wrap(
        &mut markup,
        "<rect class=\"bar-done\" width=\"",
        &width,
        "\" height=\"12\" rx=\"6\"></rect></svg>",
    );
    markup
}

/// A row: what it is about, its bar, its numbers.
fn row(markup: &mut String, name: &str, drawn: &str, words: &str) {
    wrap(markup, "<li class=\"bar-row\"><span class=\"bar-name\">", &escape(name), "</span>");
    wrap(markup, drawn, "<span class=\"bar-words\">", &escape(words));
    markup.push_str("</span></li>");
}

/// Right answers by competence, of all people together; nothing where nobody answered.
#[must_use]
pub fn competences(collection: &Collection, names: &Names) -> String {
    let shares = collection.all_by_competence(|number| names.card(number).map(|it| it.competence));
    let mut rows = String::new();
    for (competence, share) in shares.into_iter().filter(|(_, share)| share.given > 0) {
        let drawn = bar(share.right, share.given);
        row(&mut rows, &names.competence(competence), &drawn, &names.share(share));
    }
    if rows.is_empty() {
        return rows;
    }
    let mut markup = section(names.w, key::SESSION_BY_COMPETENCE);
    wrap(&mut markup, "<ul class=\"bars\">", &rows, "</ul>");
    markup
}

/// Before and after, by area; nothing where the session had no two tests of the same.
#[must_use]
pub fn before_and_after(collection: &Collection, names: &Names) -> String {
    let w = names.w;
    let all = collection.before_and_after();
    if all.is_empty() {
        return String::new();
    }
    let mut markup = section(w, key::SESSION_BEFORE_AFTER);
    for it in &all {
        wrap(&mut markup, "<h4>", &escape(&w.t(Key::area(it.area))), "</h4><ul class=\"bars\">");
        let people = it.before.iter().sum();
        for (when, counts) in [(key::SESSION_BEFORE, it.before), (key::SESSION_AFTER, it.after)] {
            for (standing, count) in Standing::ALL.into_iter().zip(counts) {
                let mut name = w.t(when);
                name.push_str(": ");
                name.push_str(&w.t(standing_words(standing)));
                row(&mut markup, &name, &bar(count, people), &count.to_string());
            }
        }
        markup.push_str("</ul>");
    }
    let mut heads = vec![w.t(key::RESULT_AREA)];
    for when in [key::SESSION_BEFORE, key::SESSION_AFTER] {
        let band = |standing| w.t(when) + ": " + &w.t(standing_words(standing));
        heads.extend(Standing::ALL.map(band));
    }
    heads.extend([w.t(key::SESSION_HIGHER), w.t(key::SESSION_LOWER)]);
    let cells = |it: &BeforeAfter| {
        let mut cells = vec![w.t(Key::area(it.area))];
        cells.extend(it.before.iter().chain(&it.after).map(ToString::to_string));
        cells.extend([it.higher.to_string(), it.lower.to_string()]);
        cells
    };
    let rows = all.iter().map(cells).collect();
    markup + &Table { heads, rows }.markup(w)
}
