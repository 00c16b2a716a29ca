//! Where a browser deletes what is not visited for a week: that is said, with what to do.

use crate::platform::persist;
use crate::state::language::{key, use_words};
use crate::state::learner::use_learner;
use crate::state::lifetime::is_something_to_lose;
use leptos::prelude::*;

/// The note, in such a browser only, and where there is something to lose.
#[component]
pub fn MayBeDeleted() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let may = RwSignal::new(false);
    Effect::new(move || {
        let _ = learner.record();
        let fickle = persist::is_apples() && !persist::is_installed();
        may.set(fickle && is_something_to_lose(learner));
    });
    let note = move || {
        may.get().then(|| {
            view! {
                <div class="note may-be-deleted">
                    <p><strong>{w.t(key::SAVED_APPLE_TITLE)}</strong></p>
                    <p>{w.t(key::SAVED_APPLE_TEXT)}</p>
                    <ul>
                        <li>{w.t(key::SAVED_APPLE_HOME)}</li>
                        <li>{w.t(key::SAVED_APPLE_FILE)}</li>
                    </ul>
                </div>
            }
        })
    };
    note.into_any()
}
