//! One thing that is saved: what it is for, how much of it there is, deleting it and putting it back.

use super::portal;
use super::size::size;
use crate::components::pane::{Button, Piece, Writer};
use crate::platform::caches::Entry;
use crate::platform::clock;
use crate::state::language::{Key, Words, key};
use crate::state::stored::{Named, Outcome, Rest};
use pillole_core::progress::Record;
use pillole_core::storage::inventory::Thing;

/// What a row is made of.
#[derive(Debug, Clone, Copy)]
pub struct Row<'r> {
    /// Of what.
    pub thing: Thing,
    /// What is kept by name.
    pub named: &'r Named,
    /// The rest, when it is known.
    pub rest: Option<&'r Rest>,
    /// The learner's record.
    pub record: &'r Record,
    /// Whether it was asked to delete this, or one video of it by its address.
    pub asked: Option<&'r str>,
    /// What became of it just now.
    pub last: Option<Outcome>,
    /// Whether it can be put back.
    pub can_put_back: bool,
    /// Whether the device is shared.
    pub is_shared: bool,
    /// The page's words.
    pub w: Words,
}

/// A thing's name in the page's markup.
#[must_use]
pub fn name(thing: Thing) -> &'static str {
    match thing {
        Thing::Progress => "progress",
        Thing::Tests => "tests",
        Thing::Drafts => "drafts",
        Thing::Assignments => "assignments",
        Thing::Sessions => "sessions",
        Thing::Preferences => "preferences",
        Thing::Copies => "copies",
        Thing::SetAside => "set-aside",
        Thing::SharedDevice => "shared-device",
        Thing::WayBack => "way-back",
        Thing::Portal => "portal",
        Thing::Videos => "videos",
        Thing::Other => "other",
    }
}

/// What a thing is called, and what it is for.
#[must_use]
pub fn words(thing: Thing) -> (Key, Key) {
    match thing {
        Thing::Progress => (key::STORED_PROGRESS, key::STORED_PROGRESS_TEXT),
        Thing::Tests => (key::STORED_TESTS, key::STORED_TESTS_TEXT),
        Thing::Drafts => (key::STORED_DRAFTS, key::STORED_DRAFTS_TEXT),
        Thing::Assignments => (key::STORED_ASSIGNMENTS, key::STORED_ASSIGNMENTS_TEXT),
        Thing::Sessions => (key::STORED_SESSIONS, key::STORED_SESSIONS_TEXT),
        Thing::Preferences => (key::STORED_PREFERENCES, key::STORED_PREFERENCES_TEXT),
        Thing::Copies => (key::STORED_COPIES, key::STORED_COPIES_TEXT),
        Thing::SetAside => (key::STORED_SET_ASIDE, key::STORED_SET_ASIDE_TEXT),
        Thing::SharedDevice => (key::STORED_SHARED_DEVICE, key::STORED_SHARED_DEVICE_TEXT),
        Thing::WayBack => (key::STORED_WAY_BACK, key::STORED_WAY_BACK_TEXT),
        Thing::Portal => (key::STORED_PORTAL, key::STORED_PORTAL_TEXT),
        Thing::Videos => (key::STORED_VIDEOS, key::STORED_VIDEOS_TEXT),
        Thing::Other => (key::STORED_OTHER, key::STORED_OTHER_TEXT),
    }
}

/// What is said of an outcome.
#[must_use]
pub fn outcome_words(outcome: Outcome) -> Key {
    match outcome {
        Outcome::Deleted => key::STORED_DELETED,
        Outcome::NotDeleted => key::STORED_NOT_DELETED,
        Outcome::Back => key::STORED_IS_BACK,
        Outcome::NotBack => key::STORED_NOT_BACK,
        Outcome::Wanted => key::STORED_PORTAL_AT_NEXT,
        Outcome::Unwanted => key::STORED_PORTAL_OFF,
    }
}

