//! Do: a task alone on a simulated screen, judged by the state in the end.

use super::{Ask, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict};
use crate::id::{PlaceId, ScreenId};
use crate::practice::{World, fits_field};
use crate::screen::Screen;
use crate::script::Action;
use serde::{Deserialize, Serialize};

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Do {
    /// The screens that can come up; the first is where it begins.
    pub screens: Vec<Screen>,
    /// What must be so in the end.
    pub goals: Vec<Goal>,
    /// A way to get there.
    pub solution: Vec<Action>,
}

/// One thing that must be so in the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// What must be so.
    pub state: GoalState,
    /// What to say about it, to who reached it and to who did not.
    pub feedback: String,
}

/// What can be asked of the state in the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalState {
    /// The screen that is open.
    At(ScreenId),
    /// A box or a switch.
    On {
        /// On which screen.
        screen: ScreenId,
        /// The box.
        place: PlaceId,
        /// Ticked or on.
        on: bool,
    },
    /// What is typed or chosen.
    Text {
        /// On which screen.
        screen: ScreenId,
        /// The field or choice.
        place: PlaceId,
        /// What must stand there.
        text: String,
    },
    /// Whether a place is there.
    Shown {
        /// On which screen.
        screen: ScreenId,
        /// The place.
        place: PlaceId,
        /// There, or gone.
        shown: bool,
    },
}

impl Do {
    /// The world in which the task begins.
    #[must_use]
    pub fn start(&self) -> World {
        World::new(self.screens.first())
    }

    /// The world after these moves. What cannot be done is passed over, as on the screen itself.
    #[must_use]
    pub fn after(&self, moves: &[Action]) -> World {
        let mut world = self.start();
        for action in moves {
            let _ = world.act(&self.screens, action);
        }
        world
    }

    /// Whether a goal is reached in `world`.
    fn is_reached(&self, goal: &GoalState, world: &World) -> bool {
        let (GoalState::On { screen, place, .. }
        | GoalState::Text { screen, place, .. }
        | GoalState::Shown { screen, place, .. }) = goal
        else {
            return matches!(goal, GoalState::At(screen) if world.screen() == Some(screen));
        };
        let Some(screen) = self.screens.iter().find(|each| each.id == *screen) else {
            return false;
        };
        let Some(place) = screen.place(place) else { return false };
        let state = world.state(&screen.id);
        match goal {
            GoalState::At(_) => false,
            GoalState::On { on, .. } => state.is_on(place) == *on,
            GoalState::Text { text, .. } => {
                fits_field(place, state.text(place).unwrap_or_default(), text)
            }
            GoalState::Shown { shown, .. } => state.is_there(screen, place) == *shown,
        }
    }

    fn remark(goal: &Goal, reached: bool) -> Remark {
        let verdict = if reached { Verdict::Right } else { Verdict::Missed };
        Remark { about: String::new(), verdict, text: goal.feedback.clone() }
    }
}

impl Ask for Do {
    /// What was done, in order. Undone things are not among it.
    type Response = Vec<Action>;

    fn check(&self, moves: &Self::Response) -> Result<Outcome, ResponseError> {
        if moves.is_empty() {
            return Err(ResponseError::Incomplete);
        }
        let world = self.after(moves);
        let reached: Vec<bool> =
            self.goals.iter().map(|goal| self.is_reached(&goal.state, &world)).collect();
        let count = reached.iter().filter(|reached| **reached).count();
        let remarks =
            self.goals.iter().zip(&reached).map(|(goal, is)| Self::remark(goal, *is)).collect();
        Ok(Outcome { credit: Credit::share(count, self.goals.len()), remarks })
    }

    fn solution(&self) -> Vec<Remark> {
        self.goals.iter().map(|goal| Self::remark(goal, true)).collect()
    }

    fn paper(&self, _seed: u64) -> Paper {
        let mut world = self.start();
        let mut key = Vec::new();
        for action in &self.solution {
            // Screens may have places of the same name: it is the one of the open screen.
            let open = self.screens.iter().find(|screen| world.screen() == Some(&screen.id));
            let place = open.zip(action.place()).and_then(|(screen, id)| screen.place(id));
            // To scroll is no touch that could be written down.
            let place = place.filter(|_| !matches!(action, Action::Scroll(_)));
            key.extend(place.map(|place| match action {
                Action::Type { text, .. } | Action::Choose { option: text, .. } => {
                    format!("{}: {text}", place.kind.name())
                }
                _ => place.kind.name().to_owned(),
            }));
            let _ = world.act(&self.screens, action);
        }
        Paper { parts: vec![Part::Lines(3)], key }
    }
}
