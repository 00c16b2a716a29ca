//! A result as it is read: in words first, then as a picture, and as tables that say all of it.

use super::bars::bars;
use super::{standing_sentence, standing_words};
use crate::components::live_text::escape;
use crate::components::markup::{table, wrap};
use crate::state::language::{Key, Words, key};
use pillole_core::assessment::{Comparison, Estimate, Result, SelfImage, Standing};
use pillole_core::digcomp::{Area, Competence};

/// What is shown: a test, how one sees oneself, and what the test before showed; of these, what
/// there is.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The test.
    pub result: Option<&'a Result>,
    /// How one sees oneself.
    pub image: Option<&'a SelfImage>,
    /// The test before.
    pub before: Option<&'a Result>,
}

impl Shown<'_> {
    /// All of it as markup.
    #[must_use]
    pub fn markup(self, w: Words) -> String {
        let mut markup = String::new();
        if let Some(summary) = self.result.and_then(|result| summary(result, w)) {
            wrap(&mut markup, "<p class=\"lead\">", &escape(&summary), "</p>");
        }
        markup.push_str(&bars(self.result, self.image, w));
        let title = escape(&w.t(key::RESULT_BY_AREA));
        wrap(&mut markup, "<h2 id=\"per-argomento\">", &title, "</h2>");
        markup.push_str(&self.areas(w));
        let title = escape(&w.t(key::RESULT_BY_COMPETENCE));
        wrap(&mut markup, "<details class=\"by-competence\"><summary>", &title, "</summary>");
        markup.push_str(&self.competences(w));
        markup.push_str("</details>");
        markup
    }

    /// Which columns there are: those of the test, of the self-image, of both, of the test before.
    fn columns(self) -> [bool; 4] {
        let (test, image) = (self.result.is_some(), self.image.is_some());
        [test, image, test && image, test && self.before.is_some()]
    }

    /// A line for each area.
    fn areas(self, w: Words) -> String {
        let [test, image, both, before] = self.columns();
        let nothing = || w.t(key::RESULT_NOTHING);
        let cells = |cells: [(bool, String); 6]| {
            let there = cells.into_iter().filter(|(is_there, _)| *is_there);
            there.map(|(_, cell)| escape(&cell)).collect::<Vec<_>>()
        };
        let heads = cells([
            (true, w.t(key::RESULT_AREA)),
            (test, w.t(key::RESULT_CAN)),
            (test, w.t(key::RESULT_HOW_SURE)),
            (image, w.t(key::RESULT_IMAGE)),
            (both, w.t(key::RESULT_BOTH)),
            (before, w.t(key::RESULT_BEFORE)),
        ]);
        let mut rows = Vec::new();
        for area in Area::ALL {
            let estimate = self.result.and_then(|result| result.areas.get(&area));
            let seen = self.image.and_then(|image| image.area(area));
            if estimate.is_none() && seen.is_none() {
                continue;
            }
            let then = self.before.and_then(|before| before.areas.get(&area));
            rows.push(cells([
                (true, w.t(Key::area(area))),
                (test, estimate.map_or_else(nothing, |it| w.t(standing_sentence(it.standing)))),
                (test, estimate.map_or_else(nothing, |it| range(it, w))),
                (
                    image,
                    seen.map_or_else(nothing, |score| {
                        let words = w.with(key::RESULT_PERCENT, "n", score.percent);
                        words.replace("{level}", &w.t(standing_words(score.standing)))
                    }),
                ),
                (
                    both,
                    estimate.zip(seen).map_or_else(nothing, |(estimate, score)| {
                        w.t(comparison(Comparison::of(score.standing, estimate)))
                    }),
                ),
                (
                    before,
                    estimate.zip(then).map_or_else(nothing, |(now, then)| change(now, then, w)),
                ),
            ]));
        }
        table("aria-labelledby=\"per-argomento\"", &heads, &rows)
    }

    /// A line for each competence.
    fn competences(self, w: Words) -> String {
        let [test, image, ..] = self.columns();
        let cells = |cells: [(bool, String); 4]| {
            let there = cells.into_iter().filter(|(is_there, _)| *is_there);
            there.map(|(_, cell)| escape(&cell)).collect::<Vec<_>>()
        };
        let heads = cells([
            (true, w.t(key::TABLE_COMPETENCE)),
            (test, w.t(key::RESULT_LEVEL)),
            (test, w.t(key::RESULT_FROM)),
            (image, w.t(key::RESULT_IMAGE)),
        ]);
        let mut rows = Vec::new();
        for competence in Competence::all() {
            let estimate = self.result.and_then(|result| result.competences.get(&competence));
            let seen = self.image.and_then(|image| image.competences.get(&competence));
            if estimate.is_none() && seen.is_none() {
                continue;
            }
            let from = |it: &Estimate| match it.answers {
                0 => w.t(key::RESULT_INFERRED),
                n => w.count(key::RESULT_ANSWERS_ONE, key::RESULT_ANSWERS_MANY, n),
            };
            let words = |standing| w.t(standing_words(standing));
            rows.push(cells([
                (true, format!("{competence} {}", w.t(Key::competence(competence)))),
                (test, estimate.map(|it| words(it.standing)).unwrap_or_default()),
                (test, estimate.map(from).unwrap_or_default()),
                (image, seen.map(|score| words(score.standing)).unwrap_or_default()),
            ]));
        }
        let label = format!("aria-label=\"{}\"", escape(&w.t(key::RESULT_BY_COMPETENCE)));
        table(&label, &heads, &rows)
    }
}

/// The whole in two sentences: where one is strongest, and where one can begin.
fn summary(result: &Result, w: Words) -> Option<String> {
    let by_level = |a: &(&Area, &Estimate), b: &(&Area, &Estimate)| a.1.level.total_cmp(&b.1.level);
    let weakest = result.areas.iter().min_by(by_level)?;
    let strongest = result.areas.iter().max_by(by_level)?;
    let sentence = |estimate: &Estimate| w.t(standing_sentence(estimate.standing));
    if strongest.1.standing == weakest.1.standing {
        return Some(sentence(strongest.1));
    }
    let words = |words: Key, (area, estimate): (&Area, &Estimate)| {
        w.with(words, "area", w.t(Key::area(*area))).replace("{level}", &sentence(estimate))
    };
    let mut text = words(key::RESULT_STRONGEST, strongest);
    text.push(' ');
    text.push_str(&words(key::RESULT_WEAKEST, weakest));
    Some(text)
}

/// How sure a level is, in words.
fn range(estimate: &Estimate, w: Words) -> String {
    let (low, high) = (Standing::at(estimate.low), Standing::at(estimate.high));
    if low == high {
        return w.t(key::RESULT_SURE);
    }
    w.with(key::RESULT_BETWEEN, "low", w.t(standing_words(low)))
        .replace("{high}", &w.t(standing_words(high)))
}

fn comparison(comparison: Comparison) -> Key {
    match comparison {
        Comparison::Modest => key::COMPARE_MODEST,
        Comparison::Alike => key::COMPARE_ALIKE,
        Comparison::Confident => key::COMPARE_CONFIDENT,
    }
}

fn change(now: &Estimate, then: &Estimate, w: Words) -> String {
    let words = match now.standing.cmp(&then.standing) {
        std::cmp::Ordering::Greater => key::CHANGE_UP,
        std::cmp::Ordering::Equal => key::CHANGE_SAME,
        std::cmp::Ordering::Less => key::CHANGE_DOWN,
    };
    w.with(words, "level", w.t(standing_words(then.standing)))
}
