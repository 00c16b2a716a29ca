//! A screen on which every place can be marked.

use crate::components::screen::{Drawing, Use, device_class};
use crate::state::language::use_words;
use leptos::prelude::*;
use pillole_core::question::Spot;
use pillole_core::screen::{Screen, ScreenState};

pub(super) fn view(ask: &Spot, screens: &[Screen]) -> AnyView {
    let w = use_words();
    let Some(screen) = screens.iter().find(|screen| screen.id == ask.screen) else {
        return ().into_any();
    };
    // All of it is seen: nothing to find lies below the edge.
    let state = ScreenState { scrolled: true, ..ScreenState::default() };
    let drawing =
        Drawing { screen, state: &state, used: Use::Marking, mark: None, words: w, scope: "" };
    let parts = drawing.parts().concat();
    view! {
        <div class=device_class(screen) lang="it">
            <div class="device-screen" role="group" aria-label=screen.alt.clone() inner_html=parts></div>
        </div>
    }
    .into_any()
}
