//! The keys of the player. They work while the focus is in it, and nowhere else.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Play, or pause.
    Play,
    /// Captions, or none.
    Captions,
    /// This many seconds back or on.
    Move(i32),
    /// To the sentence that has the focus.
    Sentence,
}

/// How many seconds the arrows move.
const SECONDS: i32 = 5;

/// What the space bar presses by itself; browsers play and stop a video by it that has the focus.
const CONTROLS: &str = "a, button, input, select, summary, video";

/// What has arrows of its own.
const ARROWS: &str = "select";

/// What a key that is pressed is for. What is held together with Ctrl, Alt or the system's key is the
/// browser's.
pub(super) fn wanted(event: &Event) -> Option<Wanted> {
    let says = |name: &str| Reflect::get(event, &name.into()).unwrap_or_default();
    if ["ctrlKey", "altKey", "metaKey"].into_iter().any(|name| says(name).is_truthy()) {
        return None;
    }
    let at = event.target()?.dyn_into::<Element>().ok()?;
    let is_on = |what| matches!(at.closest(what), Ok(Some(_)));
    if matches!(says("key").as_string()?.as_str(), " " | "Enter") && is_on("[data-sentence]") {
        return Some(Wanted::Sentence);
    }
    if !is_on("[data-film]") {
        return None;
    }
    match says("key").as_string()?.as_str() {
        " " if !is_on(CONTROLS) => Some(Wanted::Play),
        "k" | "K" if !is_on(ARROWS) => Some(Wanted::Play),
        "c" | "C" if !is_on(ARROWS) => Some(Wanted::Captions),
        "ArrowLeft" if !is_on(ARROWS) => Some(Wanted::Move(-SECONDS)),
        "ArrowRight" if !is_on(ARROWS) => Some(Wanted::Move(SECONDS)),
        _ => None,
    }
}
