//! The controls of every kind of question, rendered when the site is built: one file a kind that has
//! controls of a page's own. They show marks (`crate::platform::controls`); a task on a screen and a
//! story live in `crate::components::question`.

pub mod answers;
pub(super) mod card;
mod confidence;
mod gap;
mod matching;
mod number;
mod options;
mod ordering;
mod scale;
mod spot;
pub(super) mod test;
mod true_false;

pub(super) use confidence::words as sureness_words;

use leptos::prelude::*;
use pillole_core::question::{Item, Kind};
use pillole_core::screen::Screen;

/// The language that pillole are in.
pub(super) const ITALIAN: &str = "it";

/// The controls of a question whose words are in `lang`; nothing for one that lives by itself. What
/// stands on a screen is Italian always.
pub(super) fn body(item: &Item, screens: &[Screen], lang: &'static str) -> AnyView {
    let name = item.id.as_str().replace('/', "-");
    let seed = u64::from(item.number.0);
    match &item.kind {
        Kind::Single(ask) => options::view(&ask.options, "radio", &name, seed, lang),
        Kind::Multiple(ask) => options::view(&ask.options, "checkbox", &name, seed, lang),
        Kind::TrueFalse(_) => true_false::view(&name),
        Kind::Matching(ask) => matching::view(ask, &name, seed, lang),
        Kind::Ordering(ask) => ordering::view(ask, seed, lang),
        Kind::Gap(ask) => gap::view(ask, &name, lang),
        Kind::Numeric(ask) => number::view(ask, &name, lang),
        Kind::Spot(ask) => spot::view(ask, screens),
        Kind::Scale(ask) => scale::view(ask, &name, lang),
        Kind::Confidence(_) => confidence::view(&name),
        Kind::Do(_) | Kind::Story(_) => ().into_any(),
    }
}

/// A round or square box with a large label.
fn tick(
    kind: &'static str,
    name: &str,
    value: String,
    label: String,
    lang: &'static str,
) -> AnyView {
    let id = format!("{name}-{value}");
    view! {
        <div class="option">
            <input type=kind name=name.to_owned() id=id.clone() value=value/>
            <label for=id lang=lang>{label}</label>
        </div>
    }
    .into_any()
}
