//! Prova: the learner does the script on the simulated screen, with help when stuck.
//!
//! What a move does, which step is next and how it went the core decides (`pillole_core::practice`).
//! The part of the page is ready-made; here is what comes alive in it.

mod board;
mod outcome;
mod reply;

pub use reply::{refused_markup, reply_markup};

use crate::components::screen::player;
use crate::platform::listen::{self, Ear};
use crate::platform::page;
use crate::state::language::Words;
use crate::state::learner::Learner;
use board::Board;
use pillole_core::id::Slug;
use pillole_core::practice::{Exercise, Mode};
use pillole_core::progress::Form;
use std::cell::RefCell;
use std::sync::Arc;
use web_sys::{Element, Event};

/// Where Prova happens on the page; the buttons to begin stand in it until then.
pub const FIELD: &str = "prova-campo";

/// What has the focus when a step begins.
const NOW: &str = "prova-adesso";

/// Prova on a page.
struct Trying {
    field: Element,
    slug: Slug,
    exercise: Arc<Exercise>,
    learner: Learner,
    words: Words,
    /// The markup with which it began: the buttons.
    buttons: String,
    board: Option<Board>,
}

/// Makes Prova come alive; it ends when what this gives is dropped.
#[must_use]
pub fn come_alive(
    slug: Slug,
    exercise: Arc<Exercise>,
    learner: Learner,
    words: Words,
) -> Option<Ear> {
    let field = page::document()?.get_element_by_id(FIELD)?;
    let buttons = field.inner_html();
    let trying =
        Trying { field: field.clone(), slug, exercise, learner, words, buttons, board: None };
    let trying = RefCell::new(trying);
    Some(listen::listen(&field, player::EVENTS, move |event| {
        // What happens while the page is being changed is no one's doing.
        if let Ok(mut trying) = trying.try_borrow_mut() {
            trying.hear(&event);
        }
    }))
}

impl Trying {
    fn hear(&mut self, event: &Event) {
        let pressed = listen::nearest(event, "data-act").filter(|_| event.type_() == "click");
        match pressed.as_ref().map(|(_, act)| act.as_str()) {
            Some("guided") => self.begin(Mode::Guided),
            Some("alone") => self.begin(Mode::Alone),
            act => {
                let Some(board) = &mut self.board else { return };
                match act {
                    Some(act) => board.press(&self.field, act),
                    None => board.hear(&self.field, event),
                }
                if let Some((mode, report)) = board.ended() {
                    self.learner.note_practice(&self.slug, mode, &report);
                    let ending = outcome::markup(mode, &report, &self.exercise, self.words);
                    self.field.set_inner_html(&format!("{ending}{}", self.buttons));
                    self.board = None;
                    page::lead_to(NOW);
                }
            }
        }
    }

    fn begin(&mut self, mode: Mode) {
        self.learner.open(&self.slug, Form::Try);
        let board = Board::new(Arc::clone(&self.exercise), mode, self.words);
        self.field.set_inner_html(&board.markup());
        self.board = Some(board);
        page::lead_to(NOW);
    }
}
