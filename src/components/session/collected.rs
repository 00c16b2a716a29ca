//! The results of one session: who did what, what was difficult, who may need help, before and after.

use super::collected_bars::{before_and_after, competences};
use super::collected_tables::{Names, Table, difficult, help, people};
use super::plan_list::titled;
use crate::components::pane::{Button, Piece, Writer};
use crate::platform::{clock, files};
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::language::{Key, Language, Words, key};
use pillole_core::catalogue::Card;
use pillole_core::session::collection::Collection;
use pillole_core::session::{Separator, csv};
use std::sync::Arc;

/// One session's results. `said` is what became of the last file, `sure` whether it was asked to delete
/// them.
#[must_use]
pub fn piece(
    collection: &Collection,
    cards: &Arc<Vec<Card>>,
    said: &str,
    sure: bool,
    w: Words,
) -> Piece {
    let names = Names { w, cards: Arc::clone(cards), tasks: collection.assignment.tasks().clone() };
    let documents = use_documents();
    // The questions' words are with their pillole; where one does not arrive the number stands.
    let lesson = |card: &Card| match documents.get(&DocumentKey::Pillola(card.slug.clone())) {
        Loadable::Ready(Document::Pillola(lesson)) => Some(lesson),
        _ => None,
    };
    let mut out = Writer::default();
    out.section("collected", "raccolti", &titled(collection.assignment.title().as_str(), w));
    if let Some(date) = collection.assignment.date() {
        out.paragraph(&w.date(date));
    }
    let count = collection.results().len();
    let count = w.count(key::SESSION_RESULTS_ONE, key::SESSION_RESULTS_MANY, count);
    out.within("<p class=\"lead\">", &count, "</p>");
    out.raw(&people(collection, &names).markup(w));
    out.raw(&competences(collection, &names));
    out.raw(&difficult(collection, &names, lesson)).raw(&help(collection, &names));
    out.raw(&before_and_after(collection, &names));
    out.raw("<div class=\"record-actions no-print\">");
    let ways = [("csv", "download", key::SESSION_CSV), ("print", "print", key::SESSION_PRINT)];
    for (act, icon, words) in ways {
        let (words, look) = (w.t(words), "btn-secondary");
        out.button(Button { act, look, icon, words: &words, ..Button::default() });
    }
    out.raw("</div>").status("said", "record-status no-print", said);
    out.raw("<div class=\"erase no-print\">");
    out.within("<h3>", &w.t(key::SESSION_DELETE_TITLE), "</h3>");
    let buttons: &[(&str, &str, Key)] = match sure {
        false => &[("delete", "btn-danger", key::SESSION_DELETE)],
        true => {
            out.within("<p role=\"alert\">", &w.t(key::SESSION_DELETE_SURE), "</p>");
            &[
                ("delete-sure", "btn-danger", key::ERASE_YES),
                ("delete-no", "btn-secondary", key::ERASE_NO),
            ]
        }
    };
    out.raw("<div class=\"record-actions\">");
    for (act, look, words) in buttons {
        let words = w.t(*words);
        out.button(Button { act, look, words: &words, ..Button::default() });
    }
    out.raw("</div></div></section>").take()
}

/// Saves the table for spreadsheets, with the separator of the page's language; gives what is said.
#[must_use]
pub fn save(collection: &Collection, cards: &Arc<Vec<Card>>, w: Words) -> Key {
    let names = Names { w, cards: Arc::clone(cards), tasks: collection.assignment.tasks().clone() };
    let Table { heads, rows } = people(collection, &names);
    let name = match clock::day(clock::now()) {
        Some(day) => format!("pillole-risultati-{day}.csv"),
        None => "pillole-risultati.csv".to_owned(),
    };
    let separator = match w.language() {
        Language::It => Separator::Semicolon,
        Language::En => Separator::Comma,
    };
    let text = csv(separator, std::iter::once(&heads).chain(&rows));
    match files::save_as(&name, "text/csv", &text) {
        Ok(()) => key::EXPORT_DONE,
        Err(_) => key::EXPORT_FAILED,
    }
}
