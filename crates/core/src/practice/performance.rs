//! A script performed: what is seen before and after each step, for who only watches.
//!
//! It is what a learner sees who makes each step's move and no other. What is not to be seen or not
//! to be touched then cannot be performed, and that is told before anything is recorded.

use super::{Exercise, World};
use crate::id::PlaceId;
use crate::screen::{Screen, ScreenState};
use crate::script::Action;
use thiserror::Error;

/// A step as it is performed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act<'a> {
    /// The screen that it happens on.
    pub screen: &'a Screen,
    /// The screen before one has scrolled to the step's place, if that lies below the edge.
    pub arriving: Option<ScreenState>,
    /// The screen on which the step's move is made.
    pub before: ScreenState,
    /// What is done; `None` to look only.
    pub action: Option<&'a Action>,
    /// What is seen when it is done, where the next step does not begin with it.
    pub after: Option<(&'a Screen, ScreenState)>,
}

/// Why a script cannot be performed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotPerform {
    /// There is no screen to show.
    #[error("step {step} has no screen")]
    NoScreen {
        /// The step, from 1.
        step: usize,
    },
    /// The step's place is not on the screen.
    #[error("step {step}: there is no place `{place}` on the screen")]
    NoPlace {
        /// The step, from 1.
        step: usize,
        /// The place.
        place: PlaceId,
    },
    /// The step's place is hidden, or cannot be reached under what lies over it.
    #[error("step {step}: the place `{place}` is hidden, or something lies over it")]
    OutOfReach {
        /// The step, from 1.
        step: usize,
        /// The place.
        place: PlaceId,
    },
    /// What is to be done cannot be done there.
    #[error("step {step}: `{action}` is nothing that can be done there")]
    NothingToDo {
        /// The step, from 1.
        step: usize,
        /// What is to be done.
        action: String,
    },
}

impl Exercise {
    /// Performs the script.
    ///
    /// # Errors
    /// The first step that cannot be performed.
    pub fn perform(&self) -> Result<Vec<Act<'_>>, CannotPerform> {
        let mut world = World::new(self.screen_of(0));
        let mut acts: Vec<Act<'_>> = Vec::new();
        for (index, step) in self.steps.iter().enumerate() {
            let number = index + 1;
            let screen = self.screen_of(index).ok_or(CannotPerform::NoScreen { step: number })?;
            world.go(&screen.id);
            let arriving = self.scroll_to(step.action.as_ref(), screen, &mut world);
            let before = world.state(&screen.id).clone();
            if let Some(action) = &step.action {
                self.can_do(number, action, screen, &world)?;
                let _ = world.act(&self.screens, action);
            }
            let after = self.seen_after(index, screen, &before, &world);
            let action = step.action.as_ref();
            acts.push(Act { screen, arriving, before, action, after });
        }
        Ok(acts)
    }

    /// Scrolls to the place of `action`, if it is not seen yet; gives what was seen before.
    fn scroll_to(
        &self,
        action: Option<&Action>,
        screen: &Screen,
        world: &mut World,
    ) -> Option<ScreenState> {
        let action = action?;
        let place = screen.place(action.place()?)?;
        let arriving = world.state(&screen.id).clone();
        // A step whose move is to scroll begins above.
        let scrolls = matches!(action, Action::Scroll(_)) || !arriving.is_below(screen, place);
        (!scrolls).then(|| {
            world.scroll(screen, action);
            arriving
        })
    }

    fn can_do(
        &self,
        step: usize,
        action: &Action,
        screen: &Screen,
        world: &World,
    ) -> Result<(), CannotPerform> {
        let Some(id) = action.place() else { return Ok(()) };
        let Some(place) = screen.place(id) else {
            return Err(CannotPerform::NoPlace { step, place: id.clone() });
        };
        if !action.fits(&place.kind) {
            return Err(CannotPerform::NothingToDo { step, action: action.to_text() });
        }
        if !world.allows(screen, action) {
            return Err(CannotPerform::OutOfReach { step, place: id.clone() });
        }
        Ok(())
    }

    /// What the move of a step has left to see, if anything, and the next step does not begin there.
    fn seen_after(
        &self,
        index: usize,
        screen: &Screen,
        before: &ScreenState,
        world: &World,
    ) -> Option<(&Screen, ScreenState)> {
        let open = self.screen(world.screen()?)?;
        let state = world.state(&open.id);
        let is_last = index + 1 == self.steps.len();
        let moved = open.id != screen.id;
        let begins_next = moved && !is_last;
        let changed = moved || state != before;
        (changed && !begins_next).then(|| (open, state.clone()))
    }
}
