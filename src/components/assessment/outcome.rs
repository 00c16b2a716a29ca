//! A result as it is read: in words first, then as a picture, and as tables that say all of it.

use super::bars::LevelBars;
use super::{standing_sentence, standing_words};
use crate::state::language::{Key, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::assessment::{Comparison, Estimate, Result, SelfImage, Standing};
use pillole_core::digcomp::{Area, Competence};

/// What a test shows, beside how one sees oneself and what the test before showed.
#[component]
pub fn Outcome(
    /// The test, if there is one.
    result: Option<Result>,
    /// How one sees oneself, if that was said.
    image: Option<SelfImage>,
    /// The result before this one.
    before: Option<Result>,
) -> impl IntoView {
    let w = use_words();
    let areas = result.as_ref().map(|result| result.areas.clone()).unwrap_or_default();
    let summary = result.as_ref().map(|result| summary(result, w));
    let table = table(result.as_ref(), image.as_ref(), before.as_ref(), w);
    let competences = competences(result.as_ref(), image.as_ref(), w);
    view! {
        {summary}
        <LevelBars areas image/>
        <h2 id="per-argomento">{w.t(key::RESULT_BY_AREA)}</h2>
        {table}
        <details class="by-competence">
            <summary>{w.t(key::RESULT_BY_COMPETENCE)}</summary>
            {competences}
        </details>
    }
    .into_any()
}

/// The whole in two sentences: where one stands, and where one is strongest.
fn summary(result: &Result, w: Words) -> AnyView {
    let all: Vec<(&Area, &Estimate)> = result.areas.iter().collect();
    let by_level = |a: &&(&Area, &Estimate), b: &&(&Area, &Estimate)| a.1.level.total_cmp(&b.1.level);
    let (Some(weakest), Some(strongest)) =
        (all.iter().min_by(by_level), all.iter().max_by(by_level))
    else {
        return ().into_any();
    };
    let name = |area: Area| w.t(Key::area(area));
    let text = if all.len() == 1 || strongest.1.standing == weakest.1.standing {
        w.t(standing_sentence(strongest.1.standing))
    } else {
        format!(
            "{} {}",
            w.with(key::RESULT_STRONGEST, "area", name(*strongest.0))
                .replace("{level}", &w.t(standing_sentence(strongest.1.standing))),
            w.with(key::RESULT_WEAKEST, "area", name(*weakest.0))
                .replace("{level}", &w.t(standing_sentence(weakest.1.standing))),
        )
    };
    view! { <p class="lead">{text}</p> }.into_any()
}

/// How sure a level is, in words.
fn range(estimate: &Estimate, w: Words) -> String {
    let (low, high) = (Standing::at(estimate.low), Standing::at(estimate.high));
    if low == high {
        w.t(key::RESULT_SURE)
    } else {
        w.with(key::RESULT_BETWEEN, "low", w.t(standing_words(low)))
            .replace("{high}", &w.t(standing_words(high)))
    }
}

/// A line for each area.
fn table(
    result: Option<&Result>,
    image: Option<&SelfImage>,
    before: Option<&Result>,
    w: Words,
) -> AnyView {
    let (has_test, has_image) = (result.is_some(), image.is_some());
    let has_before = result.is_some() && before.is_some();
    let nothing = || w.t(key::RESULT_NOTHING);
    let row = |area: Area| {
        let estimate = result.and_then(|result| result.areas.get(&area));
        let seen = image.and_then(|image| image.area(area));
        if estimate.is_none() && seen.is_none() {
            return None;
        }
        let can = estimate.map_or_else(nothing, |it| w.t(standing_sentence(it.standing)));
        let sure = estimate.map_or_else(nothing, |it| range(it, w));
        let seen_words = seen.map_or_else(nothing, |score| {
            format!("{} ({} %)", w.t(standing_words(score.standing)), score.percent)
        });
        let both = estimate.zip(seen).map(|(estimate, score)| {
            w.t(match Comparison::of(score.standing, estimate) {
                Comparison::Modest => key::COMPARE_MODEST,
                Comparison::Alike => key::COMPARE_ALIKE,
                Comparison::Confident => key::COMPARE_CONFIDENT,
            })
        });
        let change = estimate.zip(before.and_then(|it| it.areas.get(&area))).map(|(now, then)| {
            let words = match now.standing.cmp(&then.standing) {
                std::cmp::Ordering::Greater => key::CHANGE_UP,
                std::cmp::Ordering::Equal => key::CHANGE_SAME,
                std::cmp::Ordering::Less => key::CHANGE_DOWN,
            };
            w.with(words, "level", w.t(standing_words(then.standing)))
        });
        Some(view! {
            <tr>
                <th scope="row">{w.t(Key::area(area))}</th>
                {has_test.then(|| view! { <td>{can}</td><td>{sure}</td> })}
                {has_image.then(|| view! { <td>{seen_words}</td> })}
                {(has_test && has_image).then(|| view! { <td>{both.unwrap_or_else(nothing)}</td> })}
                {has_before.then(|| view! { <td>{change.unwrap_or_else(nothing)}</td> })}
            </tr>
        })
    };
    let head = |words: Key| view! { <th scope="col">{w.t(words)}</th> };
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-labelledby="per-argomento">
            <table class="result-table">
                <thead>
                    <tr>
                        {head(key::RESULT_AREA)}
                        {has_test.then(|| (head(key::RESULT_CAN), head(key::RESULT_HOW_SURE)))}
                        {has_image.then(|| head(key::RESULT_IMAGE))}
                        {(has_test && has_image).then(|| head(key::RESULT_BOTH))}
                        {has_before.then(|| head(key::RESULT_BEFORE))}
                    </tr>
                </thead>
                <tbody>{Area::ALL.map(row).into_iter().collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A line for each competence.
fn competences(result: Option<&Result>, image: Option<&SelfImage>, w: Words) -> AnyView {
    let (has_test, has_image) = (result.is_some(), image.is_some());
    let row = |competence: Competence| {
        let estimate = result.and_then(|result| result.competences.get(&competence));
        let seen = image.and_then(|image| image.competences.get(&competence));
        if estimate.is_none() && seen.is_none() {
            return None;
        }
        let can = estimate.map(|it| {
            let from = match it.answers {
                0 => w.t(key::RESULT_INFERRED),
                n => w.count(key::RESULT_ANSWERS_ONE, key::RESULT_ANSWERS_MANY, n),
            };
            (w.t(standing_words(it.standing)), from)
        });
        let (level, from) = can.unwrap_or_default();
        let seen = seen.map(|score| w.t(standing_words(score.standing))).unwrap_or_default();
        Some(view! {
            <tr>
                <th scope="row">{format!("{competence} {}", w.t(Key::competence(competence)))}</th>
                {has_test.then(|| view! { <td>{level}</td><td>{from}</td> })}
                {has_image.then(|| view! { <td>{seen}</td> })}
            </tr>
        })
    };
    let head = |words: Key| view! { <th scope="col">{w.t(words)}</th> };
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=w.t(key::RESULT_BY_COMPETENCE)>
            <table>
                <thead>
                    <tr>
                        {head(key::TABLE_COMPETENCE)}
                        {has_test.then(|| (head(key::RESULT_LEVEL), head(key::RESULT_FROM)))}
                        {has_image.then(|| head(key::RESULT_IMAGE))}
                    </tr>
                </thead>
                <tbody>{Competence::all().filter_map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
