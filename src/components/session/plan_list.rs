//! The plans of this device, and the ways to a new one: a template, nothing, a file.

use super::address::opening;
use super::{Missing, fetched};
use crate::components::pane::{Button, Heard, Piece, Writer};
use crate::platform::{chance, clock, files, page};
use crate::state::documents::{DocumentKey, Documents};
use crate::state::kept::Workbook;
use crate::state::language::{Key, Words, key};
use leptos::prelude::*;
use pillole_core::session::Tag;
use pillole_core::session::plan::{Plan, PlanId};
use pillole_core::session::template::Template;
use pillole_core::storage::ImportError;
use wasm_bindgen::JsCast;

/// The minutes of a plan that is begun from nothing.
const MINUTES: u16 = 90;

/// The list.
#[derive(Clone, Copy)]
pub struct PlanList {
    /// What the facilitator keeps.
    pub workbook: Workbook,
    /// Where the templates come from.
    pub documents: Documents,
    /// What came of the last file.
    pub said: RwSignal<Option<Key>>,
    /// The page's words.
    pub w: Words,
}

impl PlanList {
    /// What is shown.
    #[must_use]
    pub fn pieces(self) -> Vec<Piece> {
        vec![self.plans(), self.templates(), self.from_nothing(), self.files()]
    }

    /// What is done.
    pub fn hear(self, it: &Heard) {
        let id = u64::from_str_radix(&it.key, 16).map(PlanId);
        match (it.act.as_str(), id) {
            ("take", _) => self.take(&it.key),
            ("new", _) => {
                let title = self.w.t(key::SESSION_NEW_TITLE);
                self.put(Plan::new(&title, MINUTES, Tag::new(chance::seed()), clock::timestamp()));
            }
            ("copy", Ok(id)) => {
                let book = self.workbook.get_untracked();
                let Some(plan) = book.plans.get(&id) else { return };
                let title = self.w.with(key::SESSION_COPY_OF, "title", &plan.title.value);
                self.put(plan.again(&title, Tag::new(chance::seed()), clock::timestamp()));
            }
            ("throw", Ok(id)) => self.throw_away(id, true),
            ("back", Ok(id)) => self.throw_away(id, false),
            ("again", _) => _ = self.documents.load(DocumentKey::Templates),
            ("export", _) => self.export(),
            ("import", _) => self.import(it),
            _ => {}
        }
    }

    /// Keeps a plan under a new name, and opens it.
    fn put(self, plan: Plan) {
        let id = PlanId(chance::name());
        self.workbook.change(|book| book.put(id, plan, clock::timestamp()));
        page::go(&opening(id));
    }

    fn throw_away(self, id: PlanId, away: bool) {
        self.workbook.change(|book| {
            book.change(id, |plan| plan.thrown_away.set(away, clock::timestamp()));
        });
    }

    /// Begins a plan from the template with this id.
    fn take(self, id: &str) {
        if let Ok(all) =
            untrack(|| fetched::<Vec<Template>>(self.documents, &DocumentKey::Templates))
            && let Some(template) = all.iter().find(|it| it.id.as_str() == id)
        {
            let tag = Tag::new(chance::seed());
            self.put(template.plan(tag, chance::seed, clock::timestamp()));
        }
    }

    /// The plans that there are, and those that were thrown away.
    fn plans(self) -> Piece {
        let w = self.w;
        let book = self.workbook.get();
        let mut out = Writer::default();
        if book.plans.is_empty() {
            return out.raw("<div hidden></div>").take();
        }
        out.section("", "miei", &w.t(key::SESSION_PLANS)).raw("<ul class=\"plan-list\">");
        for (id, plan) in book.listed() {
            let title = titled(&plan.title.value, w);
            let name = format!("{:016x}", id.0);
            out.raw("<li>").link("", &opening(id), &title);
            out.within(
                "<span class=\"fact\">",
                &w.with(key::MINUTES, "n", plan.running_time()),
                "",
            );
            if let Some(date) = plan.date.value {
                out.text(" · ").text(&w.date(date));
            }
            out.raw("</span>");
            for (act, words) in [("copy", key::SESSION_COPY), ("throw", key::SESSION_THROW_AWAY)] {
                let words = w.t(words);
                let (look, about) = ("btn-link", title.as_str());
                out.button(Button {
                    act,
                    key: &name,
                    look,
                    words: &words,
                    about,
                    ..Button::default()
                });
            }
            out.raw("</li>");
        }
        out.raw("</ul>");
        let thrown = book.thrown_away();
        if !thrown.is_empty() {
            let count = w.count(key::SESSION_THROWN_ONE, key::SESSION_THROWN_MANY, thrown.len());
            out.within(
                "<details id=\"buttati\"><summary>",
                &count,
                "</summary><ul class=\"plan-list\">",
            );
            for (id, plan) in thrown {
                let title = titled(&plan.title.value, w);
                let name = format!("{:016x}", id.0);
                let words = w.t(key::SESSION_TAKE_BACK);
                out.within("<li>", &title, " ");
                out.button(Button {
                    act: "back",
                    key: &name,
                    look: "btn-link",
                    words: &words,
                    about: &title,
                    ..Button::default()
                });
                out.raw("</li>");
            }
            out.raw("</ul></details>");
        }
        out.raw("</section>").take()
    }

