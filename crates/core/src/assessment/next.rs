//! Which question comes next in the adaptive test, and when there is none to come.

use super::bank::Entry;
use super::measure::{Measure, bands};
use super::model::at;
use crate::digcomp::{Area, Competence, Level};
use std::collections::{BTreeMap, BTreeSet};

/// What a test is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// All five areas.
    Whole,
    /// One of them.
    Area(Area),
}

impl Scope {
    /// Whether questions of this area belong to it.
    #[must_use]
    pub fn has(self, area: Area) -> bool {
        match self {
            Self::Whole => true,
            Self::Area(only) => only == area,
        }
    }

    /// The areas that belong to it, in order.
    pub fn areas(self) -> impl Iterator<Item = Area> {
        Area::ALL.into_iter().filter(move |area| self.has(*area))
    }

    /// The most questions that are asked.
    #[must_use]
    pub fn longest(self) -> usize {
        match self {
            Self::Whole => 26,
            Self::Area(_) => 9,
        }
    }
}

/// How likely the likeliest band of every area is when enough is known.
const ENOUGH: f64 = 0.9;
/// How many levels above what is expected a question may be.
const ABOVE: f64 = 1.5;
/// The hardest first question.
const FIRST: u8 = 2;
/// How much more the same area must tell than another to be asked about twice in a row, times.
const CHANGE: f64 = 1.3;

/// A question that was answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked<'a> {
    /// Which.
    pub number: u32,
    /// What it was about, how hard it was, and what the answer was worth.
    pub scored: &'a super::measure::Scored,
}

/// The next question: the one whose answer is expected to tell most about the band of its area.
///
/// That is the mutual information of answer and band (Lindley 1956), over areas and levels. Within a
/// competence what is harder than a question that was not answered, or easier than one that was, is
/// not asked: it is inferred, as in Pix's "tubes" of acquis. It begins easy, stays within
/// [`ABOVE`] levels of what is expected, and changes areas where that costs little. Of equals
/// `seed` decides: the same seed and answers give the same test.
///
/// None when every area is known well enough, when nothing is left to ask, or after
/// [`Scope::longest`] questions.
#[must_use]
pub fn next<'b>(
    measure: &Measure<'_>,
    bank: &'b [Entry],
    asked: &[Asked<'_>],
    scope: Scope,
    seed: u64,
) -> Option<&'b Entry> {
    if asked.len() >= scope.longest() {
        return None;
    }
    let beliefs = measure.areas();
    let last = asked.last().map(|asked| asked.scored.competence.area());
    let inferred = Inferred::of(asked);
    let left: Vec<&Entry> = bank.iter().filter(|entry| inferred.leaves(entry)).collect();
    let open: BTreeSet<(Area, Level)> =
        left.iter().map(|entry| (entry.competence.area(), entry.level)).collect();
    let mut best: Option<(f64, u64, Area, Level)> = None;
    let mut is_enough = true;
    for (area, belief) in Area::ALL.into_iter().zip(&beliefs) {
        if !scope.has(area) {
            continue;
        }
        let estimate = measure.area(area, &beliefs);
        if estimate.certainty >= ENOUGH && estimate.answers >= 2 {
            continue;
        }
        is_enough = false;
        for level in Level::ALL {
            let number = f64::from(level.number());
            let is_easy = if asked.is_empty() {
                level.number() <= FIRST
            } else {
                number <= estimate.level + ABOVE
            };
            if !is_easy || !open.contains(&(area, level)) {
                continue;
            }
            let told = information(belief, measure.model().area_success(level));
            let told =
                if last == Some(area) && scope == Scope::Whole { told / CHANGE } else { told };
            // What differs by less than a billionth is equal, on every machine.
            let told = (told * 1e9).round();
            let chance = mix(seed, u64::from(area.number()) * 16 + u64::from(level.number()));
            if best.is_none_or(|(most, tie, ..)| (told, chance) > (most, tie)) {
                best = Some((told, chance, area, level));
            }
        }
    }
    let (_, _, area, level) = best.filter(|_| !is_enough)?;
    // Of the competences of the area those come first that were asked about least.
    left.into_iter()
        .filter(|entry| entry.competence.area() == area && entry.level == level)
        .min_by_key(|entry| {
            (measure.answers(entry.competence), mix(seed, u64::from(entry.number.0)))
        })
}

/// What was asked, and what follows from it within each competence.
struct Inferred<'a> {
    asked: &'a [Asked<'a>],
    /// Of each competence that was asked about: the hardest level that was right, and the easiest
    /// that was not.
    known: BTreeMap<Competence, (u8, u8)>,
}

impl<'a> Inferred<'a> {
    fn of(asked: &'a [Asked<'a>]) -> Self {
        let mut known: BTreeMap<Competence, (u8, u8)> = BTreeMap::new();
        for scored in asked.iter().map(|asked| asked.scored) {
            let (right, wrong) = known.entry(scored.competence).or_insert((0, u8::MAX));
            let level = scored.level.number();
            if scored.share >= 0.5 {
                *right = level.max(*right);
            } else {
                *wrong = level.min(*wrong);
            }
        }
        Self { asked, known }
    }

    /// Whether a question can still be asked.
    fn leaves(&self, entry: &Entry) -> bool {
        let number = entry.level.number();
        let is_open = self
            .known
            .get(&entry.competence)
            .is_none_or(|(right, wrong)| number > *right && number < *wrong);
        is_open && self.asked.iter().all(|asked| asked.number != entry.number.0)
    }
}

/// What an answer tells about the band, in nats: `H(answer) - H(answer | band)`. `right` is how likely
/// it is right at each point.
fn information(belief: &[f64], right: &[f64]) -> f64 {
    let joint: Vec<f64> = belief.iter().zip(right).map(|(belief, right)| belief * right).collect();
    let whole: f64 = joint.iter().sum();
    let within: f64 = bands(belief, at)
        .into_iter()
        .zip(bands(&joint, at))
        .filter(|(band, _)| *band > 0.0)
        .map(|(band, right)| band * entropy(right / band))
        .sum();
    entropy(whole) - within
}

/// The entropy of something that happens with likelihood `p`, in nats.
fn entropy(p: f64) -> f64 {
    let part = |p: f64| if p > 0.0 { -p * p.ln() } else { 0.0 };
    part(p) + part(1.0 - p)
}

/// A number that looks random, the same for the same two (the finish of SplitMix64; Steele, Lea and
/// Flood 2014).
fn mix(seed: u64, what: u64) -> u64 {
    let mut z = seed.wrapping_add(what.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
