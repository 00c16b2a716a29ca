use crate::{choices, said};
use pillole_core::question::{Ask, ChoiceIndex, Credit, Part, ResponseError, Single, Verdict};
use proptest::prelude::*;

fn question(options: usize, right: usize) -> Single {
    let right: Vec<bool> = (0..options).map(|index| index == right).collect();
    Single { options: choices(&right) }
}

#[test]
fn the_right_option_is_worth_everything_and_says_its_feedback() {
    let outcome = question(3, 1).check(&ChoiceIndex(1)).unwrap();
    assert_eq!(outcome.credit, Credit::FULL);
    assert_eq!(said(&outcome), [("option 1", Verdict::Right)]);
    assert_eq!(outcome.remarks[0].text, "feedback 1");
}

#[test]
fn a_wrong_option_is_worth_nothing_and_does_not_give_the_right_one_away() {
    let outcome = question(3, 1).check(&ChoiceIndex(2)).unwrap();
    assert_eq!(outcome.credit, Credit::NONE);
    assert_eq!(said(&outcome), [("option 2", Verdict::Wrong)]);
    assert_eq!(outcome.remarks[0].text, "feedback 2");
}

#[test]
fn the_key_names_the_right_option_by_the_letter_it_has_on_paper() {
    for seed in 0..20 {
        let paper = question(4, 2).paper(seed);
        let [Part::Options(texts)] = &paper.parts[..] else { unreachable!("{paper:?}") };
        let at = texts.iter().position(|text| text == "option 2").unwrap();
        assert_eq!(paper.key, [["A", "B", "C", "D"][at]]);
    }
}

proptest! {
    #[test]
    fn any_response_is_judged_or_refused(
        options in 2_usize..=5, right in 0_usize..5, chosen: u8,
    ) {
        let right = right % options;
        match question(options, right).check(&ChoiceIndex(chosen)) {
            Ok(outcome) => {
                prop_assert!(usize::from(chosen) < options);
                prop_assert_eq!(outcome.credit.is_full(), usize::from(chosen) == right);
                prop_assert!(outcome.credit.is_full() || outcome.credit == Credit::NONE);
            }
            Err(error) => {
                prop_assert!(usize::from(chosen) >= options);
                prop_assert_eq!(error, ResponseError::NoSuchChoice);
            }
        }
    }
}
