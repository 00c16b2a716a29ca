use crate::{choices, said, set};
use pillole_core::question::{Ask, ChoiceIndex, Multiple, ResponseError, Verdict};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn question(right: &[bool]) -> Multiple {
    Multiple { options: choices(right) }
}

fn credit(right: &[bool], chosen: &[u8]) -> u8 {
    question(right).check(&set(chosen)).unwrap().credit.hundredths()
}

const TWO_OF_FOUR: [bool; 4] = [true, false, true, false];

#[test]
fn each_right_option_is_worth_its_share_and_each_wrong_one_takes_one_away() {
    assert_eq!(credit(&TWO_OF_FOUR, &[0, 2]), 100);
    assert_eq!(credit(&TWO_OF_FOUR, &[0]), 50);
    assert_eq!(credit(&TWO_OF_FOUR, &[0, 1]), 0);
    assert_eq!(credit(&TWO_OF_FOUR, &[0, 1, 2]), 50);
    assert_eq!(credit(&TWO_OF_FOUR, &[0, 1, 2, 3]), 0);
    assert_eq!(credit(&TWO_OF_FOUR, &[1, 3]), 0);
    assert_eq!(credit(&[true, true, true, false], &[0]), 33);
}

#[test]
fn what_was_missed_is_said_too_in_the_order_of_the_options() {
    let outcome = question(&TWO_OF_FOUR).check(&set(&[2, 3])).unwrap();
    let expected =
        [("option 0", Verdict::Missed), ("option 2", Verdict::Right), ("option 3", Verdict::Wrong)];
    assert_eq!(said(&outcome), expected);
    assert_eq!(outcome.remarks[0].text, "feedback 0");
}

#[test]
fn nothing_ticked_is_no_answer() {
    assert_eq!(question(&TWO_OF_FOUR).check(&set(&[])), Err(ResponseError::Incomplete));
    assert_eq!(question(&TWO_OF_FOUR).check(&set(&[0, 4])), Err(ResponseError::NoSuchChoice));
}

proptest! {
    #[test]
    fn the_whole_credit_is_only_for_exactly_the_right_set(
        right in vec(any::<bool>(), 3..=6), chosen in btree_set(0_u8..7, 0..=7),
    ) {
        let chosen: BTreeSet<_> = chosen.into_iter().map(ChoiceIndex).collect();
        let wanted: BTreeSet<_> =
            (0_u8..).zip(&right).filter(|(_, right)| **right).map(|(i, _)| ChoiceIndex(i)).collect();
        match question(&right).check(&chosen) {
            Ok(outcome) => {
                prop_assert!(outcome.credit.hundredths() <= 100);
                prop_assert_eq!(outcome.credit.is_full(), chosen == wanted);
            }
            Err(ResponseError::Incomplete) => prop_assert!(chosen.is_empty()),
            Err(error) => {
                prop_assert_eq!(error, ResponseError::NoSuchChoice);
                prop_assert!(chosen.iter().any(|c| usize::from(c.0) >= right.len()));
            }
        }
    }

    #[test]
    fn one_more_right_option_is_never_worth_less(
        mut right in vec(any::<bool>(), 6), chosen in btree_set(0_u8..6, 1..=5), more in 0_u8..6,
    ) {
        right[usize::from(more)] = true;
        let question = question(&right);
        let without: BTreeSet<_> = chosen.into_iter().map(ChoiceIndex).collect();
        let mut with = without.clone();
        with.insert(ChoiceIndex(more));
        let [without, with] = [without, with].map(|set| question.check(&set).unwrap().credit);
        prop_assert!(with >= without);
    }
}
