//! What answers say: the posterior over the grid, for every area and competence.
//!
//! Given the general level the areas are independent, and given its area so are the competences; so
//! the posterior is exact on the grid, and the order of the answers does not matter. All parts of the
//! model rise with the level, so one more right answer never lowers anything (Karlin and Rinott
//! 1980: total positivity is kept by products and mixtures).

use super::model::{LEVELS, Model, OFFSETS, POINTS, at, competence_at, normalise, over_competence};
use super::standing::Standing;
use crate::digcomp::{Area, Competence, Level};
use std::collections::BTreeMap;

/// An answer as measuring sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// The competence that the question was about.
    pub competence: Competence,
    /// How hard it was.
    pub level: Level,
    /// What part of it was right, 0 to 1. "I don't know" is 0.
    pub share: f64,
}

/// What is believed of one area or competence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The expected level: the mean of what is believed. 0 where it would be less, 7 where more.
    pub level: f64,
    /// Four times out of five the level is at least this...
    pub low: f64,
    /// ...and at most this.
    pub high: f64,
    /// The likeliest band.
    pub standing: Standing,
    /// How likely it is, 0 to 1.
    pub certainty: f64,
    /// How many answers were about it.
    pub answers: usize,
}

/// What is known after some answers.
#[derive(Debug, Clone)]
pub struct Measure<'m> {
    model: &'m Model,
    /// For each competence that was asked about, the likelihood of its answers over its grid.
    likelihoods: BTreeMap<Competence, (usize, Vec<f64>)>,
    /// For each area and each of its points, the likelihood of all answers in it.
    areas: [Vec<f64>; 5],
}

impl<'m> Measure<'m> {
    /// Before the first answer.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        Self { model, likelihoods: BTreeMap::new(), areas: [(); 5].map(|()| vec![1.0; POINTS]) }
    }

    /// After these answers.
    pub fn of(model: &'m Model, answers: impl IntoIterator<Item = Scored>) -> Self {
        let mut measure = Self::new(model);
        answers.into_iter().for_each(|answer| measure.add(answer));
        measure
    }

    /// Takes in an answer. One that is right in part counts as right with that likelihood.
    pub fn add(&mut self, answer: Scored) {
        let share = answer.share.clamp(0.0, 1.0);
        let (count, likelihood) = self
            .likelihoods
            .entry(answer.competence)
            .or_insert_with(|| (0, vec![1.0; POINTS + OFFSETS.len() - 1]));
        *count += 1;
        for (so_far, right) in likelihood.iter_mut().zip(self.model.success(answer.level)) {
            *so_far *= share * right + (1.0 - share) * (1.0 - right);
        }
        normalise(likelihood);
        let area = answer.competence.area();
        let mut product = vec![1.0; POINTS];
        for competence in area.competences() {
            let Some((_, likelihood)) = self.likelihoods.get(&competence) else { continue };
            for (product, factor) in product.iter_mut().zip(over_competence(likelihood)) {
                *product *= factor;
            }
        }
        normalise(&mut product);
        if let Some(slot) = self.areas.get_mut(usize::from(area.number()) - 1) {
            *slot = product;
        }
    }

    /// How likely each point of each area is.
    #[must_use]
    pub fn areas(&self) -> [Vec<f64>; 5] {
        // How well each general level explains each area, and all together.
        let prior = self.model.prior();
        let explains = |area: &Vec<f64>, expected: &[f64]| -> f64 {
            area.iter().zip(expected).map(|(likelihood, prior)| likelihood * prior).sum()
        };
        let explained: Vec<[f64; 5]> = prior
            .iter()
            .map(|(_, expected)| self.areas.each_ref().map(|area| explains(area, expected)))
            .collect();
        let mut number = 0;
        self.areas.each_ref().map(|likelihood| {
            let mut belief = vec![0.0; POINTS];
            for ((weight, expected), explained) in prior.iter().zip(&explained) {
                let others = explained.iter().enumerate().filter(|(index, _)| *index != number);
                let weight = weight * others.map(|(_, explained)| explained).product::<f64>();
                for (belief, expected) in belief.iter_mut().zip(expected) {
                    *belief += weight * expected;
                }
            }
            number += 1;
            belief.iter_mut().zip(likelihood).for_each(|(belief, factor)| *belief *= factor);
            normalise(&mut belief);
            belief
        })
    }

    /// What is believed of an area, from [`Self::areas`].
    #[must_use]
    pub fn area(&self, area: Area, beliefs: &[Vec<f64>; 5]) -> Estimate {
        let belief = beliefs.get(usize::from(area.number()) - 1).map_or(&[][..], Vec::as_slice);
        let answers = area.competences().map(|competence| self.answers(competence)).sum();
        estimate(belief, at, answers)
    }

    /// What is believed of a competence, from [`Self::areas`].
    #[must_use]
    pub fn competence(&self, competence: Competence, beliefs: &[Vec<f64>; 5]) -> Estimate {
        let index = usize::from(competence.area().number()) - 1;
        let area = beliefs.get(index).map_or(&[][..], Vec::as_slice);
        let flat = vec![1.0; POINTS + OFFSETS.len() - 1];
        let own = self.likelihoods.get(&competence).map_or(&flat, |(_, likelihood)| likelihood);
        // The area's belief has the competence's own answers in it: they are taken out, and come
        // in again at the competence's own points.
        let within = over_competence(own);
        let mut belief = vec![0.0; own.len()];
        for (point, (area, within)) in area.iter().zip(&within).enumerate() {
            if *within <= 0.0 {
                continue;
            }
            for (offset, weight) in OFFSETS.iter().enumerate() {
                let at = point + offset;
                if let (Some(belief), Some(own)) = (belief.get_mut(at), own.get(at)) {
                    *belief += area / within * weight * own;
                }
            }
        }
        normalise(&mut belief);
        estimate(&belief, competence_at, self.answers(competence))
    }

    /// How many answers were about a competence.
    #[must_use]
    pub fn answers(&self, competence: Competence) -> usize {
        self.likelihoods.get(&competence).map_or(0, |(count, _)| *count)
    }

    /// The model.
    #[must_use]
    pub(super) fn model(&self) -> &'m Model {
        self.model
    }
}

/// How likely each band is.
pub(super) fn bands(belief: &[f64], at: fn(usize) -> f64) -> [f64; 4] {
    let mut bands = [0.0; 4];
    for (point, weight) in belief.iter().enumerate() {
        if let Some(band) = bands.get_mut(usize::from(Standing::at(at(point)).rank())) {
            *band += weight;
        }
    }
    bands
}

fn estimate(belief: &[f64], at: fn(usize) -> f64, answers: usize) -> Estimate {
    let mean: f64 = belief.iter().enumerate().map(|(point, weight)| at(point) * weight).sum();
    // The first point at which this much of what is believed has been passed.
    let passed = |share: f64| {
        let mut sum = 0.0;
        let point = belief.iter().position(|weight| {
            sum += weight;
            sum >= share
        });
        at(point.unwrap_or(belief.len().saturating_sub(1)))
    };
    let bands = bands(belief, at);
    let best = Standing::ALL.into_iter().zip(bands).fold(
        (Standing::BelowBase, 0.0),
        |best, (standing, likely)| {
            if likely > best.1 { (standing, likely) } else { best }
        },
    );
    let on_scale = |level: f64| level.clamp(0.0, f64::from(LEVELS) + 1.0);
    Estimate {
        level: on_scale(mean),
        low: on_scale(passed(0.1)),
        high: on_scale(passed(0.9)),
        standing: best.0,
        certainty: best.1,
        answers,
    }
}
