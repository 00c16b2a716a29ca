//! A month's sessions together, as what was reported adds up.

use super::sheets::{age_words, gender_words};
use crate::components::live_text::escape;
use crate::components::markup::{table, wrap};
use crate::state::language::{Key, Words, key};
use pillole_core::facilita::{AgeBand, Gender, Sum};

/// A month and what was done in it.
#[must_use]
pub fn month_markup(year: u16, month: u8, sum: &Sum, w: Words) -> String {
    let mut markup = String::from("<section><h3>");
    wrap(&mut markup, &escape(&w.t(Key::month(month))), " ", &year.to_string());
    markup.push_str("</h3>");
    let told = w
        .count(key::SESSION_MONTH_ONE, key::SESSION_MONTH_MANY, sum.sessions)
        .replace("{hours}", &super::parts::clock_words(sum.minutes))
        .replace("{people}", &sum.attendance.total().to_string());
    wrap(&mut markup, "<p class=\"lead\">", &escape(&told), "</p>");
    let topics = sum.topics.iter();
    let topics = topics.map(|(it, n)| (it.number().to_string(), w.t(Key::topic(*it)), *n));
    list(&mut markup, key::SESSION_SE5, topics.collect(), w);
    let services = sum.services.iter();
    let services = services.map(|(it, n)| (it.to_string(), w.t(Key::service(*it)), *n));
    list(&mut markup, key::SESSION_SE6, services.collect(), w);
    let without = sum.without_code.iter();
    let without = without.map(|(it, n)| (it.to_string(), w.t(Key::competence(*it)), *n));
    list(&mut markup, key::SESSION_WITHOUT_CODE, without.collect(), w);
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

/// How often each was done: its code, its words, how many times.
fn list(markup: &mut String, title: Key, rows: Vec<(String, String, usize)>, w: Words) {
    if rows.is_empty() {
        return;
    }
    wrap(markup, "<h4>", &escape(&w.t(title)), "</h4><ul>");
    for (code, words, count) in rows {
        wrap(markup, "<li>", &escape(&code), " ");
        wrap(markup, &escape(&words), ": ", &count.to_string());
        markup.push_str("</li>");
    }
    markup.push_str("</ul>");
}
