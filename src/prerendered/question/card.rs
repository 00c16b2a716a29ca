//! A question on the page, whatever its kind: what is asked, its controls, a hint, the check, and
//! room for what the answer teaches. What comes alive in it finds its parts by their names.

use super::super::figure::figure;
use super::super::listen::button;
use super::answers::Answers;
use super::{ITALIAN, body};
use crate::components::icon::Icon;
use crate::components::{question::story, question::task};
use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::question::{Item, Kind};
use pillole_core::screen::{Screen, ScreenState};
use std::sync::Arc;

/// The question; `sure` is the one asked beside it.
pub(in crate::prerendered) fn card(
    item: &Item,
    sure: Option<&Item>,
    number: usize,
    total: usize,
    screens: &[Screen],
) -> impl IntoView + use<> {
    let w = use_words();
    let name = item.id.as_str().replace('/', "-");
    let listen = button(w.with(key::SPOKEN_QUESTION, "n", number));
    let number = w.with(key::QUESTION_NUMBER, "n", number).replace("{total}", &total.to_string());
    let hint = (!item.hint.is_empty()).then(|| {
        view! {
            <details class="hint">
                <summary>{w.t(key::QUESTION_HINT)}</summary>
                <p lang="it">{item.hint.clone()}</p>
            </details>
        }
    });
    let sure = sure.map(|sure| {
        view! {
            <fieldset class="sure" data-sure="">
                <legend class="question-prompt" lang="it">{sure.prompt.clone()}</legend>
                {body(sure, screens, ITALIAN)}
            </fieldset>
        }
    });
    let controls = match &item.kind {
        Kind::Story(ask) => {
            let scene = story::markup(ask, &[], w);
            view! {
                <div
                    class="story"
                    data-part="body"
                    tabindex="-1"
                    role="group"
                    aria-label=w.t(key::STORY_LABEL)
                    inner_html=scene
                ></div>
            }
            .into_any()
        }
        Kind::Do(ask) => view! {
            <div
                class="needs-app"
                data-part="body"
                inner_html=task::player(ask, item.id.as_str(), w).markup(w)
            ></div>
            {looked_at(ask.screens.first())}
            <div class="board-reply" role="status" data-part="said"></div>
        }
        .into_any(),
        Kind::Spot(ask) => view! {
            <div class="needs-app" data-part="body">{body(item, screens, ITALIAN)}</div>
            {looked_at(screens.iter().find(|screen| screen.id == ask.screen))}
        }
        .into_any(),
        _ => view! { <div class="question-body" data-part="body">{body(item, screens, ITALIAN)}</div> }
            .into_any(),
    };
    let check = (!matches!(item.kind, Kind::Story(_))).then(|| {
        view! {
            <button class="btn btn-primary check" type="button" data-act="check">
                <span data-part="check">{w.t(key::QUESTION_CHECK)}</span>
            </button>
        }
    });
    view! {
        <section
            class=format!("question question-{}", item.kind.word())
            id=format!("domanda-{name}")
            tabindex="-1"
            data-item=item.id.to_string()
            data-spoken=""
        >
            {listen}
            <fieldset>
                <legend>
                    <span class="question-number">{number}</span>
                    {asked(item, ITALIAN)}
                </legend>
                {controls}
            </fieldset>
            {sure}
            {hint}
            <div class="board-keys needs-app">{check} {taking_back(&item.kind)}</div>
            <p class="visually-hidden" role="status" data-part="told"></p>
            <div class="feedback" role="status" data-part="feedback"></div>
            <button class="btn btn-secondary anew" type="button" data-act="anew">
                <Icon name="back"/>
                {w.t(key::QUESTION_ANEW)}
            </button>
            <Answers item=Arc::new(item.clone())/>
        </section>
    }
}

/// What is asked, and how it is answered.
pub(super) fn asked(item: &Item, lang: &'static str) -> impl IntoView + use<> {
    let w = use_words();
    view! {
        <span class="question-prompt" lang=lang>{item.prompt.clone()}</span>
        <span class="question-how">{w.t(instruction(&item.kind))}</span>
    }
}

/// The buttons that take back what was done on the screens of a task.
pub(super) fn taking_back(kind: &Kind) -> Option<impl IntoView + use<>> {
    let w = use_words();
    matches!(kind, Kind::Do(_)).then(|| {
        view! {
            <button class="btn btn-secondary" type="button" data-act="undo">{w.t(key::TRY_UNDO)}</button>
            <button class="btn btn-secondary" type="button" data-act="restart">
                {w.t(key::TRY_RESTART)}
            </button>
        }
    })
}

/// A screen for who has no app: nothing on it looks as if it could be used.
fn looked_at(screen: Option<&Screen>) -> impl IntoView + use<> {
    let state = ScreenState { scrolled: true, ..ScreenState::default() };
    let w = use_words();
    screen.map(|screen| {
        view! { <figure class="without-app" inner_html=figure(screen, &state, None, w)></figure> }
    })
}

/// How a kind is answered.
fn instruction(kind: &Kind) -> Key {
    match kind {
        Kind::Single(_) | Kind::Confidence(_) => key::QUESTION_CHOOSE_ONE,
        Kind::Multiple(_) => key::QUESTION_CHOOSE_MANY,
        Kind::TrueFalse(_) => key::QUESTION_TRUE_OR_FALSE,
        Kind::Matching(_) => key::QUESTION_MATCH,
        Kind::Ordering(_) => key::QUESTION_PUT_IN_ORDER,
        Kind::Gap(_) => key::QUESTION_FILL,
        Kind::Numeric(_) => key::QUESTION_WRITE_NUMBER,
        Kind::Spot(_) => key::QUESTION_SPOT,
        Kind::Do(_) => key::QUESTION_DO,
        Kind::Story(_) => key::QUESTION_STORY,
        Kind::Scale(_) => key::QUESTION_SCALE,
    }
}
