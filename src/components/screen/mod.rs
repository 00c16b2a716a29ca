//! A simulated screen, drawn from its description: the same in a figure, in Prova, in a question.
//!
//! It is drawn as markup and not as a view. What is in it is known only at run time, one drawing
//! serves four uses, and markup needs a fraction of the code. [`player`] puts it on the page and
//! hears what is done to it; what comes of that the core decides.

mod picture;
pub mod player;
mod shape;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

use super::icon::SPRITE;
use super::live_text::escape;
use crate::state::language::{Words, key};
use pillole_core::id::PlaceId;
use pillole_core::screen::{Device, Kind, Place, Screen, ScreenState};
use std::fmt::Write as _;

/// What a drawing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use<'a> {
    /// To be looked at: one picture for a screen reader.
    Figure,
    /// To be used: buttons are buttons. These places can be touched beside those that always can.
    Live(&'a [PlaceId]),
    /// To be looked at closely: every place can be touched and does nothing.
    Lens,
    /// As the lens, and places stay marked.
    Marking,
}

/// A screen to draw.
#[derive(Debug, Clone, Copy)]
pub struct Drawing<'a> {
    /// The screen.
    pub screen: &'a Screen,
    /// What was done to it.
    pub state: &'a ScreenState,
    /// What the drawing is for.
    pub used: Use<'a>,
    /// The place to mark, if any.
    pub mark: Option<&'a PlaceId>,
    /// The portal's words, for what the screen itself does not say.
    pub words: Words,
    /// What tells it from other drawings on the page: round boxes of one name belong together.
    pub scope: &'a str,
}

/// The class of a device.
#[must_use]
pub fn device_class(screen: &Screen) -> &'static str {
    match screen.device {
        Device::Phone => "device device-phone",
        Device::Browser => "device device-browser",
        Device::Desktop => "device device-desktop",
    }
}

/// A sign from the sprite, as markup.
#[must_use]
pub fn sign(name: &str) -> String {
    format!(
        "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{SPRITE}#{name}\"></use></svg>"
    )
}

impl Drawing<'_> {
    /// The screen's parts from top to bottom, each with one element around it: so that one can be
    /// drawn anew without the others.
    #[must_use]
    pub fn parts(&self) -> Vec<String> {
        let mut parts = self.inside(None);
        let below = self.screen.places.iter().find(|place| {
            self.state.is_there(self.screen, place) && self.state.is_below(self.screen, place)
        });
        if let (Some(place), true) = (below, self.used != Use::Figure) {
            // It is the portal's own control, not one of the screen's.
            let mark = if self.is_marked(place) { " marked" } else { "" };
            parts.push(format!(
                "<div class=\"place place-scroll{mark}\"><button type=\"button\" class=\"button secondary\" data-do=\"scroll\" data-place=\"{}\" lang=\"{}\">{}{}</button></div>",
                place.id,
                self.words.language().code(),
                escape(&self.words.t(key::SCREEN_SCROLL)),
                sign("down"),
            ));
        }
        parts
    }

    /// The places inside `parent`; tabs that follow each other are drawn as one row.
    fn inside(&self, parent: Option<&PlaceId>) -> Vec<String> {
        let mut parts = Vec::new();
        let mut tabs = String::new();
        let end_row = |tabs: &mut String, parts: &mut Vec<String>| {
            if !tabs.is_empty() {
                parts.push(format!("<div class=\"tab-row\">{}</div>", std::mem::take(tabs)));
            }
        };
        for place in self.screen.places_inside(parent).filter(|place| self.is_drawn(place)) {
            if matches!(place.kind, Kind::Tab { .. }) {
                tabs.push_str(&self.place(place));
                continue;
            }
            end_row(&mut tabs, &mut parts);
            parts.push(self.place(place));
        }
        end_row(&mut tabs, &mut parts);
        parts
    }

    fn is_drawn(&self, place: &Place) -> bool {
        // A figure shows its marked place wherever it lies.
        let all = self.used == Use::Figure
            && self
                .mark
                .and_then(|id| self.screen.place(id))
                .is_some_and(|marked| self.state.is_below(self.screen, marked));
        self.state.is_there(self.screen, place) && (all || !self.state.is_below(self.screen, place))
    }

    fn is_marked(&self, place: &Place) -> bool {
        self.mark == Some(&place.id)
    }

    /// One place, marked if it is the one.
    fn place(&self, place: &Place) -> String {
        let marked = self.is_marked(place);
        let mut markup = format!(
            "<div class=\"place place-{}{}\"{}>",
            place.kind.word(),
            if marked { " marked" } else { "" },
            // What a dialog lies over cannot be used; a closer look at it can be taken.
            match self.used {
                Use::Live(_) if place.inside.is_none() && self.is_covered(place) => " inert",
                _ => "",
            },
        );
        markup.push_str(&self.shape(place));
        if marked {
            let _ = write!(markup, "<span class=\"hand\">{}</span>", sign("hand"));
        }
        markup.push_str("</div>");
        markup
    }

    fn is_covered(&self, place: &Place) -> bool {
        self.state
            .dialog(self.screen)
            .is_some_and(|dialog| self.screen.with_holders(dialog).all(|each| each.id != place.id))
    }
}
