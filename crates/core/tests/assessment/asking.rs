//! Which question comes next: what holds in every test, whatever is answered.

use crate::generate::{a_bank, a_scope, a_share, as_asked, entry, take, usual_bank};
use crate::{area, competence, level};
use pillole_core::assessment::{Asked, Entry, Measure, Model, Scope, Scored, next};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn ids(asked: &[(Entry, Scored)]) -> Vec<u32> {
    asked.iter().map(|(entry, _)| entry.number.0).collect()
}

#[test]
fn nothing_is_asked_of_an_empty_bank() {
    for scope in [Scope::Whole, Scope::Area(area(3))] {
        assert!(take(&[], scope, 1, |_, _| 1.0).is_empty());
    }
}

#[test]
fn a_bank_of_one_competence_is_asked_to_its_end() {
    let own = competence("4.1");
    let bank: Vec<Entry> = (1..=6).map(|of| entry(u32::from(of), own, of)).collect();
    assert!(take(&bank, Scope::Area(area(1)), 1, |_, _| 1.0).is_empty());
    for share in [0.0, 1.0] {
        let asked = take(&bank, Scope::Whole, 1, |_, _| share);
        assert!((1..=6).contains(&asked.len()), "{}", asked.len());
    }
}

/// Nobody meets a hard question first, and the test says so at once instead of never ending.
#[test]
fn a_bank_without_easy_questions_begins_with_none() {
    let bank: Vec<Entry> = (1..=9).map(|number| entry(number, competence("1.1"), 6)).collect();
    assert!(take(&bank, Scope::Whole, 1, |_, _| 1.0).is_empty());
}

#[test]
fn tests_of_different_seeds_are_different() {
    let bank = usual_bank();
    let tests: BTreeSet<Vec<u32>> =
        (0..20).map(|seed| ids(&take(&bank, Scope::Whole, seed, |_, _| 1.0))).collect();
    assert!(tests.len() >= 19, "{}", tests.len());
    let first: BTreeSet<u32> = tests.iter().map(|test| test[0]).collect();
    assert!(first.len() >= 10, "{first:?}");
}

/// What a test is made for: every area is asked about, in turns.
#[test]
fn the_areas_are_mixed() {
    for seed in 0..20 {
        let mut dice: u64 = seed;
        let asked = take(&usual_bank(), Scope::Whole, seed, |_, _| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            f64::from(u8::from(dice >> 60 < 9))
        });
        let areas: Vec<u8> = asked.iter().map(|(it, _)| it.competence.area().number()).collect();
        assert_eq!(areas.iter().collect::<BTreeSet<_>>().len(), 5, "{areas:?}");
        let longest = areas.chunk_by(|a, b| a == b).map(<[u8]>::len).max();
        assert!(longest <= Some(3), "{areas:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_question_keeps_the_rules(
        bank in a_bank(),
        scope in a_scope(),
        seed: u64,
        shares in vec(a_share(), 30),
    ) {
        let mut number = 0;
        let mut known: Vec<(Entry, f64)> = Vec::new();
        let asked = take(&bank, scope, seed, |measure, entry| {
            let share = shares[number];
            let of = entry.level.number();
            if number == 0 {
                assert!(of <= 2, "begins with level {of}");
            }
            assert!(scope.has(entry.competence.area()), "another area: {entry:?}");
            let estimate = measure.area(entry.competence.area(), &measure.areas());
            assert!(f64::from(of) <= estimate.level + 1.5 + 1e-9, "{of} {estimate:?}");
            for (before, share) in known.iter().filter(|(it, _)| it.competence == entry.competence) {
                assert!(before.number != entry.number, "twice: {entry:?}");
                if *share >= 0.5 {
                    assert!(entry.level > before.level, "{entry:?} after right {before:?}");
                } else {
                    assert!(entry.level < before.level, "{entry:?} after missed {before:?}");
                }
            }
            known.push((entry.clone(), share));
            number += 1;
            share
        });
        prop_assert!(asked.len() <= scope.longest());
        let numbers: BTreeSet<u32> = ids(&asked).into_iter().collect();
        prop_assert_eq!(numbers.len(), asked.len());
    }

    #[test]
    fn the_same_seed_and_answers_make_the_same_test(
        bank in a_bank(),
        scope in a_scope(),
        seed: u64,
        shares in vec(a_share(), 30),
    ) {
        let once = || {
            let mut left = shares.iter();
            take(&bank, scope, seed, |_, _| *left.next().unwrap())
        };
        prop_assert_eq!(once(), once());
    }

    /// What was answered in an earlier edition of the bank counts, and nothing else happens.
    #[test]
    fn withdrawn_questions_do_no_harm(
        scope in a_scope(),
        seed: u64,
        shares in vec(a_share(), 30),
        withdrawn: prop::sample::Index,
    ) {
        let mut left = shares.iter();
        let mut bank = usual_bank();
        let mut asked = take(&bank, scope, seed, |_, _| *left.next().unwrap());
        asked.truncate(withdrawn.index(asked.len() + 1));
        bank.retain(|entry| asked.iter().all(|(it, _)| it.number != entry.number));
        let model = Model::default();
        let measure = Measure::of(&model, asked.iter().map(|(_, scored)| *scored));
        let found = next(&measure, &bank, &as_asked(&asked), scope, seed);
        prop_assert!(found.is_none_or(|it| !ids(&asked).contains(&it.number.0)));
        prop_assert!(found.is_some() || !asked.is_empty());
    }

    /// An answer that an import brought may be of any number, competence and level.
    #[test]
    fn foreign_answers_do_no_harm(
        answers in crate::generate::some_answers(),
        bank in a_bank(),
        scope in a_scope(),
        seed: u64,
    ) {
        let model = Model::default();
        let measure = Measure::of(&model, answers.clone());
        let asked: Vec<Asked<'_>> =
            (1..).zip(&answers).map(|(number, scored)| Asked { number, scored }).collect();
        let found = next(&measure, &bank, &asked, scope, seed);
        prop_assert!(found.is_none_or(|it| it.number.0 as usize > answers.len()));
        prop_assert!(found.is_none_or(|it| it.level <= level(6)));
    }
}
