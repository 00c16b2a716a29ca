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
use pillole_core::session::presentation::{Hands, Moved, Presentation, Show, Thing, letter};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The id of the heading of what is shown.
const NOW: &str = "proiettato";

/// The id of what the room is told when it has to decide first.
const DECIDE: &str = "decidere";

/// Marks the page while a lesson fills it: header and footer make room.
const MARK: &str = "data-present";

/// A lesson that is being shown. One signal tells of every change: a signal for each thing would be code
/// for each.
struct Desk {
    shown: RefCell<Presentation>,
    /// Whether the screen is black for now.
    is_dark: Cell<bool>,
    /// Whether letters of the keyboard count hands.
    letters: Cell<bool>,
    /// What a screen reader is told.
    said: RefCell<String>,
    changes: RwSignal<u32>,
    w: Words,
}

/// A pillola, or a part of it, on the whole window.
pub fn stage(document: Document, show: Show) -> AnyView {
    let Document::Pillola(lesson) = document else { return ().into_any() };
    let questions = lesson.questions.iter().map(|data| &data.item);
    let desk = Rc::new(Desk {
        shown: RefCell::new(Presentation::new(show, &lesson.exercise, questions)),
        is_dark: Cell::new(false),
        letters: Cell::new(true),
        said: RefCell::default(),
        changes: RwSignal::new(0),
        w: use_words(),
    });
    page::set_root_attribute(MARK, "");
    let ear = StoredValue::new_local(keys::listen(Rc::clone(&desk)));
    on_cleanup(move || {
        ear.set_value(None);
        page::remove_root_attribute(MARK);
        fullscreen::leave();
    });
    lead(NOW);
    let title = lesson.card.title.clone();
    let description = lesson.card.summary.clone();
    let shown = Rc::clone(&desk);
    let pieces = move || shown.pieces(&lesson);
    view! {
        <PageHead title description/>
        <div class="present"><Pane pieces heard=move |heard: &Heard| desk.heard(heard)/></div>
    }
    .into_any()
}

/// Leads to the heading of what is shown or to another place of it, once it stands there.
fn lead(id: &'static str) {
    request_animation_frame(move || page::lead_to(id));
}

impl Desk {
    fn pieces(&self, lesson: &LessonData) -> Vec<Piece> {
        let w = self.w;
        self.changes.track();
        let mut out = Writer::default();
        if self.is_dark.get() {
            out.raw("<button type=\"button\" class=\"present-dark\" data-do=\"dark\" ");
            out.attribute("id", NOW).raw("><span class=\"visually-hidden\">");
            out.text(&w.t(key::SESSION_PRESENT_DARK)).raw("</span></button>");
            return vec![out.take()];
        }
        let shown = self.shown.borrow();
        let said = out.status("said", "visually-hidden", &self.said.borrow()).take();
        vec![thing::write(&shown, lesson, self.letters.get(), w), said, bar(&shown, lesson, w)]
    }

    fn heard(&self, heard: &Heard) {
        let place = heard.key.parse().unwrap_or_default();
        match heard.act.as_str() {
            "forward" => self.forward(),
            "back" => self.back(),
            "more" => self.count(place, true),
            "less" => self.count(place, false),
            "choose" => {
                let chosen = self.shown.borrow_mut().choose(place);
                self.moved(if chosen { Moved::On } else { Moved::Nowhere });
            }
            "again" => {
                self.shown.borrow_mut().tell_again();
                self.moved(Moved::On);
            }
            "screen" => fullscreen::toggle(),
            "dark" => self.darken(),
            "letters" => self.letters.set(!self.letters.get()),
            _ => {}
        }
    }

    /// Shows where one is now, and leads there.
    fn moved(&self, moved: Moved) {
        match moved {
            Moved::On => {
                self.said.borrow_mut().clear();
                lead(NOW);
            }
            Moved::Undecided => lead(DECIDE),
            Moved::Nowhere => return,
        }
        self.change();
    }

    fn forward(&self) {
        let moved = self.shown.borrow_mut().forward();
        self.moved(moved);
    }

    fn back(&self) {
        let moved = self.shown.borrow_mut().back();
        self.moved(moved);
    }

    fn count(&self, place: usize, more: bool) {
        let mut shown = self.shown.borrow_mut();
        let Some(counted) = shown.count(place, more) else { return };
        let total = shown.hands().map(Hands::total).unwrap_or_default();
        drop(shown);
        let said = self.w.t(key::SESSION_PRESENT_COUNTED);
        let said = said.replace("{letter}", &String::from(letter(place)));
        let said = said.replace("{hands}", &hands_words(counted, self.w));
        *self.said.borrow_mut() = said.replace("{total}", &total.to_string());
        self.change();
    }

    /// Makes the screen black, or shows again what was there.
    fn darken(&self) {
        self.is_dark.set(!self.is_dark.get());
        lead(NOW);
        self.change();
    }

    fn change(&self) {
        self.changes.update(|count| *count = count.wrapping_add(1));
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
        ("back", "btn-secondary", matches!(now, Thing::Title), key::SESSION_PRESENT_BACK),
        ("forward", "btn-primary", matches!(now, Thing::End), thing::onward(now)),
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
