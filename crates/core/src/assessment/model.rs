//! The model that answers are read by, in numbers: how likely a right answer is, and what is
//! expected of people before they answer.
//!
//! - **Scale**: DigComp's levels as a line. Who stands at `x` has reached every level up to `x`.
//! - **A right answer**: `P = f + (1 - f) / (1 + exp(-k (x - L)))` for a question of level `L`. It is
//!   Rasch's model (Rasch 1960) with the levels as difficulties, all questions discriminating alike
//!   (`k` = [`SLOPE`] a level), and a chance `f` = [`FLOOR`] to be right without knowing, as in
//!   Birnbaum's model (Birnbaum 1968).
//! - **Before the first answer**: one's areas are normal with mean [`MEAN`] and spread [`SPREAD`],
//!   and every two of them correlate by [`CORRELATION`]: one general level, and an area's own part.
//!   A competence differs from its area by a binomial with a spread of half a level.
//!
//! Everything is computed on a grid, so no step is random or only nearly converged (Bock and Mislevy
//! 1982: the posterior mean by quadrature). The grid lies so that the bounds of the bands fall
//! between its points.

use crate::digcomp::Level;

/// How sharply right answers set in with the level, a level.
pub const SLOPE: f64 = 1.7;
/// The chance to be right without knowing: questions have four options and more, "I don't know" is
/// always offered, and wrong options are those that people take who do not know.
pub const FLOOR: f64 = 0.1;
/// The mean level of people who have not answered yet.
pub const MEAN: f64 = 2.5;
/// Their standard deviation, in levels.
pub const SPREAD: f64 = 1.6;
/// How the levels of one person in two areas correlate.
pub const CORRELATION: f64 = 0.7;

/// How far two points of the grid lie apart, in levels.
pub(super) const STEP: f64 = 0.5;
/// The first point of the grid.
const FIRST: f64 = -2.25;
/// How many points it has: up to 7.75.
pub(super) const POINTS: usize = 21;
/// How likely a competence lies 2 or 1 points below its area, at it, 1 or 2 above: a binomial with a
/// spread of one step.
pub(super) const OFFSETS: [f64; 5] = [0.0625, 0.25, 0.375, 0.25, 0.0625];
/// The highest level of a question.
pub(super) const LEVELS: u8 = 6;

/// The level at a point of the grid; also for the two points beyond either end that only
/// competences reach.
pub(super) fn at(point: usize) -> f64 {
    FIRST + STEP * point as f64
}

/// The level at a point of the grid of a competence, which begins two steps lower.
pub(super) fn competence_at(point: usize) -> f64 {
    at(point) - 2.0 * STEP
}

/// How likely somebody at `ability` answers a question of `level` right.
#[must_use]
pub fn success(ability: f64, level: f64) -> f64 {
    FLOOR + (1.0 - FLOOR) / (1.0 + (-SLOPE * (ability - level)).exp())
}

/// The tables of the model, computed once.
#[derive(Debug, Clone)]
pub struct Model {
    /// For each level, how likely an answer is right at each point of a competence's grid.
    success: Vec<Vec<f64>>,
    /// The same at each point of an area's grid, when nothing is known of the competence.
    area_success: Vec<Vec<f64>>,
    /// For each general level, how likely it is, and how likely each point of an area then is.
    prior: Vec<(f64, Vec<f64>)>,
}

impl Default for Model {
    fn default() -> Self {
        let of_level = |level| {
            let level = f64::from(level);
            (0..POINTS + 4).map(|point| success(competence_at(point), level)).collect()
        };
        let bell = |z: f64| (-0.5 * z * z).exp();
        let general = |half: i32| {
            let g = 0.5 * f64::from(half);
            let mean = MEAN + SPREAD * CORRELATION.sqrt() * g;
            let spread = SPREAD * (1.0 - CORRELATION).sqrt();
            let mut area: Vec<f64> =
                (0..POINTS).map(|point| bell((at(point) - mean) / spread)).collect();
            normalise(&mut area);
            (bell(g), area)
        };
        let success: Vec<Vec<f64>> = (1..=LEVELS).map(of_level).collect();
        Self {
            area_success: success.iter().map(|values| over_competence(values)).collect(),
            success,
            prior: (-6..=6).map(general).collect(),
        }
    }
}

impl Model {
    /// How likely an answer at `level` is right at each point of a competence's grid.
    pub(super) fn success(&self, level: Level) -> &[f64] {
        row(&self.success, level)
    }

    /// The same at each point of an area's grid.
    pub(super) fn area_success(&self, level: Level) -> &[f64] {
        row(&self.area_success, level)
    }

    /// Each general level with how likely it is, and how likely each point of an area then is.
    pub(super) fn prior(&self) -> &[(f64, Vec<f64>)] {
        &self.prior
    }
}

fn row(table: &[Vec<f64>], level: Level) -> &[f64] {
    let index = usize::from(level.number().min(LEVELS)).saturating_sub(1);
    table.get(index).map_or(&[], Vec::as_slice)
}

/// Makes the sum 1.
pub(super) fn normalise(weights: &mut [f64]) {
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 {
        weights.iter_mut().for_each(|weight| *weight /= sum);
    }
}

/// For each point of an area, the mean of `values`, which are over a competence's grid.
pub(super) fn over_competence(values: &[f64]) -> Vec<f64> {
    let mean =
        |window: &[f64]| window.iter().zip(OFFSETS).map(|(value, weight)| value * weight).sum();
    values.windows(OFFSETS.len()).map(mean).collect()
}
