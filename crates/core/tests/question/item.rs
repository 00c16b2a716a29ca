//! A question as a whole: which responses belong to it, and how it is written.

use crate::{choices, set};
use pillole_core::id::{ItemId, Number};
use pillole_core::question::{
    Choice, ChoiceIndex, Credit, Item, Kind, Multiple, Response, ResponseError, Single, TrueFalse,
};
use proptest::collection::btree_set;
use proptest::prelude::*;

fn item(kind: Kind) -> Item {
    Item {
        id: ItemId::try_from("spid/che-cosa").unwrap(),
        number: Number(1),
        competence: "2.6".parse().unwrap(),
        level: 2.try_into().unwrap(),
        prompt: "Che cosa fai?".to_owned(),
        hint: String::new(),
        step: None,
        kind,
    }
}

fn items() -> [Item; 3] {
    let [yes, no]: [Choice; 2] = choices(&[true, false]).try_into().unwrap();
    [
        item(Kind::Single(Single { options: choices(&[true, false]) })),
        item(Kind::Multiple(Multiple { options: choices(&[true, true, false]) })),
        item(Kind::TrueFalse(TrueFalse { options: [yes, no] })),
    ]
}

fn response() -> impl Strategy<Value = Response> {
    prop_oneof![
        any::<u8>().prop_map(|choice| Response::Single(ChoiceIndex(choice))),
        btree_set(any::<u8>().prop_map(ChoiceIndex), 0..8).prop_map(Response::Multiple),
        any::<bool>().prop_map(Response::TrueFalse),
    ]
}

#[test]
fn a_response_to_another_kind_of_question_is_refused() {
    let responses = [
        Response::Single(ChoiceIndex(0)),
        Response::Multiple(set(&[0, 1])),
        Response::TrueFalse(true),
    ];
    for (i, item) in items().iter().enumerate() {
        for (j, response) in responses.iter().enumerate() {
            let expected = if i == j { Ok(Credit::FULL) } else { Err(ResponseError::OtherKind) };
            assert_eq!(item.check(response).map(|outcome| outcome.credit), expected, "{i} {j}");
        }
    }
}

#[test]
fn a_share_is_rounded_down_and_never_more_than_the_whole() {
    assert_eq!(Credit::share(1, 3).hundredths(), 33);
    assert_eq!(Credit::share(2, 3).hundredths(), 66);
    assert_eq!(Credit::share(5, 3), Credit::FULL);
    assert_eq!(Credit::share(0, 0), Credit::NONE);
    assert!(Credit::try_from(101).is_err());
}

proptest! {
    #[test]
    fn no_response_panics_and_no_credit_leaves_its_bounds(response in response()) {
        for item in items() {
            if let Ok(outcome) = item.check(&response) {
                prop_assert!(outcome.credit.hundredths() <= 100);
                prop_assert!(!outcome.remarks.is_empty());
            }
        }
    }

    #[test]
    fn responses_and_items_survive_being_written(response in response()) {
        let text = serde_json::to_string(&response).unwrap();
        prop_assert_eq!(serde_json::from_str::<Response>(&text).unwrap(), response);
        for item in items() {
            let text = serde_json::to_string(&item).unwrap();
            prop_assert_eq!(serde_json::from_str::<Item>(&text).unwrap(), item);
        }
    }
}
