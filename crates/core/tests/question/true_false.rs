use pillole_core::question::{Ask, Choice, ChoiceIndex, Credit, Offer, TrueFalse, Verdict};
use proptest::prelude::*;

fn question(answer: bool) -> TrueFalse {
    let choice = |said: bool| Choice {
        text: said.to_string(),
        right: said == answer,
        feedback: format!("said {said}"),
    };
    TrueFalse { options: [choice(true), choice(false)] }
}

#[test]
fn true_comes_first() {
    assert_eq!(TrueFalse::index(true), ChoiceIndex(0));
    assert_eq!(TrueFalse::index(false), ChoiceIndex(1));
    assert_eq!(question(false).right(), [ChoiceIndex(1)].into());
}

proptest! {
    #[test]
    fn who_says_what_is_so_gets_everything(answer: bool, said: bool) {
        let outcome = question(answer).check(&said).unwrap();
        let (credit, verdict) = if said == answer {
            (Credit::FULL, Verdict::Right)
        } else {
            (Credit::NONE, Verdict::Wrong)
        };
        prop_assert_eq!(outcome.credit, credit);
        prop_assert_eq!(outcome.remarks.len(), 1);
        prop_assert_eq!(outcome.remarks[0].verdict, verdict);
        prop_assert_eq!(&outcome.remarks[0].text, &format!("said {said}"));
        prop_assert_eq!(outcome.remarks[0].choice, TrueFalse::index(said));
    }
}
