//! What has been done to a screen so far.

use super::{Kind, Place, Screen};
use crate::id::PlaceId;
use std::collections::BTreeMap;

/// What has been done to a screen's places so far: what was typed, chosen, switched, shown.
/// A place that is not named is as its screen describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScreenState {
    /// What places hold.
    pub values: BTreeMap<PlaceId, Value>,
    /// Places that appeared (true) or went away (false).
    pub shown: BTreeMap<PlaceId, bool>,
    /// Whether it was scrolled beyond its first part.
    pub scrolled: bool,
}

/// What a place holds after somebody used it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A box ticked or not, a switch on or off.
    On(bool),
    /// What was typed or chosen.
    Text(String),
}

impl ScreenState {
    /// Whether a box is ticked or a switch on; false for what is neither.
    #[must_use]
    pub fn is_on(&self, place: &Place) -> bool {
        match (self.values.get(&place.id), &place.kind) {
            (Some(Value::On(on)), _) => *on,
            (_, Kind::Checkbox { on, .. } | Kind::Switch { on, .. }) => *on,
            _ => false,
        }
    }

    /// What was typed or chosen, or stands there from the start.
    #[must_use]
    pub fn text<'a>(&'a self, place: &'a Place) -> Option<&'a str> {
        match (self.values.get(&place.id), &place.kind) {
            (Some(Value::Text(text)), _) => Some(text),
            (_, Kind::Choice { chosen, .. }) => chosen.as_deref(),
            _ => None,
        }
    }

    /// Whether a place itself is not hidden now; what it is inside of may be.
    #[must_use]
    pub fn is_shown(&self, place: &Place) -> bool {
        self.shown.get(&place.id).copied().unwrap_or(!place.hidden)
    }

    /// Whether a place is there now: neither it nor what it is inside of is hidden.
    #[must_use]
    pub fn is_there(&self, screen: &Screen, place: &Place) -> bool {
        screen.with_holders(place).all(|each| self.is_shown(each))
    }

    /// Whether a place lies below the edge of the screen, and nobody has scrolled to it yet.
    #[must_use]
    pub fn is_below(&self, screen: &Screen, place: &Place) -> bool {
        let Some(fold) = screen.fold.as_ref().filter(|_| !self.scrolled) else { return false };
        let stays = screen.with_holders(place).any(|each| {
            matches!(
                each.kind,
                Kind::Dialog { .. }
                    | Kind::Banner { .. }
                    | Kind::Tab { .. }
                    | Kind::Bar { .. }
                    | Kind::Address { .. }
            )
        });
        let outermost = screen.with_holders(place).last().unwrap_or(place);
        let at = |id: &PlaceId| screen.places.iter().position(|each| each.id == *id);
        !stays && at(&outermost.id) >= at(fold)
    }

    /// Whether a place can be seen now.
    #[must_use]
    pub fn is_seen(&self, screen: &Screen, place: &Place) -> bool {
        self.is_there(screen, place) && !self.is_below(screen, place)
    }

    /// The dialog that lies over everything else, if one is open: the last of them.
    #[must_use]
    pub fn dialog<'a>(&self, screen: &'a Screen) -> Option<&'a Place> {
        let mut places = screen.places.iter().rev();
        places
            .find(|place| matches!(place.kind, Kind::Dialog { .. }) && self.is_there(screen, place))
    }

    /// Whether a place can be used now: it is seen, and no dialog lies over it.
    #[must_use]
    pub fn is_in_reach(&self, screen: &Screen, place: &Place) -> bool {
        let over = self.dialog(screen);
        self.is_seen(screen, place)
            && over.is_none_or(|dialog| screen.with_holders(place).any(|each| each.id == dialog.id))
    }
}
