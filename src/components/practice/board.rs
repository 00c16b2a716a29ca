//! The way through the script: what to do, the screen, help, and the way back.

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

use super::reply::reply_markup;
use crate::components::live_text::escape;
use crate::components::screen::player::{Frame, Player};
use crate::components::screen::{Drawing, Use, sign};
use crate::platform::{markup, page};
use crate::state::language::{Words, key};
use pillole_core::id::PlaceId;
use pillole_core::practice::{Exercise, Help, Mode, Practice, Report};
use pillole_core::script::Action;
use std::sync::Arc;
use web_sys::Element;

/// One learner's way.
pub(super) struct Board {
    practice: Practice,
    exercise: Arc<Exercise>,
    player: Player,
    /// What can be touched on its screens because a step asks for it.
    touchable: Vec<PlaceId>,
    said: String,
    /// What is shown beside the screen.
    shown: [String; 3],
    words: Words,
}

impl Board {
    /// At the beginning.
    pub(super) fn new(exercise: Arc<Exercise>, mode: Mode, words: Words) -> Self {
        let practice = Practice::new(Arc::clone(&exercise), mode);
        let actions = || practice.exercise().steps.iter().filter_map(|step| step.action.as_ref());
        let acts = |action: &&Action| matches!(action, Action::Tap(_) | Action::Press(_));
        let touchable: Vec<PlaceId> =
            actions().filter(acts).filter_map(Action::place).cloned().collect();
        let holds = actions().any(|action| matches!(action, Action::Press(_)));
        let player = Player::new(frame(&practice, &touchable, words), holds);
        let shown = parts(&practice, "", words).map(|(_, markup)| markup);
        Self { practice, exercise, player, touchable, said: String::new(), shown, words }
    }

    /// All of it.
    pub(super) fn markup(&self) -> String {
        let w = self.words;
        let [now, _, keys] = &self.shown;
        format!(
            "<div class=\"board\"><div class=\"board-words\"><div id=\"{}\" tabindex=\"-1\" data-part=\"now\">{}</div><button class=\"btn-listen\" type=\"button\" data-listen=\"{}\">{}{}<span class=\"visually-hidden\">{}</span></button><div class=\"board-reply\" role=\"status\" data-part=\"said\"></div></div>{}<div class=\"board-keys\"><span data-part=\"keys\">{}</span>{}{}</div></div>",
            super::NOW,
            now,
            super::NOW,
            sign("listen"),
            escape(&w.t(key::LISTEN_BUTTON)),
            escape(&w.t(key::LISTEN_TRY)),
            self.player.markup(w),
            keys,
            button("undo", "btn-secondary", "", &w.t(key::TRY_UNDO)),
            button("restart", "btn-secondary", "", &w.t(key::TRY_RESTART)),
        )
    }

    /// Something happened on the screen.
    pub(super) fn hear(&mut self, field: &Element, event: &web_sys::Event) {
        if let Some(action) = self.player.action(field, event) {
            let reply = self.practice.act(&action);
            self.said = reply_markup(&reply, self.words);
            self.show(field);
        }
    }

    /// One of the buttons was pressed.
    pub(super) fn press(&mut self, field: &Element, act: &str) {
        let w = self.words;
        self.said = match act {
            "read" => reply_markup(&self.practice.read_on(), w),
            "help" => {
                let before = self.practice.at();
                let given = self.practice.give_help();
                help_markup(&self.practice, given, before, w)
            }
            "undo" if self.practice.undo() => {
                format!("<p class=\"reply calm\">{}</p>", escape(&w.t(key::TRY_UNDONE)))
            }
            "restart" => {
                self.practice = Practice::new(Arc::clone(&self.exercise), self.practice.mode());
                String::new()
            }
            _ => return,
        };
        self.show(field);
        if matches!(act, "read" | "restart") {
            page::lead_to(super::NOW);
        }
    }

    /// How it went, at the end.
    pub(super) fn ended(&self) -> Option<(Mode, Report)> {
        self.practice.is_finished().then(|| (self.practice.mode(), self.practice.report()))
    }

    fn show(&mut self, field: &Element) {
        self.player.show(field, frame(&self.practice, &self.touchable, self.words));
        // What did not change is not read out again.
        for (shown, (name, markup)) in
            self.shown.iter_mut().zip(parts(&self.practice, &self.said, self.words))
        {
            if *shown != markup {
                markup::replace_part(field, name, &markup);
                *shown = markup;
            }
        }
    }
}

