//! Screens and what was done to them: what a move does, whoever makes it and why.

use super::field;
use super::personal::PersonalData;
use crate::id::{PlaceId, ScreenId};
use crate::screen::{Kind, Place, Reaction, Screen, ScreenState, Value};
use crate::script::Action;
use std::collections::BTreeMap;

/// Which screen is open, the way that led to it, and the state of every screen that was used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct World {
    /// The screens one came through; the last is open. Each at most once.
    path: Vec<ScreenId>,
    states: BTreeMap<ScreenId, ScreenState>,
}

/// What a move did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Something on the screen changed.
    Changed,
    /// Another screen opened, or one went back to it.
    Moved,
    /// Nothing.
    Nothing,
    /// Nothing, and this is worth saying about it.
    Says(String),
    /// It would do damage in reality: it did not happen, and this is why.
    Harm(String),
    /// What was typed looks like somebody's real data: it was not taken.
    Refused(PersonalData),
}

/// The longest text that a field takes, in letters.
const LONGEST: usize = 500;

const UNTOUCHED: &ScreenState =
    &ScreenState { values: BTreeMap::new(), shown: BTreeMap::new(), scrolled: false };

impl World {
    /// A world in which `screen` is open and nothing was done.
    #[must_use]
    pub fn new(screen: Option<&Screen>) -> Self {
        let path = screen.map(|screen| screen.id.clone()).into_iter().collect();
        Self { path, states: BTreeMap::new() }
    }

    /// The screen that is open.
    #[must_use]
    pub fn screen(&self) -> Option<&ScreenId> {
        self.path.last()
    }

    /// Whether one came from another screen and can go back to it.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.path.len() > 1
    }

    /// The screens one came through, each once; the last is open.
    #[must_use]
    pub fn path(&self) -> &[ScreenId] {
        &self.path
    }

    /// What was done to a screen.
    #[must_use]
    pub fn state(&self, screen: &ScreenId) -> &ScreenState {
        self.states.get(screen).unwrap_or(UNTOUCHED)
    }

    /// Opens a screen; goes back to it if one came through it.
    pub fn go(&mut self, to: &ScreenId) {
        match self.path.iter().position(|screen| screen == to) {
            Some(place) => self.path.truncate(place + 1),
            None => self.path.push(to.clone()),
        }
    }

    /// Makes a move on the screen that is open.
    pub fn act(&mut self, screens: &[Screen], action: &Action) -> Effect {
        let open = self.screen().cloned();
        let Some(screen) = open.and_then(|id| screens.iter().find(|screen| screen.id == id)) else {
            return Effect::Nothing;
        };
        if *action == Action::Back {
            return self.back();
        }
        let Some(place) = action.place().and_then(|id| screen.place(id)) else {
            return Effect::Nothing;
        };
        if !self.allows(screen, action) || !action.fits(&place.kind) {
            return Effect::Nothing;
        }
        match action {
            Action::Point(_) | Action::Press(_) | Action::Back => Effect::Nothing,
            Action::Tap(_) => self.react(screens, screen, place),
            Action::Type { text, .. } => self.write(screen, place, text),
            Action::Scroll(_) => {
                self.scroll(screen, action);
                Effect::Changed
            }
            Action::Choose { .. } | Action::Toggle(_) => self.change(screen, place, action),
        }
    }

    /// Whether nothing on `screen` is in the way of a move: its place is there, seen, and not under
    /// a dialog.
    #[must_use]
    pub fn allows(&self, screen: &Screen, action: &Action) -> bool {
        let Some(id) = action.place() else { return true };
        let Some(place) = screen.place(id) else { return false };
        let state = self.state(&screen.id);
        match action {
            // One looks at what a dialog covers, and scrolls to what is not seen yet.
            Action::Point(_) => state.is_seen(screen, place),
            Action::Scroll(_) => {
                state.is_there(screen, place)
                    && state.is_below(screen, place)
                    && state.dialog(screen).is_none()
            }
            _ => state.is_in_reach(screen, place),
        }
    }

    /// Leaves `value` at a place, whatever stood in the way.
    pub(super) fn put(&mut self, screen: &ScreenId, place: PlaceId, value: Value) {
        self.states.entry(screen.clone()).or_default().values.insert(place, value);
    }

    /// Brings the place of `action` within reach, but for scrolling: what hides it appears, what lies
    /// over it goes.
    pub(super) fn clear_the_way(&mut self, screen: &Screen, action: &Action) {
        let Some(place) = action.place().and_then(|id| screen.place(id)) else { return };
        let state = self.states.entry(screen.id.clone()).or_default();
        for holder in screen.with_holders(place) {
            if !state.is_shown(holder) {
                state.shown.insert(holder.id.clone(), true);
            }
        }
        while let Some(dialog) = state.dialog(screen) {
            if screen.with_holders(place).any(|holder| holder.id == dialog.id) {
                break;
            }
            state.shown.insert(dialog.id.clone(), false);
        }
    }

    /// Scrolls until the place of `action` is in view.
    pub(super) fn scroll(&mut self, screen: &Screen, action: &Action) {
        let Some(place) = action.place().and_then(|id| screen.place(id)) else { return };
        if self.state(&screen.id).is_below(screen, place) {
            self.states.entry(screen.id.clone()).or_default().scrolled = true;
        }
    }

    fn back(&mut self) -> Effect {
        if self.can_go_back() {
            self.path.pop();
            Effect::Moved
        } else {
            Effect::Nothing
        }
    }

    fn react(&mut self, screens: &[Screen], screen: &Screen, place: &Place) -> Effect {
        match &place.reaction {
            Reaction::None if matches!(place.kind, Kind::Bar { back: true, .. }) => self.back(),
            Reaction::None => Effect::Nothing,
            Reaction::Opens(to) if screens.iter().any(|each| each.id == *to) => {
                self.go(to);
                Effect::Moved
            }
            Reaction::Opens(_) => Effect::Nothing,
            Reaction::Shows(id) => self.show(screen, id, true),
            Reaction::Hides(id) => self.show(screen, id, false),
            Reaction::Says(words) => Effect::Says(words.clone()),
            Reaction::Harm(why) => Effect::Harm(why.clone()),
        }
    }

    fn show(&mut self, screen: &Screen, id: &PlaceId, shown: bool) -> Effect {
        let Some(place) = screen.place(id) else { return Effect::Nothing };
        if self.state(&screen.id).is_shown(place) == shown {
            return Effect::Nothing;
        }
        self.states.entry(screen.id.clone()).or_default().shown.insert(id.clone(), shown);
        Effect::Changed
    }

    fn write(&mut self, screen: &Screen, place: &Place, text: &str) -> Effect {
        if let Some(found) = field::refused(place, text) {
            return Effect::Refused(found);
        }
        let text = text.chars().take(LONGEST).collect();
        self.change(screen, place, &Action::Type { place: place.id.clone(), text })
    }

    /// Leaves something at a place, unless that does damage.
    fn change(&mut self, screen: &Screen, place: &Place, action: &Action) -> Effect {
        if let Reaction::Harm(why) = &place.reaction {
            return Effect::Harm(why.clone());
        }
        action.apply(screen, self.states.entry(screen.id.clone()).or_default());
        match &place.reaction {
            Reaction::Says(words) => Effect::Says(words.clone()),
            _ => Effect::Changed,
        }
    }
}
