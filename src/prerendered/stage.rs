//! The stage of a video: the screens of a script, each as it is before and after its step, beside the
//! words. What moves on it, and when, is the business of who records it.

use super::figure::device;
use crate::components::icon::Icon;
use crate::components::live_text::escape;
use crate::components::screen::sign;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Pillola;
use pillole_core::id::PlaceId;
use pillole_core::practice::{Act, CannotPerform};
use pillole_core::screen::{Screen, ScreenState};
use pillole_core::script::Action;

/// What is shown of one part of a video: its number in order, and its inside.
fn part(number: usize, class: &'static str, inside: AnyView) -> impl IntoView {
    view! { <section class=class data-part=number.to_string()>{inside}</section> }
}

/// A state of a screen, marked at the place of the step.
fn drawing(
    when: &'static str,
    screen: &Screen,
    state: &ScreenState,
    mark: Option<&PlaceId>,
) -> impl IntoView + use<> {
    let markup = device(screen, state, mark, use_words());
    view! { <div class=format!("drawing {when}") inner_html=markup></div> }
}

/// A state of a screen with the device's own key for going back, as Prova has it.
fn with_keys(screen: &Screen, state: &ScreenState) -> impl IntoView + use<> {
    let w = use_words();
    let device = device(screen, state, None, w);
    let inside = device.strip_suffix("</div>").unwrap_or(&device);
    let key = format!("{}{}", sign("back"), escape(&w.t(key::SCREEN_BACK)));
    let markup = format!(
        "{inside}<div class=\"device-keys\"><span class=\"device-back marked\">{key}</span></div></div>"
    );
    view! { <div class="drawing before" inner_html=markup></div> }
}

/// All parts of a video: the title, the steps, the end.
///
/// # Errors
/// The first step that cannot be performed.
pub fn stage(
    pillola: &Pillola,
    portal: &str,
    end: &str,
) -> Result<impl IntoView + use<>, CannotPerform> {
    let acts = pillola.exercise.perform()?;
    let steps = acts.len();
    let says = pillola.exercise.steps.iter().map(|step| step.say.as_str());
    let scenes = (1usize..)
        .zip(acts.iter().zip(says))
        .map(|(number, (act, say))| part(number, "scene", scene(act, number, steps, say)));
    let area = format!("stage area-{}", pillola.card.competence.area());
    Ok(view! {
        <main class=area lang="it">
            {part(0, "card-title", title(pillola, portal))}
            {scenes.collect_view()}
            {part(steps + 1, "card-end", closing(end, portal))}
            <div class="ring"></div>
            <div class="pointer"></div>
        </main>
    })
}

/// The portal's sign with its name.
fn brand(portal: &str) -> impl IntoView + use<> {
    view! {
        <p class="brand">
            <svg class="brand-sign" viewBox="0 0 60 24" aria-hidden="true" focusable="false">
                <rect class="s1" x="1" y="1" width="58" height="22" rx="11"></rect>
                <path class="s2" d="M12 1h12v22H12A11 11 0 0 1 12 1z"></path>
                <path class="s3" d="M24 1h12v22H24z"></path>
            </svg>
            <span>{portal.to_owned()}</span>
        </p>
    }
}

fn title(pillola: &Pillola, portal: &str) -> AnyView {
    view! {
        {brand(portal)}
        <h1>{pillola.card.title.clone()}</h1>
        <p class="summary">{pillola.card.summary.clone()}</p>
    }
    .into_any()
}

fn closing(end: &str, portal: &str) -> AnyView {
    view! {
        <Icon name="hand"/>
        <p class="summary">{end.to_owned()}</p>
        {brand(portal)}
    }
    .into_any()
}

fn scene(act: &Act<'_>, number: usize, steps: usize, say: &str) -> AnyView {
    let w = use_words();
    let mark = act.action.and_then(|action| action.place());
    let arriving = act.arriving.as_ref();
    let before = match act.action {
        Some(Action::Back) => with_keys(act.screen, &act.before).into_any(),
        _ => drawing("before", act.screen, &act.before, mark).into_any(),
    };
    let dots = (1..=steps).map(|each| {
        view! { <span class="dot" class:done=each < number class:on=each == number></span> }
    });
    view! {
        <div class="window">
            <div class="world">
                {arriving.map(|state| drawing("arriving", act.screen, state, None))}
                {before}
                {act.after.as_ref().map(|(screen, state)| drawing("after", screen, state, None))}
            </div>
        </div>
        <aside class="panel">
            <p class="step-number">{w.with(key::STEP_NUMBER, "n", number)}</p>
            <p class="dots">{dots.collect_view()}</p>
            <p class="say">{say.to_owned()}</p>
        </aside>
    }
    .into_any()
}
