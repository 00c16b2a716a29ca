//! Self-assessment: the way in. How I see myself, what I can do, where I begin.

use crate::components::assessment::{Strip, standing_words};
use crate::components::icon::Icon;
use crate::components::live_text::{LiveText, escape};
use crate::components::markup::{sign, wrap};
use crate::components::page_head::PageHead;
use crate::routes::Page;
use crate::state::language::{Key, Words, key, use_words};
use crate::state::learner::{Learner, use_learner};
use leptos::prelude::*;
use pillole_core::assessment::{Model, Result};
use pillole_core::progress::Record;

/// The page.
#[component]
pub fn AssessmentPage() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    view! {
        <PageHead title=w.t(key::ASSESS_TITLE) description=w.t(key::ASSESS_LEAD)/>
        <div class="container page assessment">
            <h1>{w.t(key::ASSESS_TITLE)}</h1>
            <p class="lead">{w.t(key::ASSESS_LEAD)}</p>
            <ul class="ways">
                <Way
                    page=Page::Test
                    icon="check"
                    title=key::TEST_TITLE
                    text=key::TEST_CARD
                    time=key::TEST_TIME
                    state=Signal::derive(move || test_state(&learner.record(), w))
                />
                <Way
                    page=Page::Reflection
                    icon="person"
                    title=key::REFLECT_TITLE
                    text=key::REFLECT_CARD
                    time=key::REFLECT_TIME
                    state=Signal::derive(move || reflection_state(&learner.record(), w))
                />
                <Way
                    page=Page::Path
                    icon="flag"
                    title=key::PATH_TITLE
                    text=key::PATH_CARD
                    time=key::PATH_TIME
                    state=Signal::derive(String::new)
                />
            </ul>
            <LastResult learner w/>
            <Strip title=key::ON_PAPER_TITLE text=key::ON_PAPER_CARD page=Page::OnPaper go=key::ON_PAPER_GO/>
            <p class="without-app">{w.t(key::ASSESS_WITHOUT_APP)}</p>
            <p class="note">{w.t(key::ASSESS_NOTE)}</p>
        </div>
    }
    .into_any()
}

/// One of the three ways: what it is, how long it takes, how far one is with it.
#[component]
fn Way(
    page: Page,
    icon: &'static str,
    title: Key,
    text: Key,
    time: Key,
    state: Signal<String>,
) -> impl IntoView {
    let w = use_words();
    view! {
        <li class="way">
            <Icon name=icon/>
            <h2 class="way-title"><a href=w.href(&page.path())>{w.t(title)}</a></h2>
            <p>{w.t(text)}</p>
            <p class="fact"><Icon name="clock"/>{w.t(time)}</p>
            <p class="way-state"><LiveText text=state/></p>
        </li>
    }
    .into_any()
}

/// How far one is with a test.
fn test_state(record: &Record, w: Words) -> String {
    match record.open_test() {
        Some((_, test)) => w.count(key::TEST_OPEN_ONE, key::TEST_OPEN_MANY, test.answers.len()),
        None => String::new(),
    }
}

/// How far one is with a self-reflection.
fn reflection_state(record: &Record, w: Words) -> String {
    match record.open_reflection() {
        Some((_, sitting)) => {
            w.count(key::REFLECT_OPEN_ONE, key::REFLECT_OPEN_MANY, sitting.answers.len())
        }
        None => String::new(),
    }
}

/// The newest result in a line for each area; nothing before the first.
#[component]
fn LastResult(learner: Learner, w: Words) -> impl IntoView {
    let shown = move || {
        let record = learner.record();
        let has_image = record.last_reflection(None).is_some();
        let test = record.tests.values().rev().find(|test| test.finished.is_some());
        if test.is_none() && !has_image {
            return None;
        }
        let mut lines = String::new();
        if let Some(test) = test {
            for (area, estimate) in &Result::of(&Model::default(), test).areas {
                wrap(&mut lines, "<li>", &sign(&format!("area-{area}")), "<b>");
                wrap(&mut lines, &escape(&w.t(Key::area(*area))), "</b> ", "");
                wrap(&mut lines, &escape(&w.t(standing_words(estimate.standing))), "</li>", "");
            }
        }
        Some(view! {
            <section aria-labelledby="ultimo">
                <h2 id="ultimo">{w.t(key::RESULT_LAST)}</h2>
                <ul class="last-result" inner_html=lines></ul>
                <p class="actions">
                    <a class="btn btn-secondary" href=w.href(&Page::Result.path())>
                        {w.t(key::RESULT_GO)}
                        <Icon name="forward"/>
                    </a>
                </p>
            </section>
        })
    };
    view! { <div class="needs-app">{shown}</div> }.into_any()
}