impl Row<'_> {
    /// Whether there is nothing of it, and nothing to be said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.last.is_none()
            && match self.thing {
                // How far it is kept is always said.
                Thing::Portal => self.rest.is_none(),
                thing => !self.is_there(thing),
            }
    }

    fn is_there(&self, thing: Thing) -> bool {
        let record = self.record;
        let by_name = self.named.amounts.as_ref().is_some_and(|all| all.contains_key(&thing));
        match thing {
            Thing::Progress => {
                !record.pillole.is_empty()
                    || !record.answers.is_empty()
                    || !record.wishes.is_empty()
            }
            Thing::Tests => !record.tests.is_empty() || !record.reflections.is_empty(),
            Thing::WayBack => self.named.way_back,
            _ => by_name || self.entries().next().is_some(),
        }
    }

    /// The files of it in caches.
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        let thing = self.thing;
        let entries = self.rest.map(|rest| rest.entries.iter());
        entries.into_iter().flatten().filter(move |entry| entry.thing == thing)
    }

    /// The row; hidden where there is nothing of it.
    #[must_use]
    pub fn piece(&self) -> Piece {
        let mut out = Writer::default();
        if self.is_empty() {
            return out.raw("<div hidden></div>").take();
        }
        let w = self.w;
        let (title, text) = words(self.thing);
        let title = w.t(title);
        out.section("stored-thing", name(self.thing), &title).paragraph(&w.t(text));
        let facts = self.facts();
        if !facts.is_empty() {
            out.within("<p class=\"fact\">", &facts, "</p>");
        }
        if self.thing == Thing::Portal
            && let Some(rest) = self.rest
        {
            portal::write(&mut out, rest.offline, self.is_shared, w);
        }
        if self.thing == Thing::Videos {
            self.videos(&mut out);
        }
        self.actions(&mut out, &title);
        out.raw("</section>").take()
    }

    /// How much of it there is.
    fn facts(&self) -> String {
        let (w, record) = (self.w, self.record);
        let number = |key, n: usize| (n > 0).then(|| w.with(key, "n", n));
        let count = |one, many, n: usize| (n > 0).then(|| w.count(one, many, n));
        let mut facts: Vec<Option<String>> = match self.thing {
            Thing::Progress => {
                let began = record.began.and_then(|at| clock::day(at.milliseconds()));
                vec![
                    count(key::STORED_PILLOLE_ONE, key::STORED_PILLOLE_MANY, record.pillole.len()),
                    count(key::STORED_ANSWERS_ONE, key::STORED_ANSWERS_MANY, record.answers.len()),
                    began.map(|day| w.with(key::STORED_SINCE, "date", w.date(day))),
                ]
            }
            Thing::Tests => vec![
                number(key::STORED_TESTS_COUNT, record.tests.len()),
                number(key::STORED_REFLECTIONS_COUNT, record.reflections.len()),
            ],
            Thing::Assignments => vec![number(key::STORED_ENTRIES, self.named.assignments)],
            Thing::Sessions => vec![
                number(key::STORED_SESSIONS_COUNT, self.named.plans),
                number(key::STORED_COLLECTIONS_COUNT, self.named.collections),
            ],
            Thing::Drafts | Thing::SetAside | Thing::Other => {
                vec![number(key::STORED_ENTRIES, self.amount().0)]
            }
            _ => Vec::new(),
        };
        let bytes = self.amount().1;
        // Tests are in the record: their size is told there.
        if bytes > 0 {
            let size = size(bytes, w);
            let mut letters = size.chars();
            let first = letters.next().map(|letter| letter.to_uppercase().to_string());
            facts.push(first.map(|first| format!("{first}{}.", letters.as_str())));
        }
        facts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// How many entries, and how many bytes.
    fn amount(&self) -> (usize, u64) {
        let named = self.named.amounts.as_ref().and_then(|all| all.get(&self.thing));
        let named = named.map_or((0, 0), |amount| (amount.entries, amount.bytes as u64));
        self.entries().fold(named, |(entries, bytes), entry| (entries + 1, bytes + entry.bytes))
    }

    /// What became of it, and what can be done with it.
    fn actions(&self, out: &mut Writer, title: &str) {
        let w = self.w;
        if let Some(last) = self.last {
            out.within("<p class=\"record-status\">", &w.t(outcome_words(last)), "</p>");
            if self.thing == Thing::Portal && last == Outcome::Deleted {
                out.paragraph(&w.t(key::STORED_PORTAL_AGAIN));
            }
            if last == Outcome::Deleted && self.can_put_back {
                let (look, words) = ("btn-secondary", w.t(key::STORED_PUT_BACK));
                let act = "back";
                let words = &words;
                out.button(Button { act, look, words, about: title, ..Button::default() });
            }
        }
        if self.thing == Thing::SharedDevice || !self.is_there(self.thing) {
            return;
        }
        if self.is_shared && self.thing.is_the_devices() {
            out.paragraph(&w.t(key::STORED_DEVICES));
        } else if self.asked == Some("") {
            self.ask(out, title, "");
        } else {
            let (act, key, look) = ("ask", name(self.thing), "btn-danger");
            let words = &w.t(key::STORED_DELETE);
            let icon = "trash";
            out.button(Button { act, key, look, icon, words, about: title, ..Button::default() });
        }
    }

    /// The one question before something is deleted.
    fn ask(&self, out: &mut Writer, about: &str, address: &str) {
        let w = self.w;
        let for_good = matches!(self.thing, Thing::Portal | Thing::Videos) || self.is_shared;
        let then = if for_good { key::STORED_DELETE_FOR_GOOD } else { key::STORED_DELETE_BACK };
        let sure = format!("{} {}", w.t(key::STORED_DELETE_SURE), w.t(then));
        out.paragraph(&sure).raw("<div class=\"record-actions\">");
        let key = if address.is_empty() { name(self.thing) } else { address };
        for (act, look, words) in [
            ("delete", "btn-danger", key::STORED_DELETE_YES),
            ("keep", "btn-secondary", key::STORED_DELETE_NO),
        ] {
            let words = &w.t(words);
            out.button(Button { act, key, look, words, about, ..Button::default() });
        }
        out.raw("</div>");
    }

    /// Each video, with its size.
    fn videos(&self, out: &mut Writer) {
        let w = self.w;
        out.raw("<ul class=\"stored-videos\">");
        for entry in self.entries() {
            let title = video_title(&entry.address);
            out.within("<li>", &title, " ");
            out.within("<span class=\"fact\">", &size(entry.bytes, w), "</span> ");
            if self.asked == Some(entry.address.as_str()) {
                self.ask(out, &title, &entry.address);
            } else {
                let (act, key, look) = ("ask", entry.address.as_str(), "btn-link");
                let words = &w.t(key::STORED_DELETE);
                out.button(Button { act, key, look, words, about: &title, ..Button::default() });
            }
            out.raw("</li>");
        }
        out.raw("</ul>");
    }
}

/// What a video is about, as its file says.
fn video_title(address: &str) -> String {
    let file = address.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    file.split('.').next().unwrap_or_default().replace('-', " ")
}
