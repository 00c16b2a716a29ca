//! "Come mi vedo": which statements belong to a form of it, and what the answers come to.
//!
//! The scoring rule is DigCompSat's (Clifford et al. 2020, JRC123226): each answer is worth 0 to 3;
//! a competence is the mean of its statements, an area the mean of all of its statements, each in
//! percent of the highest answer; four bands ([`Standing::of_percent`]). The statements are our own.

use super::standing::Standing;
use super::statement::Statement;
use crate::digcomp::{Area, Competence};
use std::collections::BTreeMap;

/// How much one agrees with a statement: 0 (not at all) to 3 (fully).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Agreement(u8);

impl Agreement {
    /// The four answers, from the least.
    pub const ALL: [Self; 4] = [Self(0), Self(1), Self(2), Self(3)];

    /// 0 to 3.
    #[must_use]
    pub fn points(self) -> u8 {
        self.0
    }

    /// The answer worth so many points, if there is one.
    #[must_use]
    pub fn of(points: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.0 == points)
    }
}

/// Which statements are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// All of them, in about a quarter of an hour.
    Whole,
    /// One for each competence.
    Short,
    /// Those of one area.
    Area(Area),
}

impl Form {
    /// Whether a statement belongs to it.
    #[must_use]
    pub fn has(self, statement: &Statement) -> bool {
        match self {
            Self::Whole => true,
            Self::Short => statement.short,
            Self::Area(area) => statement.competence.area() == area,
        }
    }

    /// The areas that it says something of.
    pub fn areas(self) -> impl Iterator<Item = Area> {
        Area::ALL.into_iter().filter(move |area| match self {
            Self::Whole | Self::Short => true,
            Self::Area(only) => only == *area,
        })
    }

    /// How long so many statements take, in whole minutes: eleven seconds each (82 in about a quarter
    /// of an hour), and never less than one.
    #[must_use]
    pub fn minutes(statements: usize) -> usize {
        ((statements * 11 + 30) / 60).max(1)
    }
}

/// What some answers come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// The mean in percent of the highest answer, rounded half up: 0 to 100.
    pub percent: u8,
    /// The band of that.
    pub standing: Standing,
    /// How many answers it is the mean of.
    pub answers: usize,
}

impl Score {
    /// The mean of these answers; none without any.
    pub fn of(answers: impl IntoIterator<Item = Agreement>) -> Option<Self> {
        let (count, sum) = answers.into_iter().fold((0_usize, 0_usize), |(count, sum), answer| {
            (count + 1, sum + usize::from(answer.0))
        });
        if count == 0 {
            return None;
        }
        let highest = 3 * count;
        // Half up, in whole numbers: the same everywhere.
        let percent = (200 * sum + highest) / (2 * highest);
        let percent = u8::try_from(percent).unwrap_or(100);
        Some(Self { percent, standing: Standing::of_percent(percent), answers: count })
    }
}

/// How somebody sees themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SelfImage {
    /// Each area that was answered about, areas 1 to 5.
    pub areas: [Option<Score>; 5],
    /// Each competence that was answered about.
    pub competences: BTreeMap<Competence, Score>,
}

impl SelfImage {
    /// What these answers come to; their order does not matter.
    pub fn of(answers: impl IntoIterator<Item = (Competence, Agreement)>) -> Self {
        let mut by_competence: BTreeMap<Competence, Vec<Agreement>> = BTreeMap::new();
        for (competence, answer) in answers {
            by_competence.entry(competence).or_default().push(answer);
        }
        let area = |area: Area| {
            let own = by_competence.iter().filter(|(competence, _)| competence.area() == area);
            Score::of(own.flat_map(|(_, answers)| answers.iter().copied()))
        };
        let competence = |(competence, answers): (&Competence, &Vec<Agreement>)| {
            Some((*competence, Score::of(answers.iter().copied())?))
        };
        Self {
            areas: Area::ALL.map(area),
            competences: by_competence.iter().filter_map(competence).collect(),
        }
    }

    /// What was said of an area.
    #[must_use]
    pub fn area(&self, area: Area) -> Option<Score> {
        self.areas.get(usize::from(area.number()) - 1).copied().flatten()
    }
}
