//! The parts of a plan, in order, each with its minutes and what can be done with it.

use super::plan_editor::Open;
use super::test_words;
use crate::components::icon::Icon;
use crate::platform::clock;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::plan::{Activity, LONGEST_NOTES, LONGEST_TITLE, MINUTES, Part, PartId};
use std::sync::Arc;

/// What a part is called.
#[must_use]
pub fn part_words(part: &Part, cards: &[Card], w: Words) -> String {
    match part.activity {
        _ if !part.title.is_empty() => part.title.clone(),
        Activity::Pillola(number) => match cards.iter().find(|card| card.number == number) {
            Some(card) => card.title.clone(),
            None => w.with(key::SESSION_GONE, "n", number.0),
        },
        Activity::Test(test) => test_words(test, w),
        Activity::Talk => w.t(key::SESSION_PART_TALK),
        Activity::Discussion => w.t(key::SESSION_PART_DISCUSSION),
        Activity::Break => w.t(key::SESSION_PART_BREAK),
    }
}

/// The sign of a part.
#[must_use]
pub fn part_icon(activity: Activity) -> &'static str {
    match activity {
        Activity::Pillola(_) => "read",
        Activity::Test(_) => "check",
        Activity::Talk => "person",
        Activity::Discussion => "message",
        Activity::Break => "clock",
    }
}

/// The list. Only rows that change are made anew: who is in a field stays there.
#[component]
pub fn PartList(
    /// The plan.
    open: Open,
    /// The whole catalogue.
    cards: Arc<Vec<Card>>,
) -> impl IntoView {
    let w = use_words();
    let ids = Memo::new(move |_| {
        open.get(|plan| plan.parts().into_iter().map(|(id, _)| id).collect::<Vec<_>>())
    });
    let said = RwSignal::new(String::new());
    view! {
        <p class="visually-hidden" role="status">{move || said.get()}</p>
        <ol class="part-list">
            <For
                each=move || ids.get()
                key=|id| *id
                children=move |id| view! { <PartRow open id cards=Arc::clone(&cards) said/> }
            />
        </ol>
        {move || ids.with(Vec::is_empty).then(|| view! { <p>{w.t(key::SESSION_NO_PARTS)}</p> })}
    }
    .into_any()
}

#[component]
fn PartRow(open: Open, id: PartId, cards: Arc<Vec<Card>>, said: RwSignal<String>) -> impl IntoView {
    let w = use_words();
    let part = Memo::new(move |_| open.get(|plan| plan.part(id).cloned()));
    let from = move || {
        let rows = open.get(|plan| {
            let table = plan.timetable();
            table.into_iter().map(|(from, id, _)| (from, id)).collect::<Vec<_>>()
        });
        rows.into_iter().find(|(_, it)| *it == id).map(|(from, _)| from).unwrap_or_default()
    };
    let title = Memo::new(move |_| {
        part.with(|part| part.as_ref().map(|part| part_words(part, &cards, w)).unwrap_or_default())
    });
    let icon =
        part.with_untracked(|part| part.as_ref().map_or("person", |it| part_icon(it.activity)));
    let change = move |what: &mut dyn FnMut(&mut Part)| {
        open.change(|plan| plan.change(id, clock::timestamp(), |part| what(part)));
    };
    let set_minutes = move |event| {
        let minutes = event_target_value(&event).parse().unwrap_or(*MINUTES.start());
        change(&mut |part| part.minutes = minutes);
    };
    let set_title = move |event| {
        let title: String = event_target_value(&event);
        change(&mut |part| part.title = title.clone());
    };
    let set_notes = move |event| {
        let notes: String = event_target_value(&event);
        change(&mut |part| part.notes = notes.clone());
    };
    let shift = move |by: isize| {
        open.change(|plan| {
            let parts = plan.parts();
            let Some(at) = parts.iter().position(|(it, _)| *it == id) else { return };
            let Some(to) = at.checked_add_signed(by) else { return };
            plan.move_to(id, to, clock::timestamp());
        });
        said.set(w.with(key::SESSION_MOVED, "title", title.get_untracked()));
    };
    let remove = move |_| {
        said.set(w.with(key::SESSION_REMOVED, "title", title.get_untracked()));
        open.change(|plan| plan.remove(id, clock::timestamp()));
    };
    let name = move |words| move || w.with(words, "title", title.get());
    let minutes_id = format!("minuti-{}", id.0);
    let (title_id, notes_id) = (format!("titolo-{}", id.0), format!("note-{}", id.0));
    let value = move |of: fn(&Part) -> String| {
        move || part.with(|part| part.as_ref().map(of).unwrap_or_default())
    };
    view! {
        <li class="part">
            <span class="part-from">{move || clock_words(from())}</span>
            <Icon name=icon/>
            <span class="part-title" lang="it">{move || title.get()}</span>
            <span class="part-minutes">
                <label class="visually-hidden" for=minutes_id.clone()>{name(key::SESSION_MINUTES_OF)}</label>
                <input
                    type="number"
                    id=minutes_id
                    inputmode="numeric"
                    min=*MINUTES.start()
                    max=*MINUTES.end()
                    prop:value=value(|part| part.minutes.to_string())
                    on:change=set_minutes
                />
                <span aria-hidden="true">{w.t(key::SESSION_MINUTES_SHORT)}</span>
            </span>
            <span class="part-buttons">
                <button class="btn btn-icon" type="button" aria-label=name(key::SESSION_UP) on:click=move |_| shift(-1)>
                    <Icon name="up"/>
                </button>
                <button class="btn btn-icon" type="button" aria-label=name(key::SESSION_DOWN) on:click=move |_| shift(1)>
                    <Icon name="down"/>
                </button>
                <button class="btn btn-icon" type="button" aria-label=name(key::SESSION_REMOVE) on:click=remove>
                    <Icon name="trash"/>
                </button>
            </span>
            <details class="part-notes">
                <summary>{w.t(key::SESSION_NOTES)}<span class="visually-hidden">": " {move || title.get()}</span></summary>
                <label for=title_id.clone()>{w.t(key::SESSION_PART_TITLE)}</label>
                <input type="text" id=title_id maxlength=LONGEST_TITLE prop:value=value(|part| part.title.clone()) on:change=set_title/>
                <label for=notes_id.clone()>{w.t(key::SESSION_NOTES_LABEL)}</label>
                <textarea id=notes_id rows="6" maxlength=LONGEST_NOTES prop:value=value(|part| part.notes.clone()) on:change=set_notes></textarea>
            </details>
        </li>
    }
    .into_any()
}

/// Minutes from the beginning as hours and minutes.
#[must_use]
pub fn clock_words(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
