//! What answers say: properties that hold for any answers.

use crate::generate::{a_share, an_answer, some_answers};
use crate::{area, competence, level};
use pillole_core::assessment::{Estimate, Measure, Model, Scored, success};
use pillole_core::digcomp::{Area, Competence};
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How much rounding may do.
const NOTHING: f64 = 1e-9;
/// How far two points of the grid lie apart.
const STEP: f64 = 0.5;

/// What is believed of everything, areas first.
fn all(answers: &[Scored]) -> Vec<Estimate> {
    let model = Model::default();
    let measure = Measure::of(&model, answers.iter().copied());
    let beliefs = measure.areas();
    let areas = Area::ALL.into_iter().map(|it| measure.area(it, &beliefs));
    areas.chain(Competence::all().map(|it| measure.competence(it, &beliefs))).collect()
}

fn levels(answers: &[Scored]) -> Vec<f64> {
    all(answers).into_iter().map(|estimate| estimate.level).collect()
}

fn right(name: &str, of: u8) -> Scored {
    Scored { competence: competence(name), level: level(of), share: 1.0 }
}

#[test]
fn a_right_answer_is_as_likely_as_the_formula_says() {
    // By another program: 0.1 + 0.9 / (1 + exp(-1.7 (x - L))).
    for (ability, level, expected) in [
        (2.0, 2.0, 0.55),
        (3.0, 2.0, 0.860_981_3),
        (1.0, 2.0, 0.239_018_7),
        (-2.0, 6.0, 0.100_001_1),
        (7.0, 1.0, 0.999_966_5),
    ] {
        assert!((success(ability, level) - expected).abs() < 1e-6, "{ability} {level}");
    }
}

/// What `measured.py` wrote.
const MEASURED: &str = include_str!("measured.json");

#[derive(Deserialize)]
struct Vector {
    answers: Vec<(String, u8, f64)>,
    /// By the name of the area or competence.
    levels: BTreeMap<String, f64>,
}

#[test]
fn the_levels_are_those_that_another_program_computed() {
    let vectors: Vec<Vector> = serde_json::from_str(MEASURED).unwrap();
    let names: Vec<String> = Area::ALL
        .iter()
        .map(ToString::to_string)
        .chain(Competence::all().map(|it| it.to_string()))
        .collect();
    for vector in vectors {
        let one =
            |(name, of, share): &(String, u8, f64)| Scored { share: *share, ..right(name, *of) };
        let answers: Vec<Scored> = vector.answers.iter().map(one).collect();
        for (name, found) in names.iter().zip(levels(&answers)) {
            let expected = vector.levels[name];
            assert!((found - expected).abs() < 1e-6, "{name}: {found}, not {expected}");
        }
    }
}

#[test]
fn before_any_answer_everybody_is_expected_alike() {
    for estimate in all(&[]) {
        assert!((estimate.level - 2.5).abs() < 0.05, "{estimate:?}");
        assert_eq!(estimate.answers, 0);
        assert!(estimate.high - estimate.low > 3.0, "{estimate:?}");
    }
}

#[test]
fn answers_in_one_area_say_something_of_the_others_but_less() {
    let answers: Vec<Scored> = (1..=6).map(|of| right("4.1", of)).collect();
    let (before, after) = (all(&[]), all(&answers));
    let gained = |index: usize| after[index].level - before[index].level;
    assert!(gained(3) > 1.5, "{}", gained(3));
    assert!(gained(0) > 0.3 && gained(0) < gained(3), "{}", gained(0));
    assert_eq!((after[3].answers, after[0].answers), (6, 0));
}

#[test]
fn who_has_everything_right_is_advanced_and_who_has_nothing_is_below_base() {
    let answers = |share: f64| -> Vec<Scored> {
        let one = |it| (1..=6).map(move |of| Scored { competence: it, level: level(of), share });
        Competence::all().flat_map(one).collect()
    };
    for estimate in all(&answers(1.0)) {
        assert!(estimate.standing.rank() == 3 && estimate.certainty > 0.9, "{estimate:?}");
    }
    for estimate in all(&answers(0.0)) {
        assert!(estimate.standing.rank() == 0 && estimate.certainty > 0.9, "{estimate:?}");
    }
}

