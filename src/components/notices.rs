//! What must be told about what is kept: said once, politely, never over what one is doing.

use super::icon::Icon;
use crate::state::language::{Key, key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use pillole_core::storage::Notice;

/// The region where notices appear; screen readers hear each when it comes.
#[component]
pub fn Notices() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let shown = move || {
        learner.notices().get().last().map(|notice| {
            view! {
                <div class="notice">
                    <Icon name="warning"/>
                    <p>{w.t(text(*notice))}</p>
                    <button class="btn btn-secondary" on:click=move |_| learner.dismiss_notices()>
                        {w.t(key::NOTICE_CLOSE)}
                    </button>
                </div>
            }
        })
    };
    view! { <div class="notices" role="status">{shown}</div> }.into_any()
}

/// The words for a notice: what happened, what is safe, what to do.
fn text(notice: Notice) -> Key {
    match notice {
        Notice::StorageRefused => key::NOTICE_STORAGE_REFUSED,
        Notice::StorageFull => key::NOTICE_STORAGE_FULL,
        Notice::SavingAgain => key::NOTICE_SAVING_AGAIN,
        Notice::DamagedRecovered => key::NOTICE_DAMAGED_RECOVERED,
        Notice::DamagedStartedEmpty => key::NOTICE_DAMAGED_STARTED_EMPTY,
        Notice::Newer => key::NOTICE_NEWER,
        Notice::ErasedElsewhere => key::NOTICE_ERASED_ELSEWHERE,
        Notice::NotErased => key::NOTICE_NOT_ERASED,
    }
}
