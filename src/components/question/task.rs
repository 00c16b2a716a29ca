//! A task alone on a simulated screen.

use super::Answering;
use crate::components::live_text::{LiveText, escape};
use crate::components::practice::reply_markup;
use crate::components::screen::player::{Frame, ScreenPlayer};
use crate::components::screen::{Drawing, Use, device_class};
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::practice::{self, Reply, World};
use pillole_core::question::{Do, Response, Round};
use pillole_core::script::Action;
use std::sync::Arc;

/// The screen with what goes with it.
#[component]
pub fn Task(
    /// The task.
    task: Arc<Do>,
    /// What was done so far.
    answering: Answering,
) -> impl IntoView {
    let Answering { given, round, times, keep, check } = answering;
    let w = use_words();
    let said = RwSignal::new(String::new());
    let world = {
        let task = Arc::clone(&task);
        Memo::new(move |_| task.after(&moves(given)))
    };
    let make = {
        let task = Arc::clone(&task);
        Callback::new(move |action: Action| {
            let mut now = world.get_untracked();
            let effect = now.act(&task.screens, &action);
            said.set(effect_markup(&effect, w));
            // What changed nothing is no part of the answer.
            if world.with_untracked(|before| *before != now) {
                let mut done = moves(given);
                done.push(action);
                keep.run(Some(Response::Do(done)));
            }
        })
    };
    let undo = move |_| {
        let mut done = moves(given);
        if done.pop().is_some() {
            keep.run(Some(Response::Do(done)));
            said.set(format!("<p class=\"reply calm\">{}</p>", escape(&w.t(key::TRY_UNDONE))));
        }
    };
    let restart = move |_| {
        keep.run(None);
        said.set(String::new());
    };
    Effect::new(move || {
        times.track();
        said.set(String::new());
    });
    let holds = task.solution.iter().any(|action| matches!(action, Action::Press(_)));
    let frame = {
        let task = Arc::clone(&task);
        Memo::new(move |_| world.with(|world| frame(&task, world, w)))
    };
    let button = Signal::derive(move || {
        w.t(match round.get() {
            Round::Wrong(_) => key::QUESTION_CHECK_AGAIN,
            _ => key::QUESTION_CHECK,
        })
    });
    let none_done = move || given.with(Option::is_none);
    view! {
        <ScreenPlayer frame holds on_move=make/>
        <div class="board-reply" role="status" inner_html=said></div>
        <div class="board-keys needs-app">
            <button
                class="btn btn-primary check"
                type="button"
                on:click=move |_| check.run(given.get_untracked())
                disabled=move || round.get() == Round::Shown
            >
                <LiveText text=button/>
            </button>
            <button class="btn btn-secondary" type="button" on:click=undo disabled=none_done>
                {w.t(key::TRY_UNDO)}
            </button>
            <button class="btn btn-secondary" type="button" on:click=restart disabled=none_done>
                {w.t(key::TRY_RESTART)}
            </button>
        </div>
    }
    .into_any()
}

/// What was done so far.
fn moves(given: RwSignal<Option<Response>>) -> Vec<Action> {
    given.with(|given| match given {
        Some(Response::Do(moves)) => moves.clone(),
        _ => Vec::new(),
    })
}

/// The open screen as it is drawn now.
fn frame(task: &Do, world: &World, w: Words) -> Frame {
    let open = world.screen().and_then(|id| task.screens.iter().find(|screen| screen.id == *id));
    let Some(screen) = open else { return Frame::default() };
    let pressed: Vec<_> = task.solution.iter().filter_map(Action::place).cloned().collect();
    let state = world.state(&screen.id);
    let drawing = Drawing { screen, state, used: Use::Live(&pressed), mark: None, words: w };
    Frame {
        class: device_class(screen),
        label: screen.alt.clone(),
        parts: drawing.parts(),
        marks_back: false,
    }
}

/// What is said to a move: only what is worth saying.
fn effect_markup(effect: &practice::Effect, w: Words) -> String {
    match effect {
        practice::Effect::Changed | practice::Effect::Moved => String::new(),
        practice::Effect::Nothing => reply_markup(&Reply::Nothing, w),
        practice::Effect::Says(words) => reply_markup(&Reply::Says(words.clone()), w),
        practice::Effect::Harm(why) => reply_markup(&Reply::Harm(why.clone()), w),
        practice::Effect::Refused(data) => reply_markup(&Reply::Refused(*data), w),
    }
}
