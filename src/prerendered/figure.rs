//! A simulated screen as a figure: one picture for a screen reader, with the step's place marked.

use crate::components::live_text::escape;
use crate::components::screen::{Drawing, Use, device_class};
use crate::state::language::{Words, key};
use pillole_core::id::PlaceId;
use pillole_core::screen::{Place, Screen, ScreenState, Value};

/// A figure, as markup.
#[must_use]
pub fn figure(screen: &Screen, state: &ScreenState, mark: Option<&PlaceId>, w: Words) -> String {
    // What is drawn is in Italian, what is said about the drawing in the page's language.
    let caption = mark.and_then(|id| screen.place(id)).map(|place| {
        let caption = w.with(key::FIGURE_MARKED, "place", place_name(place, state));
        format!("<figcaption class=\"visually-hidden\">{}</figcaption>", escape(&caption))
    });
    format!("{}{}", device(screen, state, mark, w), caption.unwrap_or_default())
}

/// A screen as a picture, as markup.
pub(super) fn device(
    screen: &Screen,
    state: &ScreenState,
    mark: Option<&PlaceId>,
    w: Words,
) -> String {
    let drawing = Drawing { screen, state, used: Use::Figure, mark, words: w, scope: "" };
    format!(
        "<div class=\"{}\" role=\"img\" lang=\"it\" aria-label=\"{}\"><div class=\"device-screen\">{}</div></div>",
        device_class(screen),
        escape(&screen.alt),
        drawing.parts().concat(),
    )
}

/// What a place is called: its name, or what it holds when it has none.
fn place_name(place: &Place, state: &ScreenState) -> String {
    match (place.kind.name(), state.values.get(&place.id)) {
        ("", Some(Value::Text(text))) => text.clone(),
        (name, _) => name.to_owned(),
    }
}
