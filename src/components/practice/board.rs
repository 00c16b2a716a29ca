//! The way through the script: what to do, the screen, help, and the way back.

use super::reply::reply_markup;
use crate::components::icon::Icon;
use crate::components::live_text::{LiveText, escape};
use crate::components::screen::player::{Frame, ScreenPlayer};
use crate::components::screen::{Drawing, Use, device_class};
use crate::platform::page;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::id::PlaceId;
use pillole_core::practice::{Help, Mode, Practice, Reply, Report};
use pillole_core::script::Action;

/// One learner's way.
#[component]
pub fn Board(
    /// At its beginning.
    practice: Practice,
    /// Told how it went, at the end.
    on_end: Callback<(Mode, Report)>,
) -> impl IntoView {
    let w = use_words();
    let mode = practice.mode();
    let acts = |action: &Action| matches!(action, Action::Tap(_) | Action::Press(_));
    let actions = practice.exercise().steps.iter().filter_map(|step| step.action.as_ref());
    let touchable: Vec<PlaceId> =
        actions.clone().filter(|action| acts(action)).filter_map(Action::place).cloned().collect();
    let holds = actions.clone().any(|action| matches!(action, Action::Press(_)));

    let beginning = StoredValue::new(practice.clone());
    let practice = RwSignal::new(practice);
    let said = RwSignal::new(String::new());
    let end = move || {
        let ended = practice.with_untracked(Practice::is_finished);
        if ended {
            on_end.run((mode, practice.with_untracked(Practice::report)));
        }
    };
    let reply = move |reply: Reply| {
        said.set(reply_markup(&reply, w));
        end();
    };
    let make = Callback::new(move |action: Action| {
        if let Some(given) = practice.try_update(|practice| practice.act(&action)) {
            reply(given);
        }
    });
    let read_on = move |_| {
        if let Some(given) = practice.try_update(Practice::read_on) {
            reply(given);
            page::focus_soon("prova-adesso");
        }
    };
    let help = move |_| {
        let before = practice.with_untracked(Practice::at);
        let Some(given) = practice.try_update(Practice::give_help) else { return };
        said.set(practice.with_untracked(|practice| help_markup(practice, given, before, w)));
        end();
    };
    let undo = move |_| {
        if practice.try_update(Practice::undo) == Some(true) {
            said.set(format!("<p class=\"reply calm\">{}</p>", escape(&w.t(key::TRY_UNDONE))));
        }
    };
    let restart = move |_| {
        practice.set(beginning.get_value());
        said.set(String::new());
        page::focus_soon("prova-adesso");
    };

    let frame = Memo::new(move |_| practice.with(|practice| frame(practice, &touchable, w)));
    let total = practice.with_untracked(|practice| practice.exercise().steps.len());
    let number = Signal::derive(move || {
        let at = practice.with(Practice::at);
        w.with(key::TRY_STEP, "n", (at + 1).min(total)).replace("{total}", &total.to_string())
    });
    let say = Signal::derive(move || {
        practice.with(|practice| match (practice.mode(), practice.step()) {
            (Mode::Guided, Some(step)) => step.say.clone(),
            _ => practice.exercise().goal.clone(),
        })
    });
    let how = Signal::derive(move || practice.with(|practice| how(practice, w)));
    let reads = move || practice.with(Practice::reads);
    let help_words = Signal::derive(move || {
        w.t(match practice.with(Practice::help) {
            Help::None => key::TRY_HELP_HINT,
            Help::Hint => key::TRY_HELP_SHOW,
            Help::Shown | Help::Done => key::TRY_HELP_DO,
        })
    });
    view! {
        <div class="board">
            <div class="board-words">
                <div id="prova-adesso" tabindex="-1">
                    {(mode == Mode::Guided).then(|| view! { <p class="step-number"><LiveText text=number/></p> })}
                    <p class="board-say" lang="it"><LiveText text=say/></p>
                    <p class="board-how"><LiveText text=how/></p>
                </div>
                <div class="board-reply" role="status" inner_html=said></div>
                <div class="board-keys">
                    {move || reads().then(|| view! {
                        <button class="btn btn-primary" type="button" on:click=read_on>
                            {w.t(key::TRY_READ_ON)}
                        </button>
                    })}
                    <button class="btn btn-secondary" type="button" on:click=help>
                        <Icon name="help"/>
                        <LiveText text=help_words/>
                    </button>
                    <button
                        class="btn btn-secondary"
                        type="button"
                        on:click=undo
                        disabled=move || !practice.with(Practice::can_undo)
                    >
                        {w.t(key::TRY_UNDO)}
                    </button>
                    <button class="btn btn-secondary" type="button" on:click=restart>
                        {w.t(key::TRY_RESTART)}
                    </button>
                </div>
            </div>
            <ScreenPlayer frame holds on_move=make/>
        </div>
    }
    .into_any()
}

/// The open screen as it is drawn now.
fn frame(practice: &Practice, touchable: &[PlaceId], w: Words) -> Frame {
    let (Some(screen), Some(state)) = (practice.screen(), practice.state()) else {
        return Frame::default();
    };
    let highlighted = practice.highlighted();
    let used = if practice.looks() { Use::Lens } else { Use::Live(touchable) };
    let mark = highlighted.as_ref().and_then(Action::place);
    let drawing = Drawing { screen, state, used, mark, words: w };
    Frame {
        class: device_class(screen),
        label: screen.alt.clone(),
        parts: drawing.parts(),
        marks_back: highlighted == Some(Action::Back),
    }
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
