//! A piece of the page that is built in a task of its own while the app starts, and at once afterwards.

use crate::state::startup;
use leptos::prelude::*;

/// Builds `children` when their turn has come.
#[component]
pub fn InTurn(
    /// The piece.
    children: Children,
) -> impl IntoView {
    if !startup::is_on() {
        return children();
    }
    let turn = RwSignal::new(false);
    startup::later(move || {
        // A page that is left already needs no pieces.
        turn.try_set(true);
    });
    let children = StoredValue::new_local(Some(children));
    let build = move || children.try_update_value(Option::take).flatten();
    (move || turn.get().then(|| build().map(|build| build()))).into_any()
}
