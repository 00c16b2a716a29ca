//! The tests that simulated learners take: the adaptive one, and fixed forms beside it.

use super::learners::Learner;
use pillole_core::assessment::{Asked, Entry, Measure, Model, Scope, Scored, Standing, next};
use pillole_core::digcomp::Area;
use std::collections::BTreeSet;

/// After how many questions it is looked at how well a test knows by then.
pub(super) const LENGTHS: [usize; 5] = [5, 10, 15, 20, 25];

/// A test that can be taken.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form<'b> {
    /// The next question follows from the answers.
    Adaptive(&'b [Entry], Scope),
    /// These questions, whatever the answers.
    Fixed(&'b [Entry]),
}

/// What a test came to.
#[derive(Debug, Clone)]
pub(super) struct Outcome {
    /// How many questions were asked.
    pub(super) items: usize,
    /// Each area that it was about.
    pub(super) areas: Vec<AreaOutcome>,
    /// For each of [`LENGTHS`] the bands told by then, with the true ones; only if asked for.
    pub(super) by_length: Vec<Vec<(Standing, Standing)>>,
}

/// What a test said of an area, and what is true.
#[derive(Debug, Clone, Copy)]
pub(super) struct AreaOutcome {
    /// The level that the learner really has.
    pub(super) truth: f64,
    /// The level that the test says.
    pub(super) level: f64,
    /// The band that the test says.
    pub(super) standing: Standing,
}

impl Form<'_> {
    /// Takes the test; with `by_length`, looks at it on the way.
    pub(super) fn take(self, model: &Model, learner: &mut Learner, by_length: bool) -> Outcome {
        let mut measure = Measure::new(model);
        let mut answers: Vec<(u32, Scored)> = Vec::new();
        let mut on_the_way = Vec::new();
        let scope = match self {
            Self::Adaptive(_, scope) => scope,
            Self::Fixed(_) => Scope::Whole,
        };
        let mut look = |measure: &Measure<'_>, learner: &Learner, asked: usize| {
            if by_length && LENGTHS.contains(&asked) {
                let areas = outcomes(measure, learner, scope).into_iter();
                on_the_way.push(areas.map(|it| (it.standing, Standing::at(it.truth))).collect());
            }
        };
        match self {
            Self::Adaptive(bank, scope) => {
                let seed = learner.draw_seed();
                loop {
                    let asked: Vec<Asked<'_>> = answers
                        .iter()
                        .map(|(number, scored)| Asked { number: *number, scored })
                        .collect();
                    let Some(entry) = next(&measure, bank, &asked, scope, seed) else { break };
                    let scored = learner.answer(entry);
                    measure.add(scored);
                    answers.push((entry.number.0, scored));
                    look(&measure, learner, answers.len());
                }
                // Who had done before stays where they are.
                for length in LENGTHS {
                    if length > answers.len() {
                        look(&measure, learner, length);
                    }
                }
            }
            Self::Fixed(entries) => {
                for entry in entries {
                    let scored = learner.answer(entry);
                    measure.add(scored);
                    answers.push((entry.number.0, scored));
                }
            }
        }
        Outcome {
            items: answers.len(),
            areas: outcomes(&measure, learner, scope),
            by_length: on_the_way,
        }
    }
}

fn outcomes(measure: &Measure<'_>, learner: &Learner, scope: Scope) -> Vec<AreaOutcome> {
    let beliefs = measure.areas();
    let within = learner.areas().iter().filter(|(area, _)| scope.has(*area));
    within
        .map(|(area, truth)| {
            let estimate = measure.area(*area, &beliefs);
            AreaOutcome { truth: *truth, level: estimate.level, standing: estimate.standing }
        })
        .collect()
}

/// The levels of the questions of a fixed form, in every area: where the bands begin, and one more where
/// most people are. It is among the best of the orders that were tried; levels at even distances
/// tell bands less well.
const LEVELS: [u8; 4] = [3, 1, 2, 5];

/// A fair fixed form of so many questions: as many of each area, from as many of its competences as
/// can be.
pub(super) fn fixed(bank: &[Entry], length: usize) -> Vec<Entry> {
    let mut form: Vec<Entry> = Vec::new();
    for (index, area) in Area::ALL.into_iter().enumerate() {
        let count = length / 5 + usize::from(index < length % 5);
        let competences: Vec<_> = area.competences().collect();
        let mut taken = BTreeSet::new();
        for (turn, level) in (0..count).zip(LEVELS.into_iter().cycle()) {
            // The level comes first, then competences in turns, then the order of the bank.
            let fit = |entry: &&Entry| {
                let place = competences.iter().position(|it| *it == entry.competence);
                let size = competences.len().max(1);
                let turns = (place.unwrap_or(0) + size - turn % size) % size;
                (entry.level.number().abs_diff(level), turns, entry.number)
            };
            let of_area = bank.iter().filter(|entry| entry.competence.area() == area);
            let open = of_area.filter(|entry| !taken.contains(&entry.number));
            if let Some(entry) = open.min_by_key(fit) {
                taken.insert(entry.number);
                form.push(entry.clone());
            }
        }
    }
    form
}
