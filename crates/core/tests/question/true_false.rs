use pillole_core::question::{Ask, Credit, Paper, Part, TrueFalse, Verdict};
use proptest::prelude::*;

fn question(answer: bool) -> TrueFalse {
    TrueFalse { answer, said_true: "said true".to_owned(), said_false: "said false".to_owned() }
}

#[test]
fn on_paper_one_ticks_true_or_false() {
    let paper = question(false).paper(7);
    assert_eq!(paper, Paper { parts: vec![Part::TrueOrFalse], key: vec!["false".to_owned()] });
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
    }
}
