use pillole_core::id::ItemId;
use pillole_core::question::{
    Ask, Calibration, ChoiceIndex, Confidence, Credit, Part, ResponseError, Verdict,
};

fn question() -> Confidence {
    Confidence {
        about: ItemId::try_from("spid/che-cosa").unwrap(),
        calibration: Calibration {
            sure_right: "sure and right".to_owned(),
            sure_wrong: "sure and wrong".to_owned(),
            unsure_right: "unsure and right".to_owned(),
            unsure_wrong: "unsure and wrong".to_owned(),
        },
    }
}

#[test]
fn what_it_says_depends_on_the_other_answer() {
    let text = |sure, credit| question().remark(ChoiceIndex(sure), credit).unwrap().text;
    let half = Credit::share(1, 2);
    for (sure, word) in [(0, "unsure"), (1, "unsure"), (2, "sure"), (3, "sure")] {
        assert_eq!(text(sure, Credit::FULL), format!("{word} and right"));
        assert_eq!(text(sure, half), format!("{word} and wrong"));
        assert_eq!(text(sure, Credit::NONE), format!("{word} and wrong"));
    }
    assert_eq!(question().remark(ChoiceIndex(4), Credit::FULL), None);
    assert_eq!(question().remark(ChoiceIndex(0), half).unwrap().verdict, Verdict::Noted);
}

#[test]
fn nobody_loses_by_being_honest() {
    for sure in 0..4 {
        assert_eq!(question().check(&ChoiceIndex(sure)).unwrap().credit, Credit::FULL);
    }
    assert_eq!(question().check(&ChoiceIndex(4)), Err(ResponseError::NoSuchChoice));
    assert!(!question().is_scored());
    assert_eq!(question().paper(0).parts, [Part::Sureness]);
}
