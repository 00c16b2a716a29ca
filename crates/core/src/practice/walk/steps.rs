//! From step to step: when one is done, and how the next begins.

use super::{Mode, Practice, Reply};
use crate::practice::Help;
use crate::practice::field::fits_field;
use crate::screen::Value;
use crate::script::Action;

impl Practice {
    /// Whether a step is one to do in this mode.
    pub(super) fn counts(&self, step: usize) -> bool {
        let task = self.exercise.task(step);
        match self.mode {
            Mode::Guided => true,
            Mode::Alone => task.is_some_and(|action| !matches!(action, Action::Point(_))),
        }
    }

    /// The step's own move was made.
    pub(super) fn done(&mut self, action: &Action) -> Reply {
        let is_last = self.now.step + 1 >= self.exercise.steps.len();
        if matches!(action, Action::Tap(_)) || *action == Action::Back && is_last {
            let _ = self.now.world.act(&self.exercise.screens, action);
        }
        self.forward()
    }

    /// Does the step for the learner, wherever they are.
    pub(super) fn do_it(&mut self) {
        let step = self.now.step;
        self.go_to_step();
        let task = self.exercise.task(step).cloned();
        if let (Some(action), Some(screen)) = (task, self.exercise.screen_of(step)) {
            self.now.world.clear_the_way(screen, &action);
            self.now.world.scroll(screen, &action);
            if let Some((place, value)) = self.wanted.get(step).cloned().flatten() {
                self.now.world.put(&screen.id, place, value);
            } else {
                _ = self.done(&action);
                return;
            }
        }
        if !self.settle() {
            _ = self.forward();
        }
    }

    /// To the next step.
    pub(super) fn forward(&mut self) -> Reply {
        if let Some(way) = self.exercise.leads_to(self.now.step) {
            self.now.world.go(way);
        }
        self.now.step += 1;
        self.begin_step();
        self.settle();
        self.reply_forward()
    }

    pub(super) fn reply_forward(&self) -> Reply {
        if self.is_finished() { Reply::Finished } else { Reply::Forward }
    }

    /// Passes over the steps that are done already or are none to do in this mode. Gives whether one
    /// came further.
    pub(super) fn settle(&mut self) -> bool {
        let before = self.now.step;
        while !self.is_finished() && (!self.counts(self.now.step) || self.is_satisfied()) {
            self.now.step += 1;
        }
        let further = self.now.step > before;
        if further {
            self.begin_step();
        }
        further
    }

    /// A step begins on its own screen, without help, with its place within reach: what earlier
    /// wrong moves left in the way is cleared, since taking them back would take back steps too.
    pub(super) fn begin_step(&mut self) {
        self.now.help = Help::None;
        if self.is_finished() {
            return;
        }
        self.go_to_step();
        let (step, blocked) = (self.now.step, self.is_blocked());
        if let (true, Some(action), Some(screen)) =
            (blocked, self.exercise.task(step), self.exercise.screen_of(step))
        {
            self.now.world.clear_the_way(screen, action);
        }
    }

    fn go_to_step(&mut self) {
        if let Some(screen) = self.exercise.screen_of(self.now.step) {
            self.now.world.go(&screen.id);
        }
    }

    /// Whether what a step leaves at its place is there already.
    fn is_satisfied(&self) -> bool {
        let step = self.now.step;
        let (Some(action), Some(screen)) =
            (self.exercise.task(step), self.exercise.screen_of(step))
        else {
            return false;
        };
        let Some(place) = action.place().and_then(|id| screen.place(id)) else { return false };
        let state = self.now.world.state(&screen.id);
        match (action, self.wanted.get(step)) {
            (Action::Scroll(_), _) => !state.is_below(screen, place),
            (_, Some(Some((_, Value::On(on))))) => state.is_on(place) == *on,
            (_, Some(Some((_, Value::Text(wanted))))) => {
                state.text(place).is_some_and(|typed| fits_field(place, typed, wanted))
            }
            _ => false,
        }
    }
}
