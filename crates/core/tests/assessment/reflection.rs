//! "Come mi vedo": the scoring rule, held to what another program computed from it.

use crate::generate::a_competence;
use crate::{area, competence};
use pillole_core::assessment::{Agreement, Form, Score, SelfImage, Standing};
use pillole_core::digcomp::{Area, Competence};
use proptest::collection::vec;
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What `golden.py` wrote.
const GOLDEN: &str = include_str!("golden.json");

#[derive(Deserialize)]
struct Vector {
    name: String,
    answers: Vec<(String, u8)>,
    competences: BTreeMap<String, Expected>,
    areas: BTreeMap<String, Expected>,
}

#[derive(Deserialize)]
struct Expected {
    percent: u8,
    band: Standing,
    answers: usize,
}

/// Its bands have the names that the code gives them, in small letters.
fn golden() -> Vec<Vector> {
    let text = Standing::ALL.into_iter().zip(["below_base", "base", "intermediate", "advanced"]);
    let text = text.fold(GOLDEN.to_owned(), |text, (standing, name)| {
        text.replace(&format!("\"{name}\""), &format!("\"{standing:?}\""))
    });
    serde_json::from_str(&text).unwrap()
}

fn answers(vector: &Vector) -> Vec<(Competence, Agreement)> {
    let one = |(name, points): &(String, u8)| (competence(name), Agreement::of(*points).unwrap());
    vector.answers.iter().map(one).collect()
}

fn check(expected: &Expected, score: Score, name: &str) {
    assert_eq!(
        (score.percent, score.standing, score.answers),
        (expected.percent, expected.band, expected.answers),
        "{name}"
    );
}

#[test]
fn the_scores_are_those_that_another_program_computed() {
    let vectors = golden();
    assert!(vectors.len() >= 24, "{}", vectors.len());
    for vector in &vectors {
        let image = SelfImage::of(answers(vector));
        assert_eq!(image.competences.len(), vector.competences.len(), "{}", vector.name);
        for (name, expected) in &vector.competences {
            check(expected, image.competences[&competence(name)], &vector.name);
        }
        for of in Area::ALL {
            match (vector.areas.get(&of.to_string()), image.area(of)) {
                (Some(expected), Some(score)) => check(expected, score, &vector.name),
                (expected, score) => {
                    assert!(expected.is_none() && score.is_none(), "{}: area {of}", vector.name);
                }
            }
        }
    }
}

#[test]
fn without_answers_there_is_no_score() {
    assert_eq!(Score::of([]), None);
    assert_eq!(SelfImage::of([]), SelfImage::default());
    assert_eq!(SelfImage::default().area(area(1)), None);
}

#[test]
fn there_are_four_answers_worth_0_to_3() {
    assert_eq!(Agreement::ALL.map(Agreement::points), [0, 1, 2, 3]);
    assert_eq!(Agreement::of(4), None);
}

#[test]
fn forms_say_how_long_they_take() {
    assert_eq!([0, 1, 21, 24, 82].map(Form::minutes), [1, 1, 4, 4, 15]);
    assert_eq!(Form::Area(area(3)).areas().collect::<Vec<_>>(), [area(3)]);
    assert_eq!(Form::Short.areas().collect::<Vec<_>>(), Area::ALL);
}

fn an_answer() -> impl Strategy<Value = (Competence, Agreement)> {
    (a_competence(), 0_u8..=3).prop_map(|(it, points)| (it, Agreement::of(points).unwrap()))
}

proptest! {
    #[test]
    fn the_order_does_not_matter(
        (answers, shuffled) in vec(an_answer(), 0..90)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        prop_assert_eq!(SelfImage::of(answers), SelfImage::of(shuffled));
    }

    /// Who agrees more has no less, and an area lies between its competences.
    #[test]
    fn agreeing_more_never_counts_less(all in vec(an_answer(), 1..90), which: usize) {
        let before = SelfImage::of(all.clone());
        for of in Area::ALL {
            let own = before.competences.iter().filter(|(it, _)| it.area() == of);
            let own: Vec<u8> = own.map(|(_, score)| score.percent).collect();
            if let Some(score) = before.area(of) {
                prop_assert!(own.iter().min().unwrap() <= &score.percent);
                prop_assert!(own.iter().max().unwrap() >= &score.percent);
            }
        }
        let mut more = all;
        let which = which % more.len();
        let (changed, answer) = more[which];
        more[which].1 = Agreement::of(answer.points() + 1).unwrap_or(answer);
        let after = SelfImage::of(more);
        prop_assert!(after.competences[&changed].percent >= before.competences[&changed].percent);
        prop_assert!(
            after.area(changed.area()).unwrap().percent
                >= before.area(changed.area()).unwrap().percent
        );
        for (it, score) in &before.competences {
            prop_assert!(*it == changed || after.competences[it] == *score);
        }
    }
}
