//! Results over time: each test and self-reflection that ended, the newest first.

use super::standing_words;
use crate::platform::clock;
use crate::state::language::{Key, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::assessment::{Form, Model, Result, Scope};
use pillole_core::digcomp::Area;
use pillole_core::progress::{Record, Timestamp};

/// The table; `chosen` is the test that the page shows.
#[component]
pub fn History(
    /// The record.
    record: Record,
    /// The model that levels are computed by.
    model: StoredValue<Model>,
    /// The test that is shown.
    chosen: RwSignal<Option<Timestamp>>,
) -> impl IntoView {
    let w = use_words();
    let mut rows: Vec<(Timestamp, AnyView)> = Vec::new();
    for (began, test) in record.tests.iter().filter(|(_, test)| test.finished.is_some()) {
        let result = model.with_value(|model| Result::of(model, test));
        let about = match test.scope {
            Scope::Whole => w.t(key::TEST_TITLE),
            Scope::Area(area) => format!("{}: {}", w.t(key::TEST_TITLE), w.t(Key::area(area))),
        };
        let cell = |area: Area| {
            let words = result.areas.get(&area).map(|it| w.t(standing_words(it.standing)));
            view! { <td>{words.unwrap_or_default()}</td> }
        };
        let began = *began;
        let look = move |_| chosen.set(Some(began));
        let row = view! {
            <tr>
                <th scope="row">{day(began, w)}</th>
                <td>{about}</td>
                {Area::ALL.map(cell).into_iter().collect_view()}
                <td>
                    <button class="btn btn-link" on:click=look>
                        {w.t(key::HISTORY_LOOK)}
                        <span class="visually-hidden">{day(began, w)}</span>
                    </button>
                </td>
            </tr>
        };
        rows.push((began, row.into_any()));
    }
    for (began, sitting) in record.reflections.iter().filter(|(_, it)| it.finished.is_some()) {
        let image = sitting.self_image();
        let about = match sitting.form {
            Form::Whole | Form::Short => w.t(key::REFLECT_TITLE),
            Form::Area(area) => format!("{}: {}", w.t(key::REFLECT_TITLE), w.t(Key::area(area))),
        };
        let cell = |area: Area| {
            let words = image.area(area).map(|score| w.t(standing_words(score.standing)));
            view! { <td>{words.unwrap_or_default()}</td> }
        };
        let row = view! {
            <tr>
                <th scope="row">{day(*began, w)}</th>
                <td>{about}</td>
                {Area::ALL.map(cell).into_iter().collect_view()}
                <td></td>
            </tr>
        };
        rows.push((*began, row.into_any()));
    }
    if rows.len() < 2 {
        return ().into_any();
    }
    rows.sort_by_key(|(began, _)| std::cmp::Reverse(*began));
    let area = |area: Area| view! { <th scope="col">{w.t(Key::area(area))}</th> };
    view! {
        <section class="history no-print">
            <h2 id="storia">{w.t(key::HISTORY_TITLE)}</h2>
            <div class="table-frame" role="region" tabindex="0" aria-labelledby="storia">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{w.t(key::HISTORY_DAY)}</th>
                            <th scope="col">{w.t(key::HISTORY_WHAT)}</th>
                            {Area::ALL.map(area).into_iter().collect_view()}
                            <th scope="col"><span class="visually-hidden">{w.t(key::HISTORY_LOOK)}</span></th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(|(_, row)| row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// The day of a moment, in words. Of a clock that was wrong, too: it says what it said.
#[must_use]
pub fn day(at: Timestamp, w: Words) -> String {
    clock::day(at.milliseconds()).map(|day| w.date(day)).unwrap_or_default()
}
