//! How long all that is kept in this browser stays there: it is asked to last, or erased.

use super::learner::Learner;
use super::preferences::Preferences;
use crate::platform::erase;
use crate::platform::offline;
use crate::platform::persist::{self, Lasting};
use crate::platform::storage::BrowserStore;
use leptos::prelude::*;
use pillole_core::shared_device;
use pillole_core::storage::Notice;

/// Whether there is anything that somebody would not want to lose.
#[must_use]
pub fn is_something_to_lose(learner: Learner) -> bool {
    learner.has_begun() || shared_device::is_in_use(&BrowserStore)
}

/// Asks the browser not to delete what is kept, once something was finished and where it decides that
/// without asking the person. For pages that are opened then.
pub fn make_last(learner: Learner) {
    Effect::new(move || {
        let record = learner.record();
        let finished = record.pillole.values().any(|visit| visit.done.is_some())
            || record.tests.values().any(|test| test.finished.is_some())
            || record.reflections.values().any(|sitting| sitting.finished.is_some());
        if finished && persist::asks_nobody() {
            leptos::task::spawn_local(async {
                if persist::state().await == Lasting::NotPromised {
                    let _ = persist::ask().await;
                }
            });
        }
    });
}

/// Erases everything, also what is not stored by name. On a shared device the portal itself stays.
pub async fn erase_all(learner: Learner, preferences: Preferences) {
    let is_shared = preferences.get_untracked().shared.is_some();
    learner.erase_all();
    preferences.forget();
    let gone = match is_shared {
        true => erase::rest(shared_device::cache_stays).await,
        false => offline::forget().await && erase::rest(|_| false).await,
    };
    if !gone {
        learner.notices().update(|notices| notices.push(Notice::NotErased));
    }
}
