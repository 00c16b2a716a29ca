//! The levels of a result as bars, with what is not known for sure. Only a picture: the table below it
//! says the same in words.

use super::standing_words;
use crate::components::icon::Icon;
use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::assessment::{Estimate, SelfImage, Standing};
use pillole_core::digcomp::Area;
use std::collections::BTreeMap;

/// How wide a level is, in the drawing's own units; the scale goes from 0 to 7.
const LEVEL: f64 = 50.0;

/// The middle of each band on the scale.
fn middle(standing: Standing) -> f64 {
    match standing {
        Standing::BelowBase => 0.5,
        Standing::Base => 2.0,
        Standing::Intermediate => 4.0,
        Standing::Advanced => 6.0,
    }
}

/// A bar for each area that something is known of.
#[component]
pub fn LevelBars(
    /// What the test shows.
    areas: BTreeMap<Area, Estimate>,
    /// How one sees oneself.
    image: Option<SelfImage>,
) -> impl IntoView {
    let w = use_words();
    let row = move |area: Area| {
        let estimate = areas.get(&area).copied();
        let seen = image.as_ref().and_then(|image| image.area(area)).map(|score| score.standing);
        let standing = estimate.map(|estimate| estimate.standing).or(seen)?;
        let range = estimate.map(|estimate| {
            let (low, high) = (estimate.low * LEVEL, estimate.high * LEVEL);
            let width = (high - low).max(10.0);
            let at = (estimate.level * LEVEL).clamp(8.0, 342.0);
            view! {
                <rect class="level-range" x=low y="14" width=width height="12" rx="6"></rect>
                <circle class="level-mark" cx=at cy="20" r="8"></circle>
            }
        });
        let seen = seen.map(|seen| {
            let at = middle(seen) * LEVEL;
            view! { <path class="level-seen" d=format!("M{at} 30l-7 9h14z")></path> }
        });
        Some(view! {
            <li class=format!("bar-row level-row area-{area}")>
                <span class="bar-name"><Icon name=format!("area-{area}")/>{w.t(Key::area(area))}</span>
                <svg class="level-bar" viewBox="0 0 350 40" aria-hidden="true" focusable="false">
                    <rect class="band band-0" x="0" y="8" width="50" height="24"></rect>
                    <rect class="band band-1" x="50" y="8" width="100" height="24"></rect>
                    <rect class="band band-2" x="150" y="8" width="100" height="24"></rect>
                    <rect class="band band-3" x="250" y="8" width="100" height="24"></rect>
                    {range}
                    {seen}
                </svg>
                <span class="bar-words">{w.t(standing_words(standing))}</span>
            </li>
        })
    };
    view! {
        <ul class="bars levels">{Area::ALL.map(row).into_iter().collect_view()}</ul>
        <p class="legend">
            <span><svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle class="level-mark" cx="8" cy="8" r="7"></circle></svg>{w.t(key::RESULT_LEGEND_TEST)}</span>
            <span><svg class="sign" viewBox="0 0 24 16" aria-hidden="true" focusable="false"><rect class="level-range" y="3" width="24" height="10" rx="5"></rect></svg>{w.t(key::RESULT_LEGEND_RANGE)}</span>
            <span><svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path class="level-seen" d="M8 3l-7 9h14z"></path></svg>{w.t(key::RESULT_LEGEND_IMAGE)}</span>
        </p>
    }
    .into_any()
}