/// What changes beside the screen.
fn parts(practice: &Practice, said: &str, w: Words) -> [(&'static str, String); 3] {
    let say = match (practice.mode(), practice.step()) {
        (Mode::Guided, Some(step)) => &step.say,
        _ => &practice.exercise().goal,
    };
    let total = practice.exercise().steps.len();
    let number = match practice.mode() {
        Mode::Guided => format!(
            "<p class=\"step-number\">{}</p>",
            escape(
                &w.with(key::TRY_STEP, "n", (practice.at() + 1).min(total))
                    .replace("{total}", &total.to_string())
            )
        ),
        Mode::Alone => String::new(),
    };
    let now = format!(
        "{number}<p class=\"board-say\" lang=\"it\">{}</p><p class=\"board-how\">{}</p>",
        escape(say),
        escape(&how(practice, w)),
    );
    let mut keys = String::new();
    if practice.reads() {
        keys.push_str(&button("read", "btn-primary", "", &w.t(key::TRY_READ_ON)));
    }
    let help = match practice.help() {
        Help::None => key::TRY_HELP_HINT,
        Help::Hint => key::TRY_HELP_SHOW,
        Help::Shown | Help::Done => key::TRY_HELP_DO,
    };
    keys.push_str(&button("help", "btn-secondary", &sign("help"), &w.t(help)));
    [("now", now), ("said", said.to_owned()), ("keys", keys)]
}

/// A button for what can be done beside the screen.
fn button(act: &str, class: &str, sign: &str, words: &str) -> String {
    format!(
        "<button type=\"button\" class=\"btn {class}\" data-act=\"{act}\">{sign}<span>{}</span></button> ",
        escape(words)
    )
}

/// The open screen as it is drawn now.
fn frame(practice: &Practice, touchable: &[PlaceId], w: Words) -> Frame {
    let (Some(screen), Some(state)) = (practice.screen(), practice.state()) else {
        return Frame::default();
    };
    let highlighted = practice.highlighted();
    let used = if practice.looks() { Use::Lens } else { Use::Live(touchable) };
    let mark = highlighted.as_ref().and_then(Action::place);
    let drawing = Drawing { screen, state, used, mark, words: w, scope: super::FIELD };
    Frame::new(screen, drawing.parts(), highlighted == Some(Action::Back))
}

/// In which way the step is done.
fn how(practice: &Practice, w: Words) -> String {
    w.t(if practice.is_finished() {
        key::TRY_FORWARD
    } else if !practice.is_on_screen() {
        key::TRY_HOW_ELSEWHERE
    } else if practice.looks() {
        key::TRY_HOW_LENS
    } else if practice.reads() {
        key::TRY_HOW_READ
    } else {
        key::TRY_HOW_LIVE
    })
}

/// What is said to who asked for help.
fn help_markup(practice: &Practice, given: Help, before: usize, w: Words) -> String {
    let text = match given {
        Help::None => String::new(),
        Help::Hint => hint(practice, w),
        Help::Shown if practice.is_blocked() => escape(&w.t(key::TRY_HINT_UNDO)),
        Help::Shown => escape(&w.t(key::TRY_SHOWN)),
        Help::Done => {
            let step = practice.exercise().steps.get(before);
            let say = step.map(|step| step.say.as_str()).unwrap_or_default();
            format!(
                "{} <span lang=\"it\">{}</span>",
                escape(&w.t(key::TRY_DONE_FOR_YOU)),
                escape(say)
            )
        }
    };
    format!("<p class=\"reply calm\">{text}</p>")
}

/// A hint in words: the author's own, or where the place lies and what it is.
fn hint(practice: &Practice, w: Words) -> String {
    if practice.is_blocked() {
        return escape(&w.t(key::TRY_HINT_UNDO));
    }
    let next = practice.next_move();
    let Some(step) = practice.step() else { return String::new() };
    if next == step.action && !step.hint.is_empty() {
        return format!("<span lang=\"it\">{}</span>", escape(&step.hint));
    }
    let Some(action) = next else { return escape(&w.t(key::TRY_HOW_READ)) };
    let what = w.t(match &action {
        Action::Back => return escape(&w.t(key::TRY_HINT_BACK)),
        Action::Scroll(_) => return escape(&w.t(key::TRY_HINT_SCROLL)),
        Action::Point(_) => key::TRY_HINT_POINT,
        Action::Tap(_) => key::TRY_HINT_TAP,
        Action::Press(_) => key::TRY_HINT_PRESS,
        Action::Type { .. } => key::TRY_HINT_TYPE,
        Action::Choose { .. } => key::TRY_HINT_CHOOSE,
        Action::Toggle(_) => key::TRY_HINT_TOGGLE,
    });
    let at = practice.screen().and_then(|screen| {
        let seen = || screen.places.iter().filter(|place| place.inside.is_none());
        let id = action.place()?;
        let outer = screen.with_holders(screen.place(id)?).last()?;
        let index = seen().position(|place| place.id == outer.id)?;
        Some((index * 3 / seen().count().max(1)).min(2))
    });
    let third = w.t(match at {
        Some(0) => key::TRY_HINT_TOP,
        Some(1) => key::TRY_HINT_MIDDLE,
        _ => key::TRY_HINT_BOTTOM,
    });
    escape(&format!("{what} {third}"))
}
