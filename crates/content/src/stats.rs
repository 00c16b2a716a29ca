//! How much content there is.

use crate::bank::BankItem;
use crate::pillola::Draft;
use pillole_core::catalogue::Catalogue;
use pillole_core::digcomp::{Competence, Level};
use pillole_core::question::Kind;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The figures of `cargo xtask stats`.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Stats {
    /// How many pillole.
    pub pillole: usize,
    /// How many of them have a script to practise.
    pub scripts: usize,
    /// How many questions.
    pub items: usize,
    /// How many questions of each type, by its word; a type that nobody used yet has none.
    pub items_by_type: BTreeMap<&'static str, usize>,
    /// How many stories among them.
    pub stories: usize,
    /// How many of DigComp's 21 competences have a pillola of their own.
    pub competences_covered: usize,
    /// How many simulated screens.
    pub screens: usize,
    /// The lowest Gulpease of a pillola, to one decimal.
    pub gulpease_min: f64,
    /// How many words, questions included.
    pub words: usize,
    /// How many statements the self-reflection has.
    pub statements: usize,
    /// How many questions the adaptive test has, those of pillole included.
    pub bank_items: usize,
    /// How many of them each competence has, by its number.
    pub bank_by_competence: BTreeMap<String, usize>,
    /// The fewest different levels that the questions of a competence have.
    pub min_levels_per_competence: usize,
    /// How many finished sessions for facilitators.
    pub session_templates: usize,
    /// How many pillole have a video.
    pub videos: usize,
    /// How long all videos together are, in minutes, to one decimal.
    pub video_minutes: f64,
    /// How many bytes all videos together have.
    pub video_bytes: u64,
}

impl Stats {
    pub(crate) fn of(
        catalogue: &Catalogue,
        drafts: &[Draft<'_, '_>],
        bank: &[BankItem],
        statements: usize,
        session_templates: usize,
    ) -> Self {
        let in_bank = |competence: Competence| {
            let items = bank.iter().filter_map(BankItem::italian);
            items.filter(move |item| item.competence == competence)
        };
        let levels = |competence| in_bank(competence).map(|i| i.level).collect::<BTreeSet<Level>>();
        let by_competence =
            |competence: Competence| (competence.to_string(), in_bank(competence).count());
        let counts: Vec<_> = drafts.iter().map(|draft| draft.counts()).collect();
        let lowest = counts.iter().map(|counts| counts.gulpease()).fold(100.0, f64::min);
        let pillole = &catalogue.pillole;
        let competences: BTreeSet<_> =
            pillole.iter().map(|pillola| pillola.card.competence).collect();
        let mut items_by_type: BTreeMap<&'static str, usize> =
            Kind::WORDS.iter().map(|word| (*word, 0)).collect();
        for item in pillole.iter().flat_map(|pillola| &pillola.questions) {
            *items_by_type.entry(item.kind.word()).or_default() += 1;
        }
        let films = || pillole.iter().filter_map(|pillola| pillola.card.film.as_ref());
        let milliseconds: f64 = films().map(|film| f64::from(film.milliseconds)).sum();
        Self {
            pillole: pillole.len(),
            scripts: pillole.iter().filter(|p| !p.exercise.screens.is_empty()).count(),
            items: items_by_type.values().sum(),
            stories: items_by_type.get("story").copied().unwrap_or_default(),
            items_by_type,
            competences_covered: competences.len(),
            screens: catalogue.screens.len(),
            gulpease_min: (lowest * 10.0).round() / 10.0,
            words: counts.iter().map(|counts| counts.words).sum(),
            statements,
            bank_items: bank.len(),
            bank_by_competence: Competence::all().map(by_competence).collect(),
            min_levels_per_competence: Competence::all()
                .map(|competence| levels(competence).len())
                .min()
                .unwrap_or_default(),
            session_templates,
            videos: films().count(),
            video_minutes: (milliseconds / 6_000.0).round() / 10.0,
            video_bytes: films().map(|film| u64::from(film.bytes)).sum(),
        }
    }
}
