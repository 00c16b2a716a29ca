//! How much content there is.

use crate::pillola::Draft;
use pillole_core::catalogue::Catalogue;
use serde::Serialize;
use std::collections::BTreeSet;

/// The figures of `cargo xtask stats`.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Stats {
    /// How many pillole.
    pub pillole: usize,
    /// How many questions.
    pub items: usize,
    /// How many of DigComp's 21 competences have a pillola of their own.
    pub competences_covered: usize,
    /// How many simulated screens.
    pub screens: usize,
    /// The lowest Gulpease of a pillola, to one decimal.
    pub gulpease_min: f64,
    /// How many words, questions included.
    pub words: usize,
}

impl Stats {
    pub(crate) fn of(catalogue: &Catalogue, drafts: &[Draft<'_, '_>]) -> Self {
        let counts: Vec<_> = drafts.iter().map(|draft| draft.counts()).collect();
        let lowest = counts.iter().map(|counts| counts.gulpease()).fold(100.0, f64::min);
        let competences: BTreeSet<_> =
            catalogue.pillole.iter().map(|pillola| pillola.card.competence).collect();
        Self {
            pillole: catalogue.pillole.len(),
            items: catalogue.pillole.iter().map(|pillola| pillola.questions.len()).sum(),
            competences_covered: competences.len(),
            screens: catalogue.screens.len(),
            gulpease_min: (lowest * 10.0).round() / 10.0,
            words: counts.iter().map(|counts| counts.words).sum(),
        }
    }
}
