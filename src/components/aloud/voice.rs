//! The reader: sentence by sentence, in the browser's own voice. Into what a text is cut, and which voice is
//! taken, `pillole_core::listening` decides.

use super::bar::Bar;
use super::{Begin, Reader};
use crate::platform::controls::chosen;
use crate::platform::film;
use crate::platform::listen;
use crate::platform::page;
use crate::platform::speech::{Saying, Speech};
use crate::platform::spoken::{self, Block};
use crate::state::language::{Key, Words, key};
use crate::state::preferences::Preferences;
use leptos::prelude::window_event_listener_untyped;
use pillole_core::listening::pieces;
use pillole_core::playing::Speed;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

/// How a reader begins: what [`crate::lazy::media`] gives.
pub const BEGIN: Begin = |words| {
    let reading = Rc::new_cyclic(|this| {
        let preferences = Preferences::of_page();
        RefCell::new(Reading { words, preferences, text: None, turn: 0, this: this.clone() })
    });
    let leaving = Rc::downgrade(&reading);
    // It lives as long as the page.
    let _ = window_event_listener_untyped("pagehide", move |_| with(&leaving, Reading::stop));
    Rc::new(Voice(reading))
};

/// Reads aloud.
struct Voice(Rc<RefCell<Reading>>);

impl Reader for Voice {
    fn press(&self, button: &Element) {
        if let Ok(mut reading) = self.0.try_borrow_mut() {
            reading.press(button);
        }
    }

    fn stop(&self) {
        if let Ok(mut reading) = self.0.try_borrow_mut() {
            reading.stop();
        }
    }
}

/// What is read.
struct Text {
    button: Element,
    blocks: Vec<Block>,
    /// The pieces in their order: of which block, and where in it.
    pieces: Vec<(usize, Range<usize>)>,
    /// The piece that is read.
    at: usize,
    speech: Speech,
    voice: JsValue,
    /// What is being said; nothing while it pauses.
    saying: Option<Saying>,
    bar: Bar,
}

/// The reading of a page.
struct Reading {
    words: Words,
    preferences: Preferences,
    text: Option<Text>,
    /// Counts what was begun: what ended after something else began says nothing any more.
    turn: u32,
    this: Weak<RefCell<Reading>>,
}

/// Does something with a reading that is still there.
fn with(this: &Weak<RefCell<Reading>>, act: impl FnOnce(&mut Reading)) {
    if let Some(this) = this.upgrade()
        && let Ok(mut reading) = this.try_borrow_mut()
    {
        act(&mut reading);
    }
}

impl Reading {
    fn press(&mut self, button: &Element) {
        let is_same = |text: &Text| text.button.is_same_node(Some(button));
        match self.text.as_ref().is_some_and(is_same) {
            true => self.toggle(),
            false => self.begin(button),
        }
    }

    fn speed(&self) -> Speed {
        self.preferences.get_untracked().playing.speed
    }

    /// Begins with the text that a button is for.
    fn begin(&mut self, button: &Element) {
        self.stop();
        film::pause_all();
        let name = button.get_attribute("data-listen").unwrap_or_default();
        let named = page::document().and_then(|document| document.get_element_by_id(&name));
        let around = || button.closest("[data-spoken]").ok().flatten();
        let Some(root) = named.or_else(around) else { return };
        let this = self.this.clone();
        let bar = Bar::new(self.words, self.speed(), move |event| {
            with(&this, |reading| reading.hear(event));
        });
        let Some(bar) = bar else { return };
        let _ = button.set_attribute("aria-pressed", "true");
        bar.say(&self.words.t(key::LISTEN_SEARCHING), true);
        let (blocks, language) = spoken::blocks(&root);
        let pieces = (0..).zip(&blocks).flat_map(|(at, block): (usize, &Block)| {
            pieces(&block.text).into_iter().map(move |piece| (at, piece))
        });
        let pieces = pieces.collect();
        let (this, turn, button) = (self.this.clone(), self.turn, button.clone());
        let speech = Speech::find();
        self.text = Some(Text {
            button,
            blocks,
            pieces,
            at: 0,
            speech: speech.clone().unwrap_or_default(),
            voice: JsValue::NULL,
            saying: None,
            bar,
        });
        let Some(speech) = speech else { return self.give_up(key::LISTEN_NO_SPEECH) };
        leptos::task::spawn_local(async move {
            let voice = speech.voice(&language).await;
            with(&this, |reading| {
                if reading.turn == turn {
                    reading.found(voice, &language);
                }
            });
        });
    }

