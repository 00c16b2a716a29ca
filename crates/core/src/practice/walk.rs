//! Walking through a script: which step one is at, what a move gets for a reply.

mod judge;
mod steps;
mod way;

use super::Exercise;
use super::personal::PersonalData;
use super::report::{Help, Report, StepReport};
use super::world::World;
use crate::id::PlaceId;
use crate::screen::{Screen, ScreenState, Value};
use crate::script::{Action, Step};
use std::sync::Arc;

/// How a script is practised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Each step is said.
    Guided,
    /// Only the goal is said; steps that only look at something are left out.
    Alone,
}

/// What a move gets for a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// The step is done; the next one is said.
    Forward,
    /// It was the last step.
    Finished,
    /// Something changed that the step did not ask for. Nothing is lost by it.
    Changed,
    /// Another screen is open now: one can go back.
    Elsewhere,
    /// The move belongs to a later step.
    TooEarly,
    /// Something else was typed than what the exercise offers.
    OtherWords {
        /// What it offers.
        offered: String,
    },
    /// One looked at another place than the one that is meant.
    LookedElsewhere {
        /// What stands there.
        name: String,
    },
    /// Nothing happens there.
    Nothing,
    /// Nothing happens there, and this is worth saying about it.
    Says(String),
    /// It would do damage in reality.
    Harm(String),
    /// What was typed looks like somebody's real data: it was not taken.
    Refused(PersonalData),
}

/// A learner on the way through a script.
#[derive(Debug, Clone)]
pub struct Practice {
    exercise: Arc<Exercise>,
    wanted: Arc<Vec<Option<(PlaceId, Value)>>>,
    mode: Mode,
    now: Moment,
    past: Vec<Moment>,
    log: Vec<StepReport>,
}

/// All that undoing goes back to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Moment {
    world: World,
    /// The step one is at; the number of steps when all are done.
    step: usize,
    /// How much help the step has had so far.
    help: Help,
}

impl Practice {
    /// At the beginning of `exercise`.
    #[must_use]
    pub fn new(exercise: Arc<Exercise>, mode: Mode) -> Self {
        let wanted = Arc::new(exercise.wanted());
        let log = vec![StepReport::default(); exercise.steps.len()];
        let world = World::new(exercise.screen_of(0).or(exercise.screens.first()));
        let now = Moment { world, step: 0, help: Help::None };
        let mut practice = Self { exercise, wanted, mode, now, past: Vec::new(), log };
        practice.begin_step();
        practice.settle();
        practice
    }

    /// How it is practised.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// What is practised.
    #[must_use]
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// The index of the step one is at; the number of steps when all are done.
    #[must_use]
    pub fn at(&self) -> usize {
        self.now.step
    }

    /// The step one is at; none when all are done.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.exercise.steps.get(self.now.step)
    }

    /// Whether all steps are done.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.step().is_none()
    }

    /// The screen that is open.
    #[must_use]
    pub fn screen(&self) -> Option<&Screen> {
        self.exercise.screen(self.now.world.screen()?)
    }

    /// What was done to the screen that is open.
    #[must_use]
    pub fn state(&self) -> Option<&ScreenState> {
        self.now.world.screen().map(|id| self.now.world.state(id))
    }

    /// Whether one can go back from the screen that is open.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.now.world.can_go_back()
    }

    /// Whether the step only looks at a place: touching then shows the place and does nothing.
    #[must_use]
    pub fn looks(&self) -> bool {
        matches!(self.exercise.task(self.now.step), Some(Action::Point(_))) && self.is_on_screen()
    }

    /// Whether the step asks for nothing but to read on; so does one whose place does not exist.
    #[must_use]
    pub fn reads(&self) -> bool {
        !self.is_finished() && self.exercise.task(self.now.step).is_none()
    }

    /// Whether the open screen is the one where the step happens.
    #[must_use]
    pub fn is_on_screen(&self) -> bool {
        self.exercise.screen_of(self.now.step).map(|screen| &screen.id) == self.now.world.screen()
    }

    /// How much help the step has had.
    #[must_use]
    pub fn help(&self) -> Help {
        self.now.help
    }

    /// Makes a move.
    pub fn act(&mut self, action: &Action) -> Reply {
        let before = self.now.clone();
        let reply = self.judge(action);
        if self.now != before {
            self.past.push(before);
        }
        let slip = match reply {
            Reply::Forward | Reply::Finished | Reply::Changed | Reply::Refused(_) => false,
            // The way back from where one strayed to is none.
            Reply::Elsewhere => *action != Action::Back,
            _ => true,
        };
        if slip && let Some(step) = self.log.get_mut(self.now.step) {
            step.slips = step.slips.saturating_add(1);
        }
        reply
    }

    /// Goes on from a step that only asks to read.
    pub fn read_on(&mut self) -> Reply {
        if !self.reads() {
            return Reply::Nothing;
        }
        self.past.push(self.now.clone());
        self.forward()
    }

    /// Helps: a hint first, then the place, then does the step, wherever the learner has strayed.
    pub fn give_help(&mut self) -> Help {
        if self.is_finished() {
            return Help::None;
        }
        let help = self.now.help.more();
        if let Some(step) = self.log.get_mut(self.now.step) {
            step.help = step.help.max(help);
        }
        if help == Help::Done {
            self.past.push(self.now.clone());
            self.do_it();
        } else {
            self.now.help = help;
        }
        help
    }

    /// Takes the last move back. Gives false when there is none.
    pub fn undo(&mut self) -> bool {
        match self.past.pop() {
            Some(before) => {
                self.now = before;
                true
            }
            None => false,
        }
    }

    /// Whether there is a move to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// How the steps went that are done so far.
    #[must_use]
    pub fn report(&self) -> Report {
        let steps = self.log.iter().copied().enumerate().take(self.now.step);
        Report { steps: steps.filter(|(index, _)| self.counts(*index)).collect() }
    }
}
