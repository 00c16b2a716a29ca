//! A simulated screen that is used: it shows what the core says, and tells what was done to it.
//!
//! Nothing needs a steady or a quick hand. What is held down in reality can also be held down by a
//! button beside the screen, which makes the next touch a long one.

use super::{device_class, sign};
use crate::components::live_text::escape;
use crate::platform::{listen, markup};
use crate::state::language::{Words, key};
use pillole_core::id::PlaceId;
use pillole_core::screen::Screen;
use pillole_core::script::Action;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement};

/// What the screen shows at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    class: &'static str,
    label: String,
    parts: Vec<String>,
    marks_back: bool,
}

impl Frame {
    /// `screen`, drawn in these parts.
    #[must_use]
    pub fn new(screen: &Screen, parts: Vec<String>, marks_back: bool) -> Self {
        Self { class: device_class(screen), label: screen.alt.clone(), parts, marks_back }
    }
}

/// What a player listens to.
pub const EVENTS: &[&str] = &["click", "change", "input", "pointerdown", "contextmenu"];

/// How long a touch is a long one, in milliseconds.
const LONG: f64 = 500.0;

/// A screen on the page.
#[derive(Debug, Default)]
pub struct Player {
    shown: Frame,
    /// Whether anything on it is to be held down.
    holds: bool,
    /// When the touch began that has not ended yet.
    touched: Option<f64>,
    /// Whether the touch was a long one already: the click that ends it is none.
    was_long: bool,
}

impl Player {
    /// A player that shows `frame` where [`Self::markup`] was put.
    #[must_use]
    pub fn new(frame: Frame, holds: bool) -> Self {
        Self { shown: frame, holds, ..Self::default() }
    }

    /// The screen with its keys, as markup.
    #[must_use]
    pub fn markup(&self, w: Words) -> String {
        let lang = w.language().code();
        let hold = if self.holds {
            format!(
                "<button type=\"button\" class=\"btn btn-secondary hold needs-app\" aria-pressed=\"false\" data-do=\"hold\">{}</button>",
                escape(&w.t(key::SCREEN_HOLD))
            )
        } else {
            String::new()
        };
        format!(
            "<div class=\"player\"><div class=\"{}\" lang=\"it\"><div class=\"device-screen\" role=\"group\" tabindex=\"-1\" aria-label=\"{}\">{}</div><div class=\"device-keys\"><button type=\"button\" class=\"device-back\" data-do=\"back\" lang=\"{lang}\">{}{}</button></div></div>{hold}</div>",
            self.shown.class,
            escape(&self.shown.label),
            self.shown.parts.concat(),
            sign("back"),
            escape(&w.t(key::SCREEN_BACK)),
        )
    }

    /// Shows `frame` below `root`. Also when nothing is new: what was tried and refused goes.
    pub fn show(&mut self, root: &Element, frame: Frame) {
        if let Ok(Some(screen)) = root.query_selector(".device-screen") {
            let whole = self.shown.label != frame.label || self.shown.class != frame.class;
            if whole {
                let _ = screen.set_attribute("aria-label", &frame.label);
                if let Some(device) = screen.parent_element() {
                    device.set_class_name(frame.class);
                }
            }
            markup::show(&screen, &self.shown.parts, &frame.parts, whole);
        }
        if let Ok(Some(back)) = root.query_selector(".device-back") {
            let _ = back.class_list().toggle_with_force("marked", frame.marks_back);
        }
        self.shown = frame;
    }

    /// What an event did to the screen.
    pub fn action(&mut self, root: &Element, event: &Event) -> Option<Action> {
        let name = event.type_();
        if name == "pointerdown" {
            self.touched = Some(event.time_stamp());
            self.was_long = false;
            return None;
        }
        let (control, what) = listen::nearest(event, "data-do")?;
        let place = control.get_attribute("data-place").and_then(|id| PlaceId::try_from(id).ok());
        if name == "contextmenu" {
            let place = place.filter(|_| self.holds)?;
            event.prevent_default();
            self.was_long = self.touched.is_some();
            return Some(Action::Press(place));
        }
        if name == "click" {
            if std::mem::take(&mut self.was_long) {
                return None;
            }
            let began = self.touched.take();
            return match (what.as_str(), place) {
                ("back", _) => Some(Action::Back),
                ("hold", _) => {
                    self.hold(root, None);
                    None
                }
                ("tap", Some(place)) => {
                    let long = began.is_some_and(|began| event.time_stamp() - began >= LONG);
                    let held = self.hold(root, Some(false));
                    Some(if self.holds && (long || held) {
                        Action::Press(place)
                    } else {
                        Action::Tap(place)
                    })
                }
                ("point", Some(place)) => Some(Action::Point(place)),
                ("scroll", Some(place)) => Some(Action::Scroll(place)),
                ("offer", Some(place)) => {
                    Some(Action::Type { place, text: control.get_attribute("data-text")? })
                }
                ("key", Some(place)) => typed_on_keys(&control, place),
                _ => None,
            };
        }
        let (place, text) = (place?, value(&control));
        match (what.as_str(), name == "change") {
            ("type", true) => Some(Action::Type { place, text }),
            // Who has typed what is wanted need not leave the field to be told so.
            ("type", false) => (control.get_attribute("data-text").as_ref() == Some(&text))
                .then_some(Action::Type { place, text }),
            ("choose", true) => Some(Action::Choose { place, option: text }),
            ("toggle", true) => Some(Action::Toggle(place)),
            _ => None,
        }
    }

    /// Whether the next touch is a long one; sets it, or turns it over.
    fn hold(&self, root: &Element, set: Option<bool>) -> bool {
        let Ok(Some(button)) = root.query_selector("[data-do=hold]") else { return false };
        let was = button.get_attribute("aria-pressed").as_deref() == Some("true");
        let now = if set.unwrap_or(!was) { "true" } else { "false" };
        let _ = button.set_attribute("aria-pressed", now);
        was
    }
}

/// What a field holds.
fn value(control: &Element) -> String {
    match control.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => {
            control.dyn_ref::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
        }
    }
}

/// What stands in the field of a pad of keys after one key more.
fn typed_on_keys(key: &Element, place: PlaceId) -> Option<Action> {
    let field = key.closest(".place").ok()??.query_selector("input").ok()??;
    let mut text = value(&field);
    match key.get_attribute("data-key").filter(|digit| !digit.is_empty()) {
        Some(digit) => text.push_str(&digit),
        None => _ = text.pop(),
    }
    Some(Action::Type { place, text })
}
