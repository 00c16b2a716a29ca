//! What the pages of self-assessment share: where one is in a test, levels in words, bars with what
//! is not known for sure, the answers with their explanations.

pub mod bars;
pub mod examining;
pub mod given;
pub mod history;
pub mod on_the_way;
pub mod outcome;
pub mod wanted;

use crate::components::icon::Icon;
use crate::routes::Page;
use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::assessment::Standing;

/// A band in a few words.
#[must_use]
pub fn standing_words(standing: Standing) -> Key {
    match standing {
        Standing::BelowBase => key::STANDING_BELOW,
        Standing::Base => key::STANDING_BASE,
        Standing::Intermediate => key::STANDING_INTERMEDIATE,
        Standing::Advanced => key::STANDING_ADVANCED,
    }
}

/// What somebody in a band can do, in a sentence.
#[must_use]
pub fn standing_sentence(standing: Standing) -> Key {
    match standing {
        Standing::BelowBase => key::STANDING_BELOW_TEXT,
        Standing::Base => key::STANDING_BASE_TEXT,
        Standing::Intermediate => key::STANDING_INTERMEDIATE_TEXT,
        Standing::Advanced => key::STANDING_ADVANCED_TEXT,
    }
}

/// A calm strip that leads to another page.
#[component]
pub fn Strip(
    /// Its title.
    title: Key,
    /// What is there.
    text: Key,
    /// Where it leads.
    page: Page,
    /// The words of the way there.
    go: Key,
) -> impl IntoView {
    let w = use_words();
    view! {
        <section class="strip">
            <div>
                <h2 class="strip-title">{w.t(title)}</h2>
                <p>{w.t(text)}</p>
            </div>
            <a class="btn btn-secondary" href=w.href(&page.path())>
                {w.t(go)}
                <Icon name="forward"/>
            </a>
        </section>
    }
    .into_any()
}
