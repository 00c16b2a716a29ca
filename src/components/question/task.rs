//! A task alone on a simulated screen.

use crate::components::practice::reply_markup;
use crate::components::screen::player::{Frame, Player};
use crate::components::screen::{Drawing, Use};
use crate::platform::markup;
use crate::state::language::Words;
use pillole_core::id::{ItemId, PlaceId};
use pillole_core::practice::{Effect, Reply, World};
use pillole_core::question::Do;
use pillole_core::script::Action;
use web_sys::{Element, Event};

/// The screen of a task.
pub(super) struct TaskBoard {
    player: Player,
    /// The question's name.
    scope: String,
    words: Words,
}

impl TaskBoard {
    /// Before anything is done, as the page was rendered.
    pub(super) fn new(task: &Do, item: &ItemId, words: Words) -> Self {
        let scope = item.to_string();
        Self { player: player(task, &scope, words), scope, words }
    }

    /// Something happened on the screen; gives all that was done, if more was done by it.
    pub(super) fn hear(
        &mut self,
        task: &Do,
        section: &Element,
        event: &Event,
        mut done: Vec<Action>,
    ) -> Option<Vec<Action>> {
        let action = self.player.action(section, event)?;
        let before = task.after(&done);
        let mut now = before.clone();
        let effect = now.act(&task.screens, &action);
        self.player.show(section, frame(task, &self.scope, &now, self.words));
        let said = match effect {
            Effect::Changed | Effect::Moved => String::new(),
            Effect::Nothing => reply_markup(&Reply::Nothing, self.words),
            Effect::Says(words) => reply_markup(&Reply::Says(words), self.words),
            Effect::Harm(why) => reply_markup(&Reply::Harm(why), self.words),
            Effect::Refused(data) => reply_markup(&Reply::Refused(data), self.words),
        };
        markup::replace_part(section, "said", &said);
        // What changed nothing is no part of the answer.
        (now != before).then(|| {
            done.push(action);
            done
        })
    }

    /// Shows the screen after `done`.
    pub(super) fn show(&mut self, task: &Do, section: &Element, done: &[Action]) {
        let world = task.after(done);
        self.player.show(section, frame(task, &self.scope, &world, self.words));
        markup::replace_part(section, "said", "");
    }
}

/// The screen of a task before anything is done.
#[must_use]
pub fn player(task: &Do, scope: &str, words: Words) -> Player {
    let holds = task.solution.iter().any(|action| matches!(action, Action::Press(_)));
    Player::new(frame(task, scope, &task.start(), words), holds)
}

/// The open screen as it is drawn now.
fn frame(task: &Do, scope: &str, world: &World, words: Words) -> Frame {
    // What can be touched because the task is done there.
    let touchable: Vec<PlaceId> = task.solution.iter().filter_map(Action::place).cloned().collect();
    let open = world.screen().and_then(|id| task.screens.iter().find(|screen| screen.id == *id));
    let Some(screen) = open else { return Frame::default() };
    let state = world.state(&screen.id);
    let drawing = Drawing { screen, state, used: Use::Live(&touchable), mark: None, words, scope };
    Frame::new(screen, drawing.parts(), false)
}