#[test]
fn hundreds_of_answers_do_not_run_out_of_numbers() {
    for share in [0.0, 1.0, 0.5] {
        let answer = Scored { share, ..right("2.1", 1) };
        assert!(levels(&vec![answer; 5_000]).into_iter().all(f64::is_finite));
    }
    let mixed = [right("1.1", 6), Scored { share: 0.0, ..right("1.1", 1) }].repeat(2_000);
    assert!(levels(&mixed).into_iter().all(f64::is_finite));
}

#[test]
fn a_share_outside_0_to_1_counts_as_the_nearer_end() {
    let of = |share| levels(&[Scored { share, ..right("3.1", 3) }]);
    assert_eq!(of(7.0), of(1.0));
    assert_eq!(of(-1.0), of(0.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_more_right_answer_lowers_nothing(mut answers in some_answers(), one in an_answer()) {
        let before = levels(&answers);
        answers.push(Scored { share: 1.0, ..one });
        for (before, after) in before.iter().zip(levels(&answers)) {
            prop_assert!(after >= before - NOTHING, "{before} {after}");
        }
    }

    #[test]
    fn one_more_wrong_answer_raises_nothing(mut answers in some_answers(), one in an_answer()) {
        let before = levels(&answers);
        answers.push(Scored { share: 0.0, ..one });
        for (before, after) in before.iter().zip(levels(&answers)) {
            prop_assert!(after <= before + NOTHING, "{before} {after}");
        }
    }

    #[test]
    fn the_same_answer_worth_more_lowers_nothing(
        mut answers in some_answers(),
        one in an_answer(),
        other in a_share(),
    ) {
        answers.push(Scored { share: one.share.min(other), ..one });
        let before = levels(&answers);
        let last = answers.len() - 1;
        answers[last].share = one.share.max(other);
        for (before, after) in before.iter().zip(levels(&answers)) {
            prop_assert!(after >= before - NOTHING, "{before} {after}");
        }
    }

    #[test]
    fn the_order_does_not_matter(
        (answers, shuffled) in some_answers()
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        for (a, b) in all(&answers).into_iter().zip(all(&shuffled)) {
            prop_assert!((a.level - b.level).abs() < NOTHING);
            prop_assert!((a.certainty - b.certainty).abs() < NOTHING);
            prop_assert_eq!(a.answers, b.answers);
        }
    }

    #[test]
    fn beliefs_are_likelihoods(answers in some_answers()) {
        let model = Model::default();
        for belief in Measure::of(&model, answers).areas() {
            prop_assert!((belief.iter().sum::<f64>() - 1.0).abs() < NOTHING);
            prop_assert!(belief.iter().all(|weight| (0.0..=1.0).contains(weight)));
        }
    }

    #[test]
    fn estimates_are_on_the_scale_and_in_their_bounds(answers in some_answers()) {
        for estimate in all(&answers) {
            let Estimate { level, low, high, certainty, .. } = estimate;
            prop_assert!((0.0..=7.0).contains(&level), "{estimate:?}");
            prop_assert!((0.0..=7.0).contains(&low) && high <= 7.0, "{estimate:?}");
            // The bounds are points of the grid, the level lies anywhere.
            prop_assert!(low <= level + STEP && level <= high + STEP, "{estimate:?}");
            prop_assert!((0.25 - NOTHING..=1.0 + NOTHING).contains(&certainty), "{estimate:?}");
        }
    }

    #[test]
    fn answers_are_counted(answers in some_answers()) {
        let model = Model::default();
        let measure = Measure::of(&model, answers.clone());
        let beliefs = measure.areas();
        for it in Competence::all() {
            let own = answers.iter().filter(|answer| answer.competence == it).count();
            prop_assert_eq!(measure.answers(it), own);
        }
        let own = answers.iter().filter(|answer| answer.competence.area() == area(2)).count();
        prop_assert_eq!(measure.area(area(2), &beliefs).answers, own);
    }
}
