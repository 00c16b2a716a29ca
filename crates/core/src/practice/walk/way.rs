//! The way on: which move leads to the step's end from where one is.

use super::Practice;
use crate::practice::Help;
use crate::screen::Screen;
use crate::script::Action;

impl Practice {
    /// The move that leads on from here: the step's own, scrolling to its place or, from another
    /// screen, the way back. None when the step only asks to read, or when its place is out of reach
    /// ([`Self::is_blocked`]).
    #[must_use]
    pub fn next_move(&self) -> Option<Action> {
        let action = self.exercise.task(self.now.step)?;
        if !self.is_on_screen() {
            return self.way_back();
        }
        let allows = |action: &Action| self.allows(self.screen()?, action).then(|| action.clone());
        let scroll = || Some(Action::Scroll(action.place()?.clone()));
        allows(action).or_else(|| allows(&scroll()?))
    }

    /// Whether a wrong move put the step's place out of reach: taking it back is the way on.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        self.next_move().is_none() && !self.reads() && !self.is_finished()
    }

    /// What to highlight: only when the help has come so far.
    #[must_use]
    pub fn highlighted(&self) -> Option<Action> {
        if self.now.help >= Help::Shown { self.next_move() } else { None }
    }

    /// From another screen: back, as long as that leads to the step's screen, or to one from which a
    /// step that was done before leads there.
    fn way_back(&self) -> Option<Action> {
        let (open, path) = self.now.world.path().split_last()?;
        if path.contains(&self.exercise.screen_of(self.now.step)?.id) {
            return Some(Action::Back);
        }
        let again = |id| self.exercise.screen(id).and_then(|screen| self.again(screen));
        again(open).or_else(|| path.iter().find_map(again).map(|_| Action::Back))
    }

    /// What can be done once more on `from` to come to the step's screen.
    fn again(&self, from: &Screen) -> Option<Action> {
        let wanted = self.exercise.screen_of(self.now.step)?;
        let leads = |index: &usize| self.exercise.leads_to(*index) == Some(&wanted.id);
        let actions = (0..self.now.step).rev().filter(leads);
        let mut actions = actions.filter_map(|index| self.exercise.task(index));
        actions.find(|action| self.known_way(from, action) == Some(&wanted.id)).cloned()
    }

    /// Where a step that was done before leads from `from`, when it is done again.
    pub(super) fn known_way(&self, from: &Screen, action: &Action) -> Option<&crate::id::ScreenId> {
        let same = |index: &usize| {
            self.exercise.task(*index) == Some(action)
                && self.exercise.screen_of(*index).is_some_and(|screen| screen.id == from.id)
        };
        let step = (0..self.now.step).rev().find(same)?;
        self.exercise.leads_to(step).filter(|_| self.allows(from, action))
    }

    /// Whether nothing on a screen is in the way of a move.
    pub(super) fn allows(&self, screen: &Screen, action: &Action) -> bool {
        self.now.world.allows(screen, action)
    }
}
