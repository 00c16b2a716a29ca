//! The capsule: the sign of the portal. One segment for each form that a pillola has; it fills as
//! they are done. It works in grey and always has words beside it.

use crate::state::language::{Key, key};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::progress::Form;

/// The forms that a pillola has, in the order of the capsule: not all have a video.
pub fn forms(card: &Card) -> impl Iterator<Item = Form> + use<> {
    let has_film = card.film.is_some();
    Form::ALL.into_iter().filter(move |form| has_film || *form != Form::Watch)
}

/// The name of a form: a verb.
#[must_use]
pub fn form_name(form: Form) -> Key {
    match form {
        Form::Watch => key::FORM_WATCH,
        Form::Read => key::FORM_READ,
        Form::Try => key::FORM_TRY,
        Form::Check => key::FORM_CHECK,
        Form::Print => key::FORM_PRINT,
    }
}

/// What is said of a form that was brought to its end, and of one that was not.
pub const DONE: char = '1';
/// See [`DONE`].
pub const NOT_DONE: char = '0';

/// Whether a form was brought to its end, in a text that has a letter for each. (Signals of texts are there for
/// other things already; one of a list is 1 KB more for every page.)
#[must_use]
pub fn is_done(done: &str, index: usize) -> bool {
    done.chars().nth(index) == Some(DONE)
}

const WIDTH: usize = 28;

/// The capsule as a drawing that a screen reader passes over: the words beside it say the same.
#[component]
pub fn Capsule(
    /// Which of its [`forms`] were brought to their end: a letter for each (see [`is_done`]).
    #[prop(into)]
    done: Signal<String>,
) -> impl IntoView {
    let count = done.with_untracked(String::len);
    let segment = move |index: usize| {
        let (x, end) = (index * WIDTH, WIDTH * count);
        let path = if index == 0 {
            format!("M{WIDTH} 1H12a11 11 0 0 0 0 22H{WIDTH}z")
        } else if index + 1 == count {
            format!("M{x} 1H{}a11 11 0 0 1 0 22H{x}z", end - 12)
        } else {
            format!("M{x} 1h{WIDTH}v22h-{WIDTH}z")
        };
        let tick = format!("M{} 12l4 4 7-8", x + 8);
        let is_done = move || done.with(|done| is_done(done, index));
        view! {
            <g class="segment" class:done=is_done>
                <path class="shape" d=path></path>
                <path class="tick" d=tick></path>
            </g>
        }
    };
    view! {
        <svg
            class="capsule"
            viewBox=format!("0 0 {} 24", WIDTH * count)
            aria-hidden="true"
            focusable="false"
        >
            {(0..count).map(segment).collect_view()}
        </svg>
    }
    .into_any()
}
