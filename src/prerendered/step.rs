//! A step of the article: what to do, its figure, and why.

use super::screen::ScreenFigure;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::{Pillola, StepHtml};
use pillole_core::screen::ScreenState;
use pillole_core::script::{Step, figure_states};

/// All steps of a pillola, in an ordered list.
#[component]
pub fn Steps(
    /// The pillola.
    pillola: std::sync::Arc<Pillola>,
) -> impl IntoView {
    let find = |id: &pillole_core::id::ScreenId| pillola.screens.iter().find(|s| s.id == *id);
    let states = figure_states(&pillola.steps, find);
    let steps = (1usize..)
        .zip(&pillola.steps)
        .zip(pillola.steps_html.iter().zip(states))
        .map(|((number, step), (html, state))| {
            let screen = step.screen.as_ref().and_then(find).cloned();
            one(number, step, html, screen.map(|screen| (screen, state)))
        })
        .collect_view();
    view! { <ol class="steps">{steps}</ol> }.into_any()
}

/// One step.
fn one(
    number: usize,
    step: &Step,
    html: &StepHtml,
    figure: Option<(pillole_core::screen::Screen, ScreenState)>,
) -> impl IntoView + use<> {
    let w = use_words();
    let mark = step.action.as_ref().and_then(|action| action.place()).cloned();
    let figure = figure.map(|(screen, state)| {
        view! {
            <figure class="step-figure" lang=w.language().code()><ScreenFigure screen state mark/></figure>
        }
    });
    let why = (!html.why.0.is_empty()).then(|| {
        view! { <div class="step-why" inner_html=html.why.0.clone()></div> }
    });
    view! {
        <li class="step" id=format!("passo-{number}") data-step=number.to_string()>
            <div class="step-words">
                <p class="step-number" lang=w.language().code()>{w.with(key::STEP_NUMBER, "n", number)}</p>
                <div class="step-say" inner_html=html.say.0.clone()></div>
                {why}
            </div>
            {figure}
        </li>
    }
}
