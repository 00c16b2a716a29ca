use crate::said;
use pillole_core::question::{
    Ask, ChoiceIndex, Credit, Part, ResponseError, Scale, ScalePoint, Verdict,
};

fn question() -> Scale {
    let point = |text: &str| ScalePoint { text: text.to_owned(), feedback: format!("da {text}") };
    Scale { points: vec![point("mai"), point("a volte"), point("sempre")] }
}

#[test]
fn every_point_is_worth_the_whole_and_says_what_to_do_from_there() {
    for (index, text) in [(0, "mai"), (1, "a volte"), (2, "sempre")] {
        let outcome = question().check(&ChoiceIndex(index)).unwrap();
        assert_eq!(outcome.credit, Credit::FULL);
        assert_eq!(said(&outcome), [(text, Verdict::Noted)]);
        assert_eq!(outcome.remarks[0].text, format!("da {text}"));
    }
    assert_eq!(question().check(&ChoiceIndex(3)), Err(ResponseError::NoSuchChoice));
    assert!(!question().is_scored());
}

#[test]
fn on_paper_the_points_keep_their_order_and_there_is_no_key() {
    let paper = question().paper(99);
    let points = ["mai", "a volte", "sempre"].map(str::to_owned).to_vec();
    assert_eq!((paper.parts, paper.key.len()), (vec![Part::Scale(points)], 0));
}
