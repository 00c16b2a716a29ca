//! Simulated learners: what they can do, and how they answer. Chance is a seed's, so the same seed
//! makes the same learners on every machine.

use pillole_core::assessment::{Entry, Scored};
use pillole_core::digcomp::{Area, Competence};

/// Whom learners are drawn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Population {
    /// The mean of their levels.
    pub(super) mean: f64,
    /// The standard deviation of their levels, in every area.
    pub(super) spread: f64,
    /// How their levels in two areas correlate.
    pub(super) correlation: f64,
}

impl Population {
    /// The one that the figures are about. It is like the prior of the measure, as the measure was
    /// made for it; [`super::populations`] looks at others.
    pub(super) const USUAL: Self = Self { mean: 2.5, spread: 1.6, correlation: 0.7 };
}

/// How learners answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// How sharply knowing sets in with the level, a level.
    pub(super) slope: f64,
    /// How often what one does not know is right all the same.
    pub(super) luck: f64,
    /// How often what one knows is wrong all the same.
    pub(super) slip: f64,
    /// How often who does not know says so, instead of trying their luck.
    pub(super) admits: f64,
    /// The standard deviation of the competences around their area, in levels.
    pub(super) uneven: f64,
}

impl Manner {
    /// The manner that the figures are about.
    pub(super) const USUAL: Self =
        Self { slope: 1.7, luck: 0.1, slip: 0.0, admits: 0.0, uneven: 0.0 };
}

/// Somebody who takes tests.
#[derive(Debug)]
pub(super) struct Learner {
    manner: Manner,
    areas: Vec<(Area, f64)>,
    competences: Vec<(Competence, f64)>,
    chance: Chance,
}

impl Learner {
    /// The learner with this number among those of `seed`. What they can do depends on these two
    /// alone; `test` tells the tests apart that one learner takes, so that the answers in one are
    /// not those in another.
    pub(super) fn new(
        population: Population,
        manner: Manner,
        (seed, number, test): (u64, u64, u64),
    ) -> Self {
        let mut chance = Chance(mix(seed, number));
        let Population { mean, spread, correlation } = population;
        let general = chance.normal();
        let areas: Vec<(Area, f64)> = Area::ALL
            .into_iter()
            .map(|area| {
                let own = (1.0 - correlation).sqrt() * chance.normal();
                (area, mean + spread * (correlation.sqrt() * general + own))
            })
            .collect();
        let competences = areas
            .iter()
            .flat_map(|(area, level)| area.competences().map(move |it| (it, *level)))
            .map(|(competence, level)| (competence, level + manner.uneven * chance.normal()))
            .collect();
        Self { manner, areas, competences, chance: Chance(mix(mix(seed, number), test)) }
    }

    /// What they really can in each area.
    pub(super) fn areas(&self) -> &[(Area, f64)] {
        &self.areas
    }

    /// The seed of a test that they begin.
    pub(super) fn draw_seed(&mut self) -> u64 {
        self.chance.next() >> 32
    }

    /// Answers a question: they know it or not, may slip, may say that they do not know, may be
    /// lucky. Without slips and without saying so that is the model's
    /// `P = luck + (1 - luck) / (1 + exp(-slope (ability - level)))`.
    pub(super) fn answer(&mut self, entry: &Entry) -> Scored {
        let found = self.competences.iter().find(|(competence, _)| *competence == entry.competence);
        let ability = found.map_or(0.0, |(_, level)| *level);
        let level = f64::from(entry.level.number());
        let Manner { slope, luck, slip, admits, .. } = self.manner;
        let knows = self.chance.happens(1.0 / (1.0 + (-slope * (ability - level)).exp()));
        let (slips, admits, is_lucky) =
            (self.chance.happens(slip), self.chance.happens(admits), self.chance.happens(luck));
        let is_right = if knows { !slips } else { !admits && is_lucky };
        Scored {
            competence: entry.competence,
            level: entry.level,
            share: f64::from(u8::from(is_right)),
        }
    }
}

/// Numbers that look random (SplitMix64; Steele, Lea and Flood 2014).
#[derive(Debug)]
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        finish(self.0)
    }

    /// Evenly from 0, which may come, to 1, which does not.
    fn even(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn happens(&mut self, how_often: f64) -> bool {
        self.even() < how_often
    }

    /// Normal with mean 0 and standard deviation 1 (Box and Muller 1958).
    fn normal(&mut self) -> f64 {
        let (size, turn) = (1.0 - self.even(), self.even());
        (-2.0 * size.ln()).sqrt() * (std::f64::consts::TAU * turn).cos()
    }
}

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

fn finish(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A seed out of two numbers.
fn mix(seed: u64, number: u64) -> u64 {
    finish(finish(seed.wrapping_add(STEP)).wrapping_add(number.wrapping_mul(STEP)))
}
