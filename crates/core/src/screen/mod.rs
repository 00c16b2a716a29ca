//! Simulated screens: what a phone or a browser window shows, said as things and not as pixels.
//!
//! A screen is a list of *places*: things one can see, name, and touch. Places keep their order;
//! a place can be inside a dialog, a banner or a card. How they look is the app's business. What
//! becomes of a screen when somebody uses it is in [`crate::practice`].

mod icon;
mod kind;
mod reaction;
mod state;

pub use icon::Icon;
pub use kind::{ButtonStyle, Input, Kind, Lock, Side, Tone};
pub use reaction::Reaction;
pub use state::{ScreenState, Value};

use crate::id::{PlaceId, ScreenId};
use serde::{Deserialize, Serialize};

/// A simulated screen as its file describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screen {
    /// Its name, `phone/sms-pacco`.
    pub id: ScreenId,
    /// What it is shown on.
    pub device: Device,
    /// What it shows, in one or two sentences, for who cannot see it.
    pub alt: String,
    /// The first place that lies below the edge: it and all after it are seen only after scrolling.
    /// Address and bars, dialogs and banners with what is inside them, and tabs are always seen.
    pub fold: Option<PlaceId>,
    /// The things on it, from top to bottom.
    pub places: Vec<Place>,
}

/// What a screen is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// A telephone held upright.
    Phone,
    /// A browser window on a computer.
    Browser,
    /// A computer's desktop or a program's window.
    Desktop,
}

/// One thing on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its name, unique on the screen.
    pub id: PlaceId,
    /// The place it is inside of, if any: a [`Kind::Dialog`], [`Kind::Banner`] or [`Kind::Card`].
    pub inside: Option<PlaceId>,
    /// What it is.
    pub kind: Kind,
    /// Whether it is not there at first, until something shows it.
    pub hidden: bool,
    /// What comes of touching it.
    pub reaction: Reaction,
}

impl Screen {
    /// The place named `id`, if the screen has it.
    #[must_use]
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == *id)
    }

    /// The places directly inside `parent` (on the screen itself when `None`), in order.
    pub fn places_inside<'a>(
        &'a self,
        parent: Option<&'a PlaceId>,
    ) -> impl Iterator<Item = &'a Place> {
        self.places.iter().filter(move |place| place.inside.as_ref() == parent)
    }

    /// The place and those that it is inside of, from the inner to the outer.
    pub fn with_holders<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Place> {
        let outer = |place: &&'a Place| place.inside.as_ref().and_then(|id| self.place(id));
        // No chain is longer than the screen: holders that hold each other end it.
        std::iter::successors(Some(place), outer).take(self.places.len())
    }
}
