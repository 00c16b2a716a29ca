//! Screens and what was done to them: what a move does, whoever makes it and why.

use super::personal::{self, PersonalData};
use crate::id::{PlaceId, ScreenId};
use crate::question::same_words;
use crate::screen::{Input, Kind, Place, Reaction, Screen, ScreenState, Value};
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

    /// Whether one came through `screen`.
    #[must_use]
    pub fn came_through(&self, screen: &ScreenId) -> bool {
        self.path.contains(screen)
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
        let state = self.state(&screen.id);
        let in_reach = match action {
            // One looks at what a dialog covers, and scrolls to what is not seen yet.
            Action::Point(_) => state.is_seen(screen, place),
            Action::Scroll(_) => state.is_below(screen, place) && state.dialog(screen).is_none(),
            _ => state.is_in_reach(screen, place),
        };
        if !in_reach || !action.fits(&place.kind) {
            return Effect::Nothing;
        }
        match action {
            Action::Point(_) | Action::Press(_) | Action::Back => Effect::Nothing,
            Action::Tap(_) => self.react(screens, screen, place),
            Action::Type { text, .. } => self.write(screen, place, text),
            Action::Choose { .. } | Action::Toggle(_) | Action::Scroll(_) => {
                // A switch or a choice can do damage too.
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
    }

    /// Leaves `value` at a place, whatever stood in the way.
    pub(super) fn put(&mut self, screen: &ScreenId, place: PlaceId, value: Value) {
        self.states.entry(screen.clone()).or_default().values.insert(place, value);
    }

    /// Brings the place of `action` within reach on the open screen: what hides it appears, what lies
    /// over it goes.
    pub(super) fn clear_the_way(&mut self, screens: &[Screen], action: &Action) {
        let open = self.screen().cloned();
        let Some(screen) = open.and_then(|id| screens.iter().find(|screen| screen.id == id)) else {
            return;
        };
        let Some(place) = action.place().and_then(|id| screen.place(id)) else { return };
        let state = self.states.entry(screen.id.clone()).or_default();
        for holder in screen.with_holders(place) {
            if !state.shown.get(&holder.id).copied().unwrap_or(!holder.hidden) {
                state.shown.insert(holder.id.clone(), true);
            }
        }
        state.scrolled |= state.is_below(screen, place);
        while let Some(dialog) = state.dialog(screen) {
            if screen.with_holders(place).any(|holder| holder.id == dialog.id) {
                break;
            }
            state.shown.insert(dialog.id.clone(), false);
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
        let mut show = |id: &PlaceId, shown: bool| {
            self.states.entry(screen.id.clone()).or_default().shown.insert(id.clone(), shown);
            Effect::Changed
        };
        match &place.reaction {
            Reaction::None if matches!(place.kind, Kind::Bar { back: true, .. }) => self.back(),
            Reaction::None => Effect::Nothing,
            Reaction::Opens(to) if screens.iter().any(|each| each.id == *to) => {
                self.go(to);
                Effect::Moved
            }
            Reaction::Opens(_) => Effect::Nothing,
            Reaction::Shows(id) => show(id, true),
            Reaction::Hides(id) => show(id, false),
            Reaction::Says(words) => Effect::Says(words.clone()),
            Reaction::Harm(why) => Effect::Harm(why.clone()),
        }
    }

    fn write(&mut self, screen: &Screen, place: &Place, text: &str) -> Effect {
        let offered = matches!(&place.kind, Kind::Field { offers, .. } if offers == text.trim());
        if !offered && let Some(found) = personal::recognise(text) {
            return Effect::Refused(found);
        }
        if let Reaction::Harm(why) = &place.reaction {
            return Effect::Harm(why.clone());
        }
        let text: String = text.chars().take(LONGEST).collect();
        let action = Action::Type { place: place.id.clone(), text };
        action.apply(screen, self.states.entry(screen.id.clone()).or_default());
        Effect::Changed
    }
}

/// Whether what was typed into a field is what is wanted there: whatever it is in a field for
/// several lines, letter by letter in one for a secret, the same words elsewhere.
#[must_use]
pub fn fits_field(place: &Place, typed: &str, wanted: &str) -> bool {
    let Kind::Field { input, .. } = &place.kind else { return typed == wanted };
    match input {
        Input::Long => !typed.trim().is_empty(),
        Input::Password => typed.trim() == wanted,
        Input::Number | Input::Keypad => {
            let digits = |text: &str| -> String {
                text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
            };
            digits(typed).eq_ignore_ascii_case(&digits(wanted))
        }
        Input::Text | Input::Email | Input::Search => same_words(typed, wanted).is_same(),
    }
}
