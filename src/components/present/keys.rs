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
        let key = pressed.key.as_str();
        let is_press = matches!(key, " " | "Enter");
        let is_on = is_press || matches!(key, "ArrowRight" | "PageDown");
        if is_on || matches!(key, "ArrowLeft" | "PageUp") {
            // The button under the focus is pressed by the browser.
            if is_press && pressed.on_control {
                return false;
            }
            // Who cannot see what comes first wants to see; and a remote control cannot scroll: what does
            // not fit is shown before one goes on.
            if self.is_dark.get() {
                self.darken();
            } else if !page::scroll_on(is_on) {
                if is_on { self.forward() } else { self.back() }
            }
            return true;
        }
        // What the button for beginning is on many remote controls.
        if key == "F5" {
            fullscreen::toggle();
            return true;
        }
        let mut letters = key.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if self.letters.get() => self.letter(letter, pressed.shift),
            _ => false,
        }
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