    /// A voice was found, or none.
    fn found(&mut self, voice: Option<JsValue>, language: &str) {
        match (voice, &mut self.text) {
            (Some(voice), Some(text)) => {
                text.voice = voice;
                self.say();
            }
            (None, _) if language == "it" => self.give_up(key::LISTEN_NO_ITALIAN),
            (None, _) => self.give_up(key::LISTEN_NO_VOICE),
            (Some(_), None) => {}
        }
    }

    fn give_up(&mut self, why: Key) {
        let why = self.words.t(why);
        if let Some(text) = &mut self.text {
            text.saying = None;
            text.bar.give_up(&why);
            let _ = text.button.remove_attribute("aria-pressed");
        }
    }

    /// Says the piece whose turn it is.
    fn say(&mut self) {
        self.turn += 1;
        let (turn, times, this) = (self.turn, self.speed().factor(), self.this.clone());
        let Some(text) = &mut self.text else { return };
        let piece = text.pieces.get(text.at).cloned();
        let block = piece.as_ref().and_then(|(block, _)| text.blocks.get(*block));
        // The end; or the page has gone on meanwhile.
        let (Some((_, piece)), Some(block)) = (piece, block.filter(|block| block.is_there()))
        else {
            return self.stop();
        };
        block.show(piece.start, piece.end);
        let words = block.text.get(piece).unwrap_or_default().to_owned();
        text.speech.stop();
        text.saying = text.speech.say(&words, &text.voice, times, move |said| {
            let this = this.clone();
            // Not while the browser is in the middle of telling it.
            leptos::task::spawn_local(async move {
                with(&this, |reading| reading.ended(turn, said));
            });
        });
        text.bar.say(&self.words.t(key::LISTEN_READING), true);
    }

    /// A piece came to its end, or the voice failed.
    fn ended(&mut self, turn: u32, said: bool) {
        if turn != self.turn {
            return;
        }
        match said {
            true => {
                if let Some(text) = &mut self.text {
                    text.at += 1;
                }
                self.say();
            }
            false => self.pause(key::LISTEN_FAILED),
        }
    }

    /// Falls silent, and knows where.
    fn pause(&mut self, why: Key) {
        self.turn += 1;
        let why = self.words.t(why);
        if let Some(text) = &mut self.text {
            text.speech.stop();
            text.saying = None;
            text.bar.say(&why, false);
        }
    }

    fn toggle(&mut self) {
        let Some(text) = &self.text else { return };
        if text.saying.is_some() {
            self.pause(key::LISTEN_WAITING);
        } else if text.voice.is_null() {
            // Nobody was found who could read; perhaps there is somebody by now.
            let button = text.button.clone();
            self.begin(&button);
        } else {
            film::pause_all();
            self.say();
        }
    }

    /// Falls silent, and forgets what it was.
    fn stop(&mut self) {
        self.turn += 1;
        if let Some(text) = self.text.take() {
            text.speech.stop();
            spoken::hide();
            let _ = text.button.remove_attribute("aria-pressed");
            if text.bar.has_focus() {
                page::focus_element(&text.button);
            }
        }
    }

    /// Something happened in the bar.
    fn hear(&mut self, event: &Event) {
        if let Some((_, act)) = listen::nearest(event, "data-act") {
            match act.as_str() {
                "go" => self.toggle(),
                _ => self.stop(),
            }
        } else if let Some((menu, _)) =
            listen::nearest(event, "data-do").filter(|_| event.type_() == "change")
        {
            let speed = chosen(&menu).map(|word| Speed::of(&word)).unwrap_or_default();
            self.preferences.update(|stored| stored.playing.speed = speed);
            if self.text.as_ref().is_some_and(|text| text.saying.is_some()) {
                self.say();
            }
        }
    }
}
