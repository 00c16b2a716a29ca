//! What can be added to a plan: a pillola, a test, a talk, a discussion, a break.

use super::parts::part_words;
use super::plan_editor::Open;
use super::test_words;
use crate::components::icon::Icon;
use crate::platform::{chance, clock};
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::plan::{Activity, Part, PartId};
use pillole_core::session::{MOST_PILLOLE, MOST_TESTS, NotTasks, Test};
use std::sync::Arc;

/// How many minutes a group needs more than one learner alone, for a pillola.
const GROUP: u16 = 10;

/// The buttons and lists.
#[component]
pub fn AddPart(
    /// The plan.
    open: Open,
    /// The whole catalogue.
    cards: Arc<Vec<Card>>,
) -> impl IntoView {
    let w = use_words();
    let said = RwSignal::new(String::new());
    let all = Arc::clone(&cards);
    let add = move |activity: Activity, minutes: u16| {
        let part = Part::new(activity, minutes, "", "");
        said.set(w.with(key::SESSION_ADDED, "title", part_words(&part, &all, w)));
        open.change(|plan| plan.add(PartId(chance::seed()), part, clock::timestamp()));
    };
    let offered = Arc::clone(&cards);
    let options = move || {
        let there: Vec<_> = open.get(|plan| {
            let parts = plan.parts().into_iter();
            parts.map(|(_, part)| part.activity).collect::<Vec<_>>()
        });
        let free = offered.iter().filter(|card| !there.contains(&Activity::Pillola(card.number)));
        let option = |card: &Card| {
            view! { <option value=card.number.0.to_string() lang="it">{card.title.clone()}</option> }
        };
        free.map(option).collect_view()
    };
    let chosen = NodeRef::<leptos::html::Select>::new();
    let (add_pillola, add_test, add_other) = (add.clone(), add.clone(), add);
    let pillola = move |_| {
        let number = chosen.get_untracked().and_then(|it| it.value().parse().ok());
        if let Some(card) = cards.iter().find(|card| Some(card.number.0) == number) {
            add_pillola(Activity::Pillola(card.number), u16::from(card.minutes) + GROUP);
        }
    };
    let chosen_test = NodeRef::<leptos::html::Select>::new();
    let test = move |_| {
        let place = chosen_test.get_untracked().and_then(|it| it.value().parse().ok());
        if let Some((place, test)) = place.and_then(|it| Some((it, Test::all().nth(it)?))) {
            add_test(Activity::Test(test), if place == 0 { 20 } else { 10 });
        }
    };
    let tests = Test::all().enumerate().map(|(place, test)| {
        view! { <option value=place.to_string()>{test_words(test, w)}</option> }
    });
    let others = [
        (Activity::Talk, 10, key::SESSION_PART_TALK),
        (Activity::Discussion, 10, key::SESSION_PART_DISCUSSION),
        (Activity::Break, 5, key::SESSION_PART_BREAK),
    ];
    let others = others.map(|(activity, minutes, words)| {
        let add = add_other.clone();
        view! {
            <button class="btn btn-secondary" type="button" on:click=move |_| add(activity, minutes)>
                {w.t(words)}
            </button>
        }
    });
    let too_much = move || {
        let text = match open.get(|plan| plan.tasks().err()) {
            Some(NotTasks::TooManyPillole) => {
                w.with(key::SESSION_TOO_MANY_PILLOLE, "n", MOST_PILLOLE)
            }
            Some(NotTasks::TooManyTests) => w.with(key::SESSION_TOO_MANY_TESTS, "n", MOST_TESTS),
            Some(NotTasks::Twice(_)) => w.t(key::SESSION_TWICE),
            Some(NotTasks::None) | None => return None,
        };
        Some(view! { <p class="fault">{text}</p> })
    };
    view! {
        <section class="add-part" aria-labelledby="aggiungi">
            <h3 id="aggiungi">{w.t(key::SESSION_ADD)}</h3>
            <p class="visually-hidden" role="status">{move || said.get()}</p>
            <div class="add-row">
                <label for="pillola-nuova">{w.t(key::SESSION_ADD_PILLOLA)}</label>
                <select id="pillola-nuova" node_ref=chosen>{options}</select>
                <button class="btn btn-secondary" type="button" on:click=pillola>
                    <Icon name="read"/>
                    {w.t(key::SESSION_ADD_PILLOLA_GO)}
                </button>
            </div>
            <div class="add-row">
                <label for="test-nuovo">{w.t(key::SESSION_ADD_TEST)}</label>
                <select id="test-nuovo" node_ref=chosen_test>{tests.collect_view()}</select>
                <button class="btn btn-secondary" type="button" on:click=test>
                    <Icon name="check"/>
                    {w.t(key::SESSION_ADD_TEST_GO)}
                </button>
            </div>
            <div class="add-row" role="group" aria-label=w.t(key::SESSION_ADD_OTHER)>{others}</div>
            <div role="alert">{too_much}</div>
        </section>
    }
    .into_any()
}
