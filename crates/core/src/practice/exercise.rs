//! What is practised: a goal, the steps that lead there, the screens they happen on.

use crate::id::{PlaceId, ScreenId};
use crate::practice::World;
use crate::screen::{Screen, ScreenState, Value};
use crate::script::{Action, Step};
use serde::{Deserialize, Serialize};

/// The script of a pillola as something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    /// What is reached in the end, in one sentence: all that is said to who does it alone.
    pub goal: String,
    /// The steps.
    pub steps: Vec<Step>,
    /// The screens of the steps, and those that wrong moves lead to.
    pub screens: Vec<Screen>,
}

impl Exercise {
    /// The screen of a step: its own, or that of the nearest step before it that has one, or the
    /// first of all.
    #[must_use]
    pub fn screen_of(&self, step: usize) -> Option<&Screen> {
        let before = self.steps.iter().take(step + 1).rev().find_map(|step| step.screen.as_ref());
        before.map_or(self.screens.first(), |id| self.screen(id))
    }

    /// The screen named `id`, if the exercise has it.
    #[must_use]
    pub fn screen(&self, id: &ScreenId) -> Option<&Screen> {
        self.screens.iter().find(|screen| screen.id == *id)
    }

    /// What is to be done in a step, if it can be done: its place exists and is of a kind for it.
    pub(super) fn task(&self, step: usize) -> Option<&Action> {
        let action = self.steps.get(step)?.action.as_ref()?;
        let screen = self.screen_of(step)?;
        let fits = action.place().map(|id| screen.place(id).is_some_and(|p| action.fits(&p.kind)));
        fits.unwrap_or(true).then_some(action)
    }

    /// The state in which each step's screen is shown in its figure: what the steps before it did,
    /// and what it leaves itself: typed words, a switch turned. What its touch opens or closes is
    /// seen only in the next figure.
    #[must_use]
    pub fn figures(&self) -> Vec<ScreenState> {
        let mut world = World::new(self.screen_of(0));
        let mut states = Vec::new();
        for (index, step) in self.steps.iter().enumerate() {
            let Some(screen) = self.screen_of(index) else {
                states.push(ScreenState::default());
                continue;
            };
            world.go(&screen.id);
            let mut state = world.state(&screen.id).clone();
            if let Some(action) = &step.action {
                action.apply(screen, &mut state);
                let _ = world.act(&self.screens, action);
            }
            states.push(state);
        }
        states
    }

    /// What each step must leave at its place for it to count as done, where it leaves something.
    pub(super) fn wanted(&self) -> Vec<Option<(PlaceId, Value)>> {
        let figures = self.figures();
        let wanted = |(step, state): (&Step, &ScreenState)| {
            let place = match step.action.as_ref()? {
                Action::Type { place, .. }
                | Action::Choose { place, .. }
                | Action::Toggle(place) => place,
                _ => return None,
            };
            Some((place.clone(), state.values.get(place)?.clone()))
        };
        self.steps.iter().zip(&figures).map(wanted).collect()
    }

    /// Where a step's touch leads, when the next step happens on another screen.
    pub(super) fn leads_to(&self, step: usize) -> Option<&ScreenId> {
        let (here, next) = (self.screen_of(step)?, self.screen_of(step + 1)?);
        let goes = matches!(self.steps.get(step)?.action, Some(Action::Tap(_) | Action::Press(_)));
        (goes && step + 1 < self.steps.len() && here.id != next.id).then_some(&next.id)
    }
}