    /// The templates, as soon as they are here.
    fn templates(self) -> Piece {
        let w = self.w;
        let mut out = Writer::default();
        out.section("", "modelli", &w.t(key::SESSION_TEMPLATES));
        out.paragraph(&w.t(key::SESSION_TEMPLATES_TEXT));
        let all = match fetched::<Vec<Template>>(self.documents, &DocumentKey::Templates) {
            Ok(all) => all,
            Err(Missing::Coming) => {
                return out.paragraph(&w.t(key::LOADING)).raw("</section>").take();
            }
            Err(Missing::Failed(said)) => {
                let words = w.t(key::FAILED_RETRY);
                out.within("<p role=\"alert\">", &w.t(said), "</p>");
                let look = "btn-secondary";
                out.button(Button { act: "again", look, words: &words, ..Button::default() });
                return out.raw("</section>").take();
            }
        };
        out.raw("<ul class=\"template-list\">");
        for template in &all {
            out.within("<li class=\"template-card\"><h3 lang=\"it\">", &template.title, "</h3>");
            out.within("<p class=\"fact\">", &w.with(key::MINUTES, "n", template.minutes), "</p>");
            out.within("<p lang=\"it\">", &template.summary, "</p>");
            out.button(Button {
                act: "take",
                key: template.id.as_str(),
                look: "btn-primary",
                words: &w.t(key::SESSION_TEMPLATE_GO),
                about: &template.title,
                ..Button::default()
            });
            out.raw("</li>");
        }
        out.raw("</ul></section>").take()
    }

    fn from_nothing(self) -> Piece {
        let w = self.w;
        let mut out = Writer::default();
        out.section("", "da-zero", &w.t(key::SESSION_NEW)).paragraph(&w.t(key::SESSION_NEW_TEXT));
        let words = w.t(key::SESSION_NEW_GO);
        let look = "btn-secondary";
        out.button(Button { act: "new", look, words: &words, ..Button::default() });
        out.raw("</section>").take()
    }

    /// All plans and results as a file, and back.
    fn files(self) -> Piece {
        let w = self.w;
        let mut out = Writer::default();
        out.section("record-files", "file", &w.t(key::SESSION_FILES));
        out.paragraph(&w.t(key::SESSION_FILES_TEXT)).raw("<div class=\"record-actions\">");
        out.button(Button {
            act: "export",
            look: "btn-secondary",
            icon: "download",
            words: &w.t(key::SESSION_EXPORT),
            ..Button::default()
        });
        out.within(
            "<div class=\"file-choice\"><label for=\"file-incontri\">",
            &w.t(key::SESSION_IMPORT),
            "</label><input type=\"file\" id=\"file-incontri\" data-do=\"import\" \
             accept=\".json,application/json\"></div></div>",
        );
        let said = self.said.get().map(|said| w.t(said)).unwrap_or_default();
        out.status("said", "record-status", &said).raw("</section>").take()
    }

    fn export(self) {
        let name = match clock::day(clock::now()) {
            Some(day) => format!("pillole-incontri-{day}.json"),
            None => "pillole-incontri.json".to_owned(),
        };
        self.said.set(Some(match files::save(&name, &self.workbook.export()) {
            Ok(()) => key::EXPORT_DONE,
            Err(_) => key::EXPORT_FAILED,
        }));
    }

    fn import(self, it: &Heard) {
        let Some(input) = it.control.dyn_ref::<web_sys::HtmlInputElement>().cloned() else {
            return;
        };
        leptos::task::spawn_local(async move {
            let said = match files::read(&input).await {
                Ok(text) => match self.workbook.import(&text) {
                    Ok(()) => key::SESSION_IMPORT_DONE,
                    Err(error) => import_fault(error),
                },
                Err(files::FileError::TooLarge) => key::IMPORT_TOO_LARGE,
                Err(files::FileError::NoFile) => return,
                Err(files::FileError::Refused) => key::IMPORT_UNREADABLE,
            };
            let _ = self.said.try_set(Some(said));
        });
    }
}

/// A plan's title, or a word for its having none.
#[must_use]
pub fn titled(title: &str, w: Words) -> String {
    if title.is_empty() { w.t(key::SESSION_UNTITLED) } else { title.to_owned() }
}

fn import_fault(error: ImportError) -> Key {
    match error {
        ImportError::NotOurs => key::SESSION_IMPORT_NOT_OURS,
        ImportError::Damaged => key::IMPORT_DAMAGED,
        ImportError::Newer { .. } => key::IMPORT_NEWER,
        ImportError::TooLarge => key::IMPORT_TOO_LARGE,
        ImportError::NoRoom => key::IMPORT_NO_ROOM,
    }
}
