//! Results as tables: the same for the page, for paper and for spreadsheets.

use super::nickname_words;
use crate::components::live_text::escape;
use crate::components::markup::{table, wrap};
use crate::state::documents::LessonData;
use crate::state::language::{Key, Words, key};
use pillole_core::catalogue::Card;
use pillole_core::digcomp::Competence;
use pillole_core::id::Number;
use pillole_core::session::collection::{Collection, Share};
use pillole_core::session::{Progress, Tasks};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What things are called.
#[derive(Clone)]
pub struct Names {
    /// The page's words.
    pub w: Words,
    /// The whole catalogue.
    pub cards: Arc<Vec<Card>>,
    /// What was asked.
    pub tasks: Tasks,
}

impl Names {
    pub(super) fn card(&self, number: Number) -> Option<&Card> {
        self.cards.iter().find(|card| card.number == number)
    }

    fn pillola(&self, number: Number) -> String {
        match self.card(number) {
            Some(card) => card.title.clone(),
            None => self.w.with(key::SESSION_GONE, "n", number.0),
        }
    }

    pub(super) fn competence(&self, competence: Competence) -> String {
        format!("{competence} {}", self.w.t(Key::competence(competence)))
    }

    pub(super) fn share(&self, share: Share) -> String {
        match share.given {
            0 => String::new(),
            given => self
                .w
                .with(key::SESSION_SHARE, "right", share.right)
                .replace("{given}", &given.to_string()),
        }
    }
}

/// A table of plain texts.
#[derive(Clone)]
pub struct Table {
    /// What the columns are.
    pub heads: Vec<String>,
    /// The rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table as markup.
    #[must_use]
    pub fn markup(&self, w: Words) -> String {
        let escaped = |row: &Vec<String>| row.iter().map(|cell| escape(cell)).collect::<Vec<_>>();
        let rows: Vec<_> = self.rows.iter().map(escaped).collect();
        let label = format!("aria-label=\"{}\"", escape(&w.t(key::SESSION_TABLE)));
        table(&label, &escaped(&self.heads), &rows)
    }
}

/// A row for each person: how far with each pillola, right ones of those given by competence.
#[must_use]
pub fn people(collection: &Collection, names: &Names) -> Table {
    let w = names.w;
    let about = |number| names.card(number).map(|card| card.competence);
    let competences: BTreeSet<Competence> = names.tasks.pillole().filter_map(about).collect();
    let mut heads = vec![w.t(key::SESSION_PERSON)];
    heads.extend(names.tasks.pillole().map(|number| names.pillola(number)));
    heads.extend(competences.iter().map(|competence| names.competence(*competence)));
    let mut rows = Vec::new();
    for result in collection.results() {
        let mut row = vec![nickname_words(result.person.nickname, w)];
        for (_, progress, answers) in collection.pillole(&result) {
            let state = w.t(match progress {
                Progress::None => key::STATE_NOT_STARTED,
                Progress::Begun => key::STATE_STARTED,
                Progress::Done => key::STATE_DONE,
            });
            let share = names.share(Share::of(answers));
            row.push(if share.is_empty() { state } else { format!("{state}, {share}") });
        }
        let shares = collection.by_competence(&result, about);
        let of = |competence| names.share(shares.get(competence).copied().unwrap_or_default());
        row.extend(competences.iter().map(of));
        rows.push(row);
    }
    Table { heads, rows }
}

/// The questions that less than half got right, with their words where these are here.
pub fn difficult(
    collection: &Collection,
    names: &Names,
    lesson: impl Fn(&Card) -> Option<Arc<LessonData>>,
) -> String {
    let w = names.w;
    let mut markup = section(w, key::SESSION_DIFFICULT);
    let all = collection.difficult();
    if all.is_empty() {
        wrap(&mut markup, "<p>", &escape(&w.t(key::SESSION_DIFFICULT_NONE)), "</p>");
        return markup;
    }
    markup.push_str("<ol class=\"difficult\">");
    for it in all {
        let lesson = names.card(it.pillola).and_then(&lesson);
        let asked = lesson.and_then(|lesson| {
            let id = lesson.numbered.get(it.slot)?.clone();
            let question = lesson.questions.iter().find(|question| question.item.id == id)?;
            Some(question.item.prompt.clone())
        });
        let asked = asked.unwrap_or_else(|| w.with(key::SESSION_QUESTION, "n", it.slot + 1));
        wrap(&mut markup, "<li><b lang=\"it\">", &escape(&asked), "</b> ");
        wrap(&mut markup, "<span lang=\"it\">", &escape(&names.pillola(it.pillola)), "</span>: ");
        wrap(&mut markup, "", &escape(&names.share(it.share)), "</li>");
    }
    markup.push_str("</ol>");
    markup
}

/// Who got many answers of one pillola wrong.
#[must_use]
pub fn help(collection: &Collection, names: &Names) -> String {
    let w = names.w;
    let mut markup = section(w, key::SESSION_HELP);
    let all = collection.needs_help();
    if all.is_empty() {
        wrap(&mut markup, "<p>", &escape(&w.t(key::SESSION_HELP_NONE)), "</p>");
        return markup;
    }
    markup.push_str("<ul class=\"needs-help\">");
    for it in all {
        wrap(&mut markup, "<li><b>", &escape(&nickname_words(it.person.nickname, w)), "</b> ");
        let wrong = w.with(key::SESSION_WRONG, "n", it.wrong);
        wrap(&mut markup, "<span lang=\"it\">", &escape(&names.pillola(it.pillola)), "</span>: ");
        wrap(&mut markup, "", &escape(&wrong), "</li>");
    }
    markup.push_str("</ul>");
    markup
}

/// A heading.
pub(super) fn section(w: Words, title: Key) -> String {
    let mut markup = String::new();
    wrap(&mut markup, "<h3>", &escape(&w.t(title)), "</h3>");
    markup
}
