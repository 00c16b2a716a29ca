//! Do: a task alone on a simulated screen, judged by the state in the end.

use super::{Ask, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict};
use crate::id::{PlaceId, ScreenId};
use crate::practice::World;
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
        let find = |screen: &ScreenId, place: &PlaceId| {
            let screen = self.screens.iter().find(|each| each.id == *screen)?;
            Some((screen, screen.place(place)?))
        };
        match goal {
            GoalState::At(screen) => world.screen() == Some(screen),
            GoalState::On { screen, place, on } => find(screen, place)
                .is_some_and(|(screen, place)| world.state(&screen.id).is_on(place) == *on),
            GoalState::Text { screen, place, text } => {
                find(screen, place).is_some_and(|(screen, place)| {
                    crate::practice::fits_field(
                        place,
                        world.state(&screen.id).text(place).unwrap_or_default(),
                        text,
                    )
                })
            }
            GoalState::Shown { screen, place, shown } => {
                find(screen, place).is_some_and(|(screen, place)| {
                    world.state(&screen.id).is_there(screen, place) == *shown
                })
            }
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
        let place = |action: &Action| {
            let id = action.place()?;
            let found = self.screens.iter().find_map(|screen| screen.place(id))?;
            let words = match action {
                Action::Type { text, .. } | Action::Choose { option: text, .. } => Some(text),
                _ => None,
            };
            Some(match words {
                Some(words) => format!("{}: {words}", found.kind.name()),
                None => found.kind.name().to_owned(),
            })
        };
        let key = self.solution.iter().filter_map(place).collect();
        Paper { parts: vec![Part::Lines(3)], key }
    }
}
