//! The text of a lesson: introduction, parts, steps with their figures.

use super::listen::{all, button};
use super::step::Steps;
use crate::components::icon::Icon;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::{Pillola, Section, SectionKind};
use std::sync::Arc;

/// The text.
#[component]
pub fn Reading(
    /// The pillola.
    pillola: Pillola,
) -> impl IntoView {
    let pillola = Arc::new(pillola);
    let section = |section: &Section| {
        let class = match section.kind {
            SectionKind::Needs => "part part-needs",
            SectionKind::Steps => "part part-steps",
            SectionKind::Warning => "part part-warning",
            SectionKind::Prose => "part",
        };
        let steps = (section.kind == SectionKind::Steps)
            .then(|| view! { <Steps pillola=Arc::clone(&pillola)/> });
        let icon = (section.kind == SectionKind::Warning).then(|| view! { <Icon name="warning"/> });
        let w = use_words();
        // The steps are read one by one, each by its own button.
        let listen = (section.kind != SectionKind::Steps)
            .then(|| button(w.with(key::SPOKEN_PART, "title", &section.heading)));
        view! {
            <section class=class data-spoken="">
                <h2>{icon}{section.heading.clone()}</h2>
                {listen}
                <div inner_html=section.html.0.clone()></div>
                {steps}
            </section>
        }
    };
    view! {
        {all("testo", use_words().t(key::SPOKEN_ALL))}
        <div class="intro" inner_html=pillola.intro.0.clone()></div>
        {pillola.sections.iter().map(section).collect_view()}
    }
}
