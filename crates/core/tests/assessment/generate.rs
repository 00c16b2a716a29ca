//! Answers and banks, of any kind and of the usual one.

use crate::{area, level};
use pillole_core::assessment::{Asked, Entry, Measure, Model, Scope, Scored, next};
use pillole_core::digcomp::Competence;
use pillole_core::id::{ItemId, Number};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What answers can be worth, the ends and the middle more often than the rest.
pub(crate) fn a_share() -> impl Strategy<Value = f64> {
    prop_oneof![3 => Just(0.0), 3 => Just(1.0), 1 => Just(0.5), 2 => 0.0..=1.0]
}

pub(crate) fn a_competence() -> impl Strategy<Value = Competence> {
    select(Competence::all().collect::<Vec<_>>())
}

/// Also of levels that no question has: what an older edition stored must not break anything.
pub(crate) fn an_answer() -> impl Strategy<Value = Scored> {
    (a_competence(), 1_u8..=8, a_share()).prop_map(|(competence, number, share)| Scored {
        competence,
        level: level(number),
        share,
    })
}

pub(crate) fn some_answers() -> impl Strategy<Value = Vec<Scored>> {
    vec(an_answer(), 0..30)
}

pub(crate) fn a_scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        2 => Just(Scope::Whole),
        3 => (1_u8..=5).prop_map(|number| Scope::Area(area(number))),
    ]
}

pub(crate) fn entry(number: u32, competence: Competence, of: u8) -> Entry {
    let id = format!("{}/q-{number}", competence.to_string().replace('.', "-"));
    let id = ItemId::try_from(id).unwrap();
    Entry { id, number: Number(number), competence, level: level(of) }
}

/// Twelve questions for each competence, over all six levels.
pub(crate) fn usual_bank() -> Vec<Entry> {
    let levels = [1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6];
    let all = Competence::all().flat_map(|it| levels.into_iter().map(move |level| (it, level)));
    (1..).zip(all).map(|(number, (it, level))| entry(number, it, level)).collect()
}

/// A bank with holes: some competences, some levels, from nothing to a few dozen.
pub(crate) fn a_bank() -> impl Strategy<Value = Vec<Entry>> {
    let bank = vec((a_competence(), 1_u8..=6), 0..60).prop_map(|all| {
        (1..).zip(all).map(|(number, (it, level))| entry(number, it, level)).collect()
    });
    prop_oneof![1 => Just(usual_bank()), 2 => bank]
}

/// Takes a test to its end, and gives what was asked, in order. `answer` sees what is known by then
/// and the question, and says what the answer is worth.
pub(crate) fn take(
    bank: &[Entry],
    scope: Scope,
    seed: u64,
    mut answer: impl FnMut(&Measure<'_>, &Entry) -> f64,
) -> Vec<(Entry, Scored)> {
    let model = Model::default();
    let mut measure = Measure::new(&model);
    let mut asked: Vec<(Entry, Scored)> = Vec::new();
    while let Some(entry) = {
        let so_far: Vec<Asked<'_>> = as_asked(&asked);
        next(&measure, bank, &so_far, scope, seed).cloned()
    } {
        let share = answer(&measure, &entry);
        let scored = Scored { competence: entry.competence, level: entry.level, share };
        measure.add(scored);
        asked.push((entry, scored));
        assert!(asked.len() <= 1_000, "it does not end");
    }
    asked
}

pub(crate) fn as_asked(asked: &[(Entry, Scored)]) -> Vec<Asked<'_>> {
    asked.iter().map(|(entry, scored)| Asked { number: entry.number.0, scored }).collect()
}
