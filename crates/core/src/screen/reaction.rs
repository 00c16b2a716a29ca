//! What comes of touching a place: the same on every script that uses the screen.

use crate::id::{PlaceId, ScreenId};
use serde::{Deserialize, Serialize};

/// What a place does when it is tapped, whoever taps it and why. (What a step of a script wants is
/// the script's own; a place without a reaction may still be what a step asks for.)
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reaction {
    /// Nothing.
    #[default]
    None,
    /// Another screen opens. One can go back from it.
    Opens(ScreenId),
    /// A hidden place of the same screen appears: a dialog, a menu, details.
    Shows(PlaceId),
    /// A place of the same screen goes away: a dialog, a banner.
    Hides(PlaceId),
    /// Nothing changes, and this is worth saying about it.
    Says(String),
    /// It would do damage in reality. Here it does not happen: this is said instead.
    Harm(String),
}
