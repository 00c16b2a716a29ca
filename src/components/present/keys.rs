//! What keys and remote controls do while a lesson is shown.

use super::Desk;
use crate::platform::keys::{self, Pressed};
use crate::platform::listen::Ear;
use crate::platform::{fullscreen, page};
use pillole_core::session::presentation::{Hands, place_of};
use std::rc::Rc;

/// Hears them.
pub(super) fn listen(desk: Rc<Desk>) -> Option<Ear> {
    keys::listen(move |pressed| desk.pressed(pressed))
}

impl Desk {
    /// What a key does; false for keys that do nothing here.
    fn pressed(&self, pressed: &Pressed) -> bool {
        let mut letters = pressed.key.chars();
        let single = letters.next().filter(|_| letters.next().is_none());
        let is_dark = self.is_dark.get();
        match (pressed.key.as_str(), single) {
            // The button under the focus is pressed by the browser.
            (" " | "Enter", _) if pressed.on_control => return false,
            // Who cannot see what comes first wants to see.
            ("ArrowRight" | "PageDown" | " " | "Enter" | "ArrowLeft" | "PageUp", _) if is_dark => {
                self.darken();
            }
            // A remote control cannot scroll: what does not fit is shown first.
            ("ArrowRight" | "PageDown" | " " | "Enter", _) if !page::scroll_on(true) => {
                self.forward();
            }
            ("ArrowLeft" | "PageUp", _) if !page::scroll_on(false) => self.back(),
            ("ArrowRight" | "PageDown" | " " | "Enter" | "ArrowLeft" | "PageUp", _) => {}
            // What the button for beginning is on many remote controls.
            ("F5", _) => fullscreen::toggle(),
            (_, Some(letter)) if self.letters.get() => {
                return self.letter(letter, pressed.shift);
            }
            _ => return false,
        }
        true
    }

    /// A letter counts a hand where it stands for an answer; else it may be a sign of its own.
    fn letter(&self, letter: char, shift: bool) -> bool {
        let is_dark = self.is_dark.get();
        let letters = self.shown.borrow().hands().map(Hands::letters);
        let place = place_of(letter).filter(|place| *place < letters.unwrap_or_default());
        match (place, letter) {
            (Some(place), _) if !is_dark => self.count(place, !shift),
            (_, '.' | 'b' | 'B') => self.darken(),
            (_, 'f' | 'F') => fullscreen::toggle(),
            _ => return false,
        }
        true
    }
}
