//! The questions use what there is, can all be solved, and every story leads somewhere.

use crate::compile;
use pillole_content::Origin;
use pillole_core::assessment::Statement;
use pillole_core::catalogue::Pillola;
use pillole_core::question::{ChoiceIndex, Item, Kind, Response, Story, StoryChoice, Then};
use std::collections::BTreeSet;

fn pillole() -> Vec<Pillola> {
    compile().catalogue.pillole
}

/// The questions of the adaptive test, in every language.
fn bank() -> Vec<Item> {
    let variants = compile().bank.into_iter().flat_map(|item| item.variants);
    variants.map(|(_, item)| item).collect()
}

fn stories(pillola: &Pillola) -> impl Iterator<Item = &Story> {
    pillola.questions.iter().filter_map(|item| match &item.kind {
        Kind::Story(story) => Some(story),
        _ => None,
    })
}

fn choices(then: &Then) -> &[StoryChoice] {
    match then {
        Then::Choices(choices) => choices,
        Then::Ends(_) => &[],
    }
}

#[test]
fn at_least_eight_kinds_of_question_are_used() {
    let used: BTreeSet<&str> = pillole()
        .iter()
        .flat_map(|pillola| &pillola.questions)
        .map(|item| item.kind.word())
        .collect();
    assert!(used.len() >= 8, "{used:?}");
}

#[test]
fn each_pillola_on_cyberbullying_has_a_long_story_with_several_endings() {
    let pillole = pillole();
    let about: Vec<&Pillola> =
        pillole.iter().filter(|p| p.card.slug.as_str().starts_with("cyberbullismo")).collect();
    assert_eq!(about.len(), 2);
    for pillola in about {
        let long = |story: &Story| {
            let endings = story.scenes.iter().filter(|s| matches!(s.then, Then::Ends(_))).count();
            story.scenes.len() >= 8 && endings >= 3
        };
        assert!(stories(pillola).any(long), "{}", pillola.card.slug);
    }
}

#[test]
fn every_choice_of_every_story_leads_on_to_an_ending() {
    for pillola in &pillole() {
        for story in stories(pillola) {
            let mut ending: BTreeSet<usize> = BTreeSet::new();
            for _ in &story.scenes {
                for (index, scene) in story.scenes.iter().enumerate() {
                    let leads = |c: &StoryChoice| ending.contains(&usize::from(c.to));
                    if matches!(scene.then, Then::Ends(_)) || choices(&scene.then).iter().any(leads)
                    {
                        ending.insert(index);
                    }
                }
            }
            for choice in story.scenes.iter().flat_map(|scene| choices(&scene.then)) {
                let leads = ending.contains(&usize::from(choice.to));
                assert!(leads, "{}: {}", pillola.card.slug, choice.text);
            }
        }
    }
}

#[test]
fn every_question_with_a_right_answer_is_worth_the_whole_to_who_gives_it() {
    let pillole = pillole().into_iter().flat_map(|pillola| pillola.questions);
    for item in pillole.chain(bank()) {
        assert_eq!(item.kind.solution().is_empty(), !has_solution(&item.kind), "{}", item.id);
        let outcome = item.check(&model_answer(&item.kind));
        assert!(outcome.is_ok_and(|outcome| outcome.credit.is_full()), "{}", item.id);
    }
}

#[test]
fn the_adaptive_test_has_enough_of_every_competence_and_all_items_in_every_language() {
    let compiled = compile();
    for (competence, count) in &compiled.stats.bank_by_competence {
        assert!(*count >= 12, "{competence}: {count}");
    }
    assert!(compiled.stats.min_levels_per_competence >= 3, "{:?}", compiled.stats);
    for item in compiled.bank.iter().filter(|item| matches!(item.origin, Origin::Items(_))) {
        let languages: Vec<&str> = item.variants.iter().map(|(language, _)| *language).collect();
        assert_eq!(languages, ["it", "en"], "{:?}", item.entry());
    }
    let numbers: BTreeSet<_> =
        compiled.bank.iter().filter_map(|item| Some(item.entry()?.number)).collect();
    assert_eq!(numbers.len(), compiled.bank.len());
}

#[test]
fn every_competence_has_statements_of_every_kind_in_every_language() {
    let statements = compile().statements;
    let italian = &statements[0].1;
    assert_eq!(italian.iter().filter(|statement| statement.short).count(), 21);
    for (language, all) in &statements {
        let same = |a: &Statement, b: &Statement| {
            Statement { text: String::new(), ..a.clone() }
                == Statement { text: String::new(), ..b.clone() }
        };
        assert_eq!(all.len(), italian.len(), "{language}");
        assert!(all.iter().zip(italian).all(|(a, b)| same(a, b)), "{language}");
    }
}

/// Whether there is something to show to who has tried enough.
fn has_solution(kind: &Kind) -> bool {
    kind.is_scored() || matches!(kind, Kind::Scale(_))
}

fn index(index: usize) -> ChoiceIndex {
    ChoiceIndex(u8::try_from(index).unwrap())
}

/// The answer that the file itself gives.
fn model_answer(kind: &Kind) -> Response {
    match kind {
        Kind::Single(single) => {
            Response::Single(index(single.options.iter().position(|o| o.right).unwrap()))
        }
        Kind::Multiple(multiple) => {
            let right = multiple.options.iter().enumerate().filter(|(_, option)| option.right);
            Response::Multiple(right.map(|(at, _)| index(at)).collect())
        }
        Kind::TrueFalse(sentence) => Response::TrueFalse(sentence.answer),
        Kind::Matching(matching) => {
            let offered = matching.offered();
            let of = |right: &str| index(offered.iter().position(|each| *each == right).unwrap());
            Response::Matching(matching.pairs.iter().map(|pair| Some(of(&pair.right))).collect())
        }
        Kind::Ordering(ordering) => {
            Response::Ordering((0..ordering.entries.len()).map(index).collect())
        }
        Kind::Gap(gap) => Response::Gap(
            gap.blanks().map(|blank| blank.accepts.first().unwrap().clone()).collect(),
        ),
        Kind::Numeric(number) => Response::Numeric(number.value.to_text()),
        Kind::Spot(spot) => {
            let right = spot.places.iter().filter(|place| place.right);
            Response::Spot(right.map(|place| place.place.clone()).collect())
        }
        Kind::Do(task) => Response::Do(task.solution.clone()),
        Kind::Story(story) => Response::Story(story.best_path()),
        Kind::Scale(_) => Response::Scale(index(0)),
        Kind::Confidence(_) => Response::Confidence(index(0)),
    }
}
