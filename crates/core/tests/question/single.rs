use crate::{choices, set};
use pillole_core::question::{Ask, ChoiceIndex, Credit, Offer, ResponseError, Single, Verdict};
use proptest::prelude::*;

fn question(options: usize, right: usize) -> Single {
    let right: Vec<bool> = (0..options).map(|index| index == right).collect();
    Single { options: choices(&right) }
}

#[test]
fn the_right_option_is_worth_everything_and_says_its_feedback() {
    let outcome = question(3, 1).check(&ChoiceIndex(1)).unwrap();
    assert_eq!(outcome.credit, Credit::FULL);
    assert_eq!(outcome.remarks.len(), 1);
    assert_eq!(outcome.remarks[0].verdict, Verdict::Right);
    assert_eq!(outcome.remarks[0].text, "feedback 1");
}

#[test]
fn a_wrong_option_is_worth_nothing_and_does_not_give_the_right_one_away() {
    let outcome = question(3, 1).check(&ChoiceIndex(2)).unwrap();
    assert_eq!(outcome.credit, Credit::NONE);
    assert_eq!(outcome.remarks.len(), 1);
    assert_eq!(outcome.remarks[0].verdict, Verdict::Wrong);
    assert_eq!(outcome.remarks[0].text, "feedback 2");
}

#[test]
fn the_right_options_are_known() {
    assert_eq!(question(4, 3).right(), set(&[3]));
    assert_eq!(question(4, 3).choices().len(), 4);
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
