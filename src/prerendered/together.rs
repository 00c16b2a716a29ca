//! Together with others: the ways in for groups, and the points where people help in person, as the owner's file lists them.

use super::owner::use_owner;
use crate::components::icon::Icon;
use crate::routes::Page;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::site::HelpPoint;

/// The ways in for who learns in a group, and for who leads one; below them [`HelpPoints`].
#[component]
pub fn Together() -> impl IntoView {
    let w = use_words();
    let way = move |title, text, page: Page, go| {
        view! {
            <li>
                <h3>{w.t(title)}</h3>
                <p>{w.t(text)}</p>
                <a class="btn btn-secondary" href=w.href(&page.path())>{w.t(go)}</a>
            </li>
        }
    };
    view! {
        <section class="together" aria-labelledby="insieme">
            <h2 id="insieme">{w.t(key::TOGETHER_TITLE)}</h2>
            <ul class="together-ways">
                {way(key::TOGETHER_CODE, key::TOGETHER_CODE_TEXT, Page::Assignment, key::TOGETHER_CODE_GO)}
                {way(key::TOGETHER_LEAD, key::TOGETHER_LEAD_TEXT, Page::Facilitators, key::TOGETHER_LEAD_GO)}
            </ul>
        </section>
        <HelpPoints/>
    }
}

/// The points of facilitation with their hours; nothing where the owner has none.
#[component]
pub fn HelpPoints() -> impl IntoView {
    let w = use_words();
    let points = use_owner().map(|owner| owner.points.clone()).unwrap_or_default();
    (!points.is_empty()).then(|| {
        view! {
            <section class="help-points" aria-labelledby="help-points">
                <h2 id="help-points">{w.t(key::POINTS_TITLE)}</h2>
                <p>{w.t(key::POINTS_TEXT)}</p>
                <ul class="point-list">{points.into_iter().map(point).collect_view()}</ul>
            </section>
        }
    })
}

/// One point.
fn point(point: HelpPoint) -> impl IntoView {
    let phone = (!point.phone.is_empty()).then(|| {
        let number = point.phone.replace(' ', "");
        view! {
            <p class="fact">
                <Icon name="phone"/>
                <a rel="external" href=format!("tel:{number}")>{point.phone.clone()}</a>
            </p>
        }
    });
    view! {
        <li class="point">
            <h3>{point.name}</h3>
            <p class="fact"><Icon name="place"/>{point.address}</p>
            <ul class="hours">
                {point.hours.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
            {phone}
            {(!point.notes.is_empty()).then(|| view! { <p class="note">{point.notes.clone()}</p> })}
        </li>
    }
}
