//! A step of the article: what to do, its figure, and why.

use super::figure::figure;
use super::listen::button;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::{Pillola, StepHtml};

/// All steps of a pillola, in an ordered list.
#[component]
pub fn Steps(
    /// The pillola.
    pillola: std::sync::Arc<Pillola>,
) -> impl IntoView {
    let w = use_words();
    let exercise = &pillola.exercise;
    let states = exercise.figures();
    let steps = (1usize..)
        .zip(&exercise.steps)
        .zip(pillola.steps_html.iter().zip(&states))
        .map(|((number, step), (html, state))| {
            let mark = step.action.as_ref().and_then(|action| action.place());
            let screen = step.screen.as_ref().and_then(|id| exercise.screen(id));
            let figure = screen.map(|screen| figure(screen, state, mark, w));
            one(number, html, figure)
        })
        .collect_view();
    view! { <ol class="steps">{steps}</ol> }.into_any()
}

/// One step.
fn one(number: usize, html: &StepHtml, figure: Option<String>) -> impl IntoView + use<> {
    let w = use_words();
    let figure = figure.map(|figure| {
        view! { <figure class="step-figure" lang=w.language().code() inner_html=figure></figure> }
    });
    let why = (!html.why.0.is_empty()).then(|| {
        view! { <div class="step-why" inner_html=html.why.0.clone()></div> }
    });
    view! {
        <li class="step" id=format!("passo-{number}") data-step=number.to_string()>
            <div class="step-words" data-spoken="">
                <div class="step-head">
                    <p class="step-number" lang=w.language().code()>{w.with(key::STEP_NUMBER, "n", number)}</p>
                    {button(w.with(key::SPOKEN_STEP, "n", number))}
                </div>
                <div class="step-say" inner_html=html.say.0.clone()></div>
                {why}
            </div>
            {figure}
        </li>
    }
}
