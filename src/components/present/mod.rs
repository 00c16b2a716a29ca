//! "Proietta": a lesson before a room, one thing at a time. The rules (what comes next, what is counted)
//! are in `pillole_core::session::presentation`; here is what it looks like and what is pressed.
//!
//! The page is a [`Pane`]: a piece for what is shown, one for what a screen reader is told, one for the
//! buttons below.

mod answer;
pub mod choice;
mod keys;
mod story;
mod thing;

use super::page_head::PageHead;
use super::pane::{Heard, Pane, Piece, Writer};
use crate::platform::{fullscreen, page};
use crate::state::documents::{Document, LessonData};
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::session::presentation::{Moved, Presentation, Show, Thing, letter};
use std::sync::Arc;

/// The id of the heading of what is shown.
const NOW: &str = "proiettato";

/// The id of what the room is told when it has to decide first.
const DECIDE: &str = "decidere";

/// Marks the page while a lesson fills it: header and footer make room.
const MARK: &str = "data-present";

/// A lesson that is being shown.
#[derive(Clone, Copy)]
struct Desk {
    shown: RwSignal<Presentation>,
    /// Whether the screen is black for now.
    is_dark: RwSignal<bool>,
    /// Whether letters of the keyboard count hands.
    letters: RwSignal<bool>,
    /// What a screen reader is told.
    said: RwSignal<String>,
    w: Words,
}

/// A pillola, or a part of it, on the whole window.
pub fn stage(document: Document, show: Show) -> AnyView {
    let Document::Pillola(lesson) = document else { return ().into_any() };
    let questions = lesson.questions.iter().map(|data| &data.item);
    let desk = Desk {
        shown: RwSignal::new(Presentation::new(show, &lesson.exercise, questions)),
        is_dark: RwSignal::new(false),
        letters: RwSignal::new(true),
        said: RwSignal::new(String::new()),
        w: use_words(),
    };
    page::set_root_attribute(MARK, "");
    let ear = StoredValue::new_local(keys::listen(desk));
    on_cleanup(move || {
        ear.set_value(None);
        page::remove_root_attribute(MARK);
        fullscreen::leave();
    });
    Effect::new(lead);
    let title = lesson.card.title.clone();
    let description = lesson.card.summary.clone();
    let pieces = move || desk.pieces(&lesson);
    view! {
        <PageHead title description/>
        <div class="present"><Pane pieces heard=move |heard: &Heard| desk.heard(heard)/></div>
    }
    .into_any()
}

/// Leads to the heading of what is shown, once it stands there.
fn lead() {
    request_animation_frame(|| page::lead_to(NOW));
}

impl Desk {
    fn pieces(self, lesson: &Arc<LessonData>) -> Vec<Piece> {
        let w = self.w;
        if self.is_dark.get() {
            let mut out = Writer::default();
            out.raw("<button type=\"button\" class=\"present-dark\" data-do=\"dark\" ");
            out.attribute("id", NOW).raw("><span class=\"visually-hidden\">");
            out.text(&w.t(key::SESSION_PRESENT_DARK)).raw("</span></button>");
            return vec![out.take()];
        }
        let mut said = Writer::default();
        said.status("said", "visually-hidden", &self.said.get());
        self.shown.with(|shown| {
            vec![
                thing::write(shown, lesson, self.letters.get(), w),
                said.take(),
                bar(shown, lesson, w),
            ]
        })
    }

    fn heard(self, heard: &Heard) {
        let place = heard.key.parse().unwrap_or_default();
        match heard.act.as_str() {
            "forward" => self.forward(),
            "back" => self.back(),
            "more" => self.count(place, true),
            "less" => self.count(place, false),
            "choose" => self.change(|shown| shown.choose(place)),
            "again" => self.change(|shown| {
                shown.tell_again();
                true
            }),
            "screen" => fullscreen::toggle(),
            "dark" => self.darken(),
            "letters" => self.letters.update(|on| *on = !*on),
            _ => {}
        }
    }

    /// Changes what is shown and leads there, if it changed.
    fn change(self, change: impl FnOnce(&mut Presentation) -> bool) {
        if self.shown.try_update(change) == Some(true) {
            self.said.set(String::new());
            lead();
        }
    }

    fn forward(self) {
        match self.shown.try_update(Presentation::forward) {
            Some(Moved::On) => self.change(|_| true),
            Some(Moved::Undecided) => request_animation_frame(|| page::lead_to(DECIDE)),
            Some(Moved::Nowhere) | None => {}
        }
    }

    fn back(self) {
        self.change(|shown| shown.back() == Moved::On);
    }

    fn count(self, place: usize, more: bool) {
        let (w, mut total) = (self.w, 0);
        let counted = self.shown.try_update(|shown| {
            let counted = shown.count(place, more);
            total = shown.hands().map(|hands| hands.total()).unwrap_or_default();
            counted
        });
        if let Some(Some(counted)) = counted {
            let said = w.with(key::SESSION_PRESENT_COUNTED, "letter", letter(place));
            let said = said.replace("{hands}", &hands_words(counted, w));
            self.said.set(said.replace("{total}", &total.to_string()));
        }
    }

    /// Makes the screen black, or shows again what was there.
    fn darken(self) {
        self.is_dark.update(|is_dark| *is_dark = !*is_dark);
        lead();
    }
}

/// How many hands, in words.
fn hands_words(count: u16, w: Words) -> String {
    w.count(key::SESSION_PRESENT_HANDS_ONE, key::SESSION_PRESENT_HANDS_MANY, count.into())
}

/// The buttons below. They stay where they are: who presses one twice does not meet another.
fn bar(shown: &Presentation, lesson: &LessonData, w: Words) -> Piece {
    let now = shown.now();
    let buttons = [
        ("back", "btn-secondary", *now == Thing::Title, key::SESSION_PRESENT_BACK),
        ("forward", "btn-primary", *now == Thing::End, thing::onward(now)),
        ("screen", "btn-secondary", false, key::SESSION_PRESENT_SCREEN),
    ];
    let mut out = Writer::default();
    out.raw("<div class=\"present-bar\">");
    for (act, look, is_off, words) in buttons {
        out.raw("<button type=\"button\" class=\"btn ").raw(look).raw("\" ");
        out.attribute("data-do", act).raw(if is_off { "disabled>" } else { ">" });
        out.gap(act, &w.t(words)).raw("</button>");
    }
    let address = ["#", lesson.card.slug.as_str()].concat();
    out.link("btn btn-secondary", &address, &w.t(key::SESSION_PRESENT_EXIT)).raw("</div>");
    out.take()
}
