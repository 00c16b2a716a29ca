//! What is known of somebody from all their sittings: of each area the newest that says something.

use super::measure::{Estimate, Measure, Scored};
use super::model::Model;
use super::next::Scope;
use super::reflection::{Form, SelfImage};
use super::standing::Standing;
use crate::digcomp::{Area, Competence};
use crate::progress::{Record, ReflectionSitting, TestSitting, Timestamp};
use std::collections::BTreeMap;

/// The result of one test.
#[derive(Debug, Clone, PartialEq)]
pub struct Result {
    /// What it was about.
    pub scope: Scope,
    /// Each area that it was about.
    pub areas: BTreeMap<Area, Estimate>,
    /// Each competence of these areas, asked about or inferred from its area.
    pub competences: BTreeMap<Competence, Estimate>,
}

impl Result {
    /// What a test says so far.
    #[must_use]
    pub fn of(model: &Model, sitting: &TestSitting) -> Self {
        Self::of_answers(model, sitting.scope, sitting.answers.values().map(|a| a.scored()))
    }

    /// What these answers say, in any order.
    pub fn of_answers(
        model: &Model,
        scope: Scope,
        answers: impl IntoIterator<Item = Scored>,
    ) -> Self {
        let measure = Measure::of(model, answers);
        let beliefs = measure.areas();
        let competences = scope.areas().flat_map(Area::competences);
        Self {
            scope,
            areas: scope.areas().map(|area| (area, measure.area(area, &beliefs))).collect(),
            competences: competences.map(|it| (it, measure.competence(it, &beliefs))).collect(),
        }
    }
}

impl ReflectionSitting {
    /// What it comes to so far.
    #[must_use]
    pub fn self_image(&self) -> SelfImage {
        SelfImage::of(self.answers.values().map(|answer| (answer.competence, answer.agreement)))
    }
}

/// How what somebody says of themselves lies beside what they can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// They think less of themselves than the test shows.
    Modest,
    /// Both say the same.
    Alike,
    /// They think more of themselves than the test shows.
    Confident,
}

impl Comparison {
    /// Compares two bands. Where the test is not sure of its band, one band more or less is alike.
    #[must_use]
    pub fn of(image: Standing, test: &Estimate) -> Self {
        let (image, shown) = (image.rank(), test.standing.rank());
        let tolerance = u8::from(test.certainty < 0.7);
        if image.saturating_add(tolerance) < shown {
            Self::Modest
        } else if shown.saturating_add(tolerance) < image {
            Self::Confident
        } else {
            Self::Alike
        }
    }
}

/// Where the level of a competence is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// A test.
    Test,
    /// What they say of themselves.
    SelfImage,
}

/// What is known of each competence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// The level of each competence that something is known of, 0 to 7, and where from.
    pub competences: BTreeMap<Competence, (f64, Evidence)>,
}

impl Profile {
    /// From all sittings that ended: of each area the newest test that asked about it; where there is
    /// none, the newest self-reflection; where there is none either, what a test inferred.
    #[must_use]
    pub fn of(model: &Model, record: &Record) -> Self {
        let mut competences = BTreeMap::new();
        for sitting in ended(&record.reflections, |sitting| sitting.finished) {
            for (competence, score) in sitting.self_image().competences {
                competences.insert(competence, (level_of(score.standing), Evidence::SelfImage));
            }
        }
        let tests = ended(&record.tests, |sitting| sitting.finished);
        for sitting in tests.filter(|sitting| !sitting.answers.is_empty()) {
            let result = Result::of(model, sitting);
            let was_asked = |area| result.areas.get(&area).is_some_and(|it| it.answers > 0);
            for (competence, estimate) in result.competences {
                // What a test that was ended early only infers does not replace what is known.
                if was_asked(competence.area()) || !competences.contains_key(&competence) {
                    competences.insert(competence, (estimate.level, Evidence::Test));
                }
            }
        }
        Self { competences }
    }
}

/// The sittings that ended, the oldest first.
fn ended<T>(
    all: &BTreeMap<Timestamp, T>,
    finished: impl Fn(&T) -> Option<Timestamp>,
) -> impl Iterator<Item = &T> {
    all.values().filter(move |sitting| finished(sitting).is_some())
}

/// The level in the middle of a band.
fn level_of(standing: Standing) -> f64 {
    match standing {
        Standing::BelowBase => 0.5,
        Standing::Base => 2.0,
        Standing::Intermediate => 4.0,
        Standing::Advanced => 6.0,
    }
}

impl Record {
    /// The self-reflection that is to be gone on with: the newest, if it has not ended.
    #[must_use]
    pub fn open_reflection(&self) -> Option<(Timestamp, &ReflectionSitting)> {
        let (began, sitting) = self.reflections.last_key_value()?;
        sitting.finished.is_none().then_some((*began, sitting))
    }

    /// The test that is to be gone on with: the newest, if it has not ended.
    #[must_use]
    pub fn open_test(&self) -> Option<(Timestamp, &TestSitting)> {
        let (began, sitting) = self.tests.last_key_value()?;
        sitting.finished.is_none().then_some((*began, sitting))
    }

    /// The newest self-reflection that ended and is about more than one area, or about this one.
    #[must_use]
    pub fn last_reflection(&self, of: Option<Area>) -> Option<(Timestamp, &ReflectionSitting)> {
        let fits = |form: Form| of.is_none_or(|area| form.areas().any(|it| it == area));
        let mut newest = self.reflections.iter().rev();
        newest
            .find(|(_, sitting)| sitting.finished.is_some() && fits(sitting.form))
            .map(|(began, sitting)| (*began, sitting))
    }
}
