//! Walking through a script: which step one is at, what a move gets for a reply.

use super::Exercise;
use super::personal::PersonalData;
use super::report::{Help, Report, StepReport};
use super::world::{Effect, World, fits_field};
use crate::id::PlaceId;
use crate::screen::{Kind, Screen, ScreenState, Value};
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
        let world = World::new(exercise.screen_of(0));
        let now = Moment { world, step: 0, help: Help::None };
        let mut practice = Self { exercise, wanted, mode, now, past: Vec::new(), log };
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
        matches!(self.step().and_then(|step| step.action.as_ref()), Some(Action::Point(_)))
            && self.is_on_screen()
    }

    /// Whether the step asks for nothing but to read on.
    #[must_use]
    pub fn reads(&self) -> bool {
        self.step().is_some_and(|step| step.action.is_none())
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

    /// The move that leads on from here: the step's own, scrolling to its place or, from another
    /// screen, the way back. None when the step only asks to read, or when its place is out of reach
    /// ([`Self::is_blocked`]).
    #[must_use]
    pub fn next_move(&self) -> Option<Action> {
        let action = self.step()?.action.clone()?;
        if !self.is_on_screen() {
            return self.can_go_back().then_some(Action::Back);
        }
        let (screen, state) = (self.screen()?, self.state()?);
        let Some(place) = action.place().and_then(|id| screen.place(id)) else {
            return Some(action);
        };
        if state.is_below(screen, place) && state.dialog(screen).is_none() {
            return Some(Action::Scroll(place.id.clone()));
        }
        let looks = matches!(action, Action::Point(_));
        let free =
            if looks { state.is_seen(screen, place) } else { state.is_in_reach(screen, place) };
        free.then_some(action)
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

    /// Helps: a hint first, then the place, then does it. From a wrong screen, the last leads back.
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

    /// How it went so far.
    #[must_use]
    pub fn report(&self) -> Report {
        let steps = self.log.iter().copied().enumerate();
        Report { steps: steps.filter(|(index, _)| self.counts(*index)).collect() }
    }

    /// Whether a step is one to do in this mode.
    fn counts(&self, step: usize) -> bool {
        let action = self.exercise.steps.get(step).and_then(|step| step.action.as_ref());
        match self.mode {
            Mode::Guided => true,
            Mode::Alone => action.is_some_and(|action| !matches!(action, Action::Point(_))),
        }
    }

    fn judge(&mut self, action: &Action) -> Reply {
        let Some(step) = self.step() else { return Reply::Nothing };
        let on_screen = self.is_on_screen();
        let is_it = on_screen && step.action.as_ref().is_some_and(|wanted| wanted == action);
        let looks = on_screen && matches!(step.action, Some(Action::Point(_)));
        if looks && let Action::Point(id) = action {
            return if is_it { self.done(action) } else { self.looked_elsewhere(id) };
        }
        if is_it && matches!(action, Action::Tap(_) | Action::Press(_) | Action::Back) {
            return self.done(action);
        }
        // A step done before can be done again, after going back: it leads to the same screen.
        if let Some(to) = self.known_way(action) {
            self.now.world.go(&to);
            return Reply::Elsewhere;
        }
        let too_early = self.comes_later(action);
        let effect = self.now.world.act(&self.exercise.screens, action);
        let reached = self.settle();
        match effect {
            _ if reached => self.reply_forward(),
            Effect::Harm(why) => Reply::Harm(why),
            Effect::Refused(data) => Reply::Refused(data),
            _ if too_early => Reply::TooEarly,
            Effect::Says(words) => Reply::Says(words),
            Effect::Moved => Reply::Elsewhere,
            Effect::Changed => self.other_words(action).unwrap_or(Reply::Changed),
            Effect::Nothing => Reply::Nothing,
        }
    }

    /// The step's own move was made.
    fn done(&mut self, action: &Action) -> Reply {
        let leads_on = self.now.step + 1 < self.exercise.steps.len();
        match action {
            Action::Back if leads_on => {}
            Action::Tap(_) | Action::Back => {
                let _ = self.now.world.act(&self.exercise.screens, action);
            }
            _ => {}
        }
        self.forward()
    }

    /// Does the step for the learner, wherever they are.
    fn do_it(&mut self) {
        let step = self.now.step;
        let Some(screen) = self.exercise.screen_of(step).map(|screen| screen.id.clone()) else {
            _ = self.forward();
            return;
        };
        self.now.world.go(&screen);
        if let Some(action) = self.step().and_then(|step| step.action.clone()) {
            self.now.world.clear_the_way(&self.exercise.screens, &action);
            match &action {
                Action::Tap(_) | Action::Press(_) | Action::Back | Action::Point(_) => {
                    _ = self.done(&action);
                    return;
                }
                _ => self.put_right(step),
            }
        }
        if !self.settle() {
            _ = self.forward();
        }
    }

    /// Leaves at the step's place what the step wants there.
    fn put_right(&mut self, step: usize) {
        let Some(screen) = self.exercise.screen_of(step).cloned() else { return };
        let action = self.exercise.steps.get(step).and_then(|step| step.action.clone());
        match (action, self.wanted.get(step).cloned().flatten()) {
            (_, Some((place, value))) => self.now.world.put(&screen.id, place, value),
            (Some(action), None) => _ = self.now.world.act(&self.exercise.screens, &action),
            (None, None) => {}
        }
    }

    /// To the next step.
    fn forward(&mut self) -> Reply {
        let way = self.exercise.leads_to(self.now.step).cloned();
        if let Some(way) = way {
            self.now.world.go(&way);
        }
        self.now.step += 1;
        self.begin_step();
        self.settle();
        self.reply_forward()
    }

    fn reply_forward(&self) -> Reply {
        if self.is_finished() { Reply::Finished } else { Reply::Forward }
    }

    /// Passes over the steps that are done already or are none to do in this mode. Gives whether one
    /// came further.
    fn settle(&mut self) -> bool {
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

    /// A step begins on its own screen, without help.
    fn begin_step(&mut self) {
        self.now.help = Help::None;
        let screen = self.exercise.screen_of(self.now.step).map(|screen| screen.id.clone());
        if let Some(screen) = screen.filter(|_| !self.is_finished()) {
            self.now.world.go(&screen);
        }
    }

    /// Whether what a step leaves at its place is there already.
    fn is_satisfied(&self) -> bool {
        let step = self.now.step;
        let Some(screen) = self.exercise.screen_of(step) else { return false };
        let action = self.exercise.steps.get(step).and_then(|step| step.action.as_ref());
        if let Some(Action::Scroll(id)) = action {
            let state = self.now.world.state(&screen.id);
            return screen.place(id).is_some_and(|place| !state.is_below(screen, place));
        }
        let Some(Some((id, value))) = self.wanted.get(step) else { return false };
        let Some(place) = screen.place(id) else { return false };
        let state = self.now.world.state(&screen.id);
        match value {
            Value::On(on) => state.is_on(place) == *on,
            Value::Text(wanted) => {
                state.text(place).is_some_and(|typed| fits_field(place, typed, wanted))
            }
        }
    }

    /// Where a step that was done before leads from the open screen, when it is done again.
    fn known_way(&self, action: &Action) -> Option<crate::id::ScreenId> {
        let open = self.screen()?;
        let again = |index: &usize| {
            let same =
                self.exercise.steps.get(*index).is_some_and(|s| s.action.as_ref() == Some(action));
            same && self.exercise.screen_of(*index).is_some_and(|screen| screen.id == open.id)
        };
        let step = (0..self.now.step).rev().find(again)?;
        self.exercise.leads_to(step).cloned()
    }

    /// Whether a move belongs to a later step on the open screen.
    fn comes_later(&self, action: &Action) -> bool {
        let open = self.now.world.screen();
        let later = self.exercise.steps.iter().enumerate().skip(self.now.step + 1);
        matches!(action, Action::Tap(_) | Action::Press(_))
            && later
                .filter(|(index, _)| self.exercise.screen_of(*index).map(|s| &s.id) == open)
                .any(|(_, step)| step.action.as_ref() == Some(action))
    }

    fn looked_elsewhere(&self, id: &PlaceId) -> Reply {
        let place = self.screen().and_then(|screen| screen.place(id));
        let name = place.map(|place| place.kind.name().to_owned()).unwrap_or_default();
        Reply::LookedElsewhere { name }
    }

    fn other_words(&self, action: &Action) -> Option<Reply> {
        let Action::Type { place, .. } = action else { return None };
        match &self.screen()?.place(place)?.kind {
            Kind::Field { offers, .. } if !offers.is_empty() => {
                Some(Reply::OtherWords { offered: offers.clone() })
            }
            _ => None,
        }
    }
}
