//! Prova: the learner does the script on the simulated screen, with help when stuck.
//!
//! What a move does, which step is next and how it went the core decides (`pillole_core::practice`).

pub mod board;
pub mod outcome;
mod reply;

use crate::components::icon::Icon;
use crate::platform::page;
use crate::state::language::{key, use_words};
use crate::state::learner::use_learner;
use board::Board;
use leptos::prelude::*;
use outcome::Finished;
use pillole_core::id::Slug;
use pillole_core::practice::{Exercise, Mode, Practice, Report};
use pillole_core::progress::Form;
pub use reply::{refused_markup, reply_markup};
use std::sync::Arc;

/// Where one is.
#[derive(Clone)]
enum Stage {
    /// Before the beginning.
    Start,
    /// On the way.
    Playing(Mode),
    /// At the end.
    Finished(Mode, Report),
}

/// The part of a pillola's page.
#[component]
pub fn Try(
    /// The pillola.
    slug: Slug,
    /// Its script.
    exercise: Arc<Exercise>,
) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let stage = RwSignal::new(Stage::Start);
    let begin = {
        let slug = slug.clone();
        Callback::new(move |mode: Mode| {
            learner.open(&slug, Form::Try);
            stage.set(Stage::Playing(mode));
            page::focus_soon("prova-adesso");
        })
    };
    let finish = Callback::new(move |(mode, report): (Mode, Report)| {
        learner.note_practice(&slug, mode, &report);
        stage.set(Stage::Finished(mode, report));
        page::focus_soon("prova-adesso");
    });
    let goal = exercise.goal.clone();
    let ways = move || {
        view! {
            <div class="actions needs-app">
                <button class="btn btn-primary" type="button" on:click=move |_| begin.run(Mode::Guided)>
                    <Icon name="hand"/>
                    {w.t(key::TRY_GUIDED)}
                </button>
                <button class="btn btn-secondary" type="button" on:click=move |_| begin.run(Mode::Alone)>
                    {w.t(key::TRY_ALONE)}
                </button>
            </div>
        }
    };
    let body = move || match stage.get() {
        Stage::Start => ways().into_any(),
        Stage::Playing(mode) => {
            let practice = Practice::new(Arc::clone(&exercise), mode);
            view! { <Board practice on_end=finish/> }.into_any()
        }
        Stage::Finished(mode, report) => view! {
            <Finished mode report exercise=Arc::clone(&exercise)/>
            {ways()}
        }
        .into_any(),
    };
    view! {
        <section class="trying no-print" id="prova" data-keep="" aria-labelledby="prova-titolo">
            <h2 id="prova-titolo">{w.t(key::TRY_TITLE)}</h2>
            <p class="lead" lang="it">{goal}</p>
            <p>{w.t(key::TRY_LEAD)}</p>
            <p class="without-app">{w.t(key::TRY_WITHOUT_APP)}</p>
            {body}
        </section>
    }
    .into_any()
}
