//! A simulated screen that is used: it shows what the core says, and tells what was done to it.
//!
//! Nothing needs a steady or a quick hand. What is held down in reality can also be held down by a
//! button beside the screen, which then makes the next touch a long one.

use super::sign;
use crate::platform::markup;
use crate::state::language::{key, use_words};
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use pillole_core::id::PlaceId;
use pillole_core::script::Action;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What the screen shows at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// The class of the device.
    pub class: &'static str,
    /// What it shows, for who cannot see it.
    pub label: String,
    /// The drawing's parts.
    pub parts: Vec<String>,
    /// Whether the way back is to be highlighted.
    pub marks_back: bool,
}

/// How long a touch is a long one.
const LONG: Duration = Duration::from_millis(600);

/// A touch that may become a long one.
#[derive(Clone, Copy)]
enum Touch {
    /// None.
    None,
    /// It began, and this ends the wait.
    Begun(TimeoutHandle),
    /// It was long: the click that ends it is none.
    Long,
}

/// The screen.
#[component]
pub fn ScreenPlayer(
    /// What it shows.
    frame: Memo<Frame>,
    /// Whether anything on it is to be held down.
    holds: bool,
    /// Told what was done.
    #[prop(into)]
    on_move: Callback<Action>,
) -> impl IntoView {
    let w = use_words();
    let root = NodeRef::<Div>::new();
    let holding = RwSignal::new(false);
    let touch = StoredValue::new(Touch::None);
    Effect::new(move |shown: Option<Frame>| {
        let frame = frame.get();
        if let Some(root) = root.get() {
            let shown = shown.unwrap_or_default();
            let whole = shown.label != frame.label;
            markup::show(&root, &shown.parts, &frame.parts, whole);
        }
        frame
    });
    let make = move |action: Action| {
        on_move.run(action);
        // What was tried and refused does not stay on the screen.
        if let Some(root) = root.get_untracked() {
            let parts = frame.with_untracked(|frame| frame.parts.clone());
            markup::show(&root, &parts, &parts, false);
        }
    };
    let press = move |target: &Element| {
        if let (true, Some(place)) = (holds, place_of(target)) {
            touch.set_value(Touch::Long);
            holding.set(false);
            make(Action::Press(place));
        }
    };
    let click = move |event: ev::MouseEvent| {
        if matches!(touch.get_value(), Touch::Long) {
            touch.set_value(Touch::None);
            return;
        }
        let Some(control) = control(&event) else { return };
        let action = match (control.get_attribute("data-do").as_deref(), place_of(&control)) {
            (Some("back"), _) => Some(Action::Back),
            (Some("tap"), Some(place)) if holding.get_untracked() => {
                holding.set(false);
                Some(Action::Press(place))
            }
            (Some("tap"), Some(place)) => Some(Action::Tap(place)),
            (Some("point"), Some(place)) => Some(Action::Point(place)),
            (Some("scroll"), Some(place)) => Some(Action::Scroll(place)),
            (Some("offer"), Some(place)) => {
                control.get_attribute("data-text").map(|text| Action::Type { place, text })
            }
            (Some("key"), Some(place)) => Some(typed_on_keys(&control, place)),
            _ => None,
        };
        if let Some(action) = action {
            make(action);
        }
    };
    let change = move |event: Event| {
        let Some(control) = control(&event) else { return };
        let action = match (control.get_attribute("data-do").as_deref(), place_of(&control)) {
            (Some("type"), Some(place)) => Action::Type { place, text: event_target_value(&event) },
            (Some("choose"), Some(place)) => {
                Action::Choose { place, option: event_target_value(&event) }
            }
            (Some("toggle"), Some(place)) => Action::Toggle(place),
            _ => return,
        };
        make(action);
    };
    // Who has typed what is wanted need not leave the field to be told so.
    let input = move |event: Event| {
        let Some(control) = control(&event) else { return };
        let text = event_target_value(&event);
        if let (Some(place), true) =
            (place_of(&control), control.get_attribute("data-text").as_ref() == Some(&text))
        {
            make(Action::Type { place, text });
        }
    };
    let down = move |event: ev::PointerEvent| {
        let Some(control) = control(&event).filter(|_| holds) else { return };
        let wait = set_timeout_with_handle(move || press(&control), LONG);
        touch.set_value(wait.map_or(Touch::None, Touch::Begun));
    };
    let end_wait = move || {
        if let Touch::Begun(wait) = touch.get_value() {
            wait.clear();
            touch.set_value(Touch::None);
        }
    };
    let menu = move |event: ev::MouseEvent| {
        let Some(control) = control(&event).filter(|_| holds) else { return };
        event.prevent_default();
        if !matches!(touch.get_value(), Touch::Long) {
            end_wait();
            press(&control);
            // From the keyboard no click follows.
            if event.detail() == 0 {
                touch.set_value(Touch::None);
            }
        }
    };
    let back_class =
        move || if frame.with(|frame| frame.marks_back) { "place marked" } else { "place" };
    let hold = holds.then(|| {
        view! {
            <button
                type="button"
                class="btn btn-secondary hold"
                aria-pressed=move || if holding.get() { "true" } else { "false" }
                on:click=move |_| holding.update(|holding| *holding = !*holding)
            >
                {w.t(key::SCREEN_HOLD)}
            </button>
        }
    });
    view! {
        <div class="player" on:click=click on:change=change on:input=input on:contextmenu=menu>
            <div class=move || frame.with(|frame| frame.class) lang="it">
                <div
                    class="device-screen"
                    role="group"
                    tabindex="-1"
                    aria-label=move || frame.with(|frame| frame.label.clone())
                    node_ref=root
                    on:pointerdown=down
                    on:pointerup=move |_| end_wait()
                    on:pointercancel=move |_| end_wait()
                    on:pointerleave=move |_| end_wait()
                ></div>
                <div class="device-keys">
                    <div class=back_class>
                        <button type="button" class="device-back" data-do="back" lang=w.language().code()>
                            <span inner_html=sign("back")></span>
                            {w.t(key::SCREEN_BACK)}
                        </button>
                    </div>
                </div>
            </div>
            {hold}
        </div>
    }
    .into_any()
}

/// The control that something happened to.
fn control(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-do]").ok()?
}

fn place_of(control: &Element) -> Option<PlaceId> {
    PlaceId::try_from(control.get_attribute("data-place")?).ok()
}

/// What stands in the field of a pad of keys after one key more.
fn typed_on_keys(key: &Element, place: PlaceId) -> Action {
    let field = key.closest(".place").ok().flatten();
    let field = field.and_then(|field| field.query_selector("input").ok().flatten());
    let mut text = field
        .and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map(|field| field.value())
        .unwrap_or_default();
    match key.get_attribute("data-key").filter(|digit| !digit.is_empty()) {
        Some(digit) => text.push_str(&digit),
        None => _ = text.pop(),
    }
    Action::Type { place, text }
}
