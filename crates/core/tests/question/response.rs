//! An answer as marks and as one line of text.

use crate::generate::{kind, response};
use crate::{indices, set};
use pillole_core::id::PlaceId;
use pillole_core::question::{ChoiceIndex, Response};
use pillole_core::script::Action;
use proptest::collection::vec;
use proptest::prelude::*;

fn id(id: &str) -> PlaceId {
    PlaceId::try_from(id).unwrap()
}

/// These lines stand in people's records: they never change.
#[test]
fn answers_are_written_in_one_line() {
    let gaps = ["", "1.5 %", "a\nb"].map(str::to_owned).to_vec();
    let moves = vec![
        Action::Tap(id("menu")),
        Action::Type { place: id("nome"), text: "v. Roma".to_owned() },
        Action::Back,
    ];
    for (response, text) in [
        (Response::Single(ChoiceIndex(1)), "s1"),
        (Response::Multiple(set(&[2, 0])), "m0.2"),
        (Response::Multiple(set(&[])), "m"),
        (Response::TrueFalse(true), "t1"),
        (Response::TrueFalse(false), "t0"),
        (Response::Matching(vec![Some(ChoiceIndex(1)), None]), "p1.%"),
        (Response::Ordering(indices(&[2, 0, 1])), "o2.0.1"),
        (Response::Gap(gaps), "g%.1%2e5 %25.a%0ab"),
        (Response::Numeric("12,50".to_owned()), "n12,50"),
        (Response::Spot([id("link"), id("bar")].into()), "xbar.link"),
        (Response::Do(moves), "dtap menu.type nome v%2e Roma.back"),
        (Response::Story(indices(&[1, 0])), "y1.0"),
        (Response::Scale(ChoiceIndex(3)), "l3"),
        (Response::Confidence(ChoiceIndex(0)), "c0"),
    ] {
        assert_eq!(response.to_text(), text);
        assert_eq!(Response::from_text(text), Some(response), "{text}");
    }
}

#[test]
fn what_nobody_wrote_is_no_answer() {
    for text in [
        "",
        "1",
        "s",
        "s1.2",
        "s-1",
        "s+1",
        "s01",
        "s256",
        "z1",
        "t2",
        "ttrue",
        "m2.0",
        "m1.1",
        "m0.",
        "xBar",
        "xlink.bar",
        "dtap",
        "dfly menu",
        "dback now",
        "dtype nome",
        "n%2E",
        "n%41",
    ] {
        assert_eq!(Response::from_text(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn every_answer_comes_back_from_its_text(response in response()) {
        let text = response.to_text();
        prop_assert!(!text.contains('\n'));
        prop_assert_eq!(Response::from_text(&text), Some(response), "{}", text);
    }

    #[test]
    fn every_answer_comes_back_from_its_marks(kind in kind(), response in response()) {
        let marks = response.marks();
        match kind.read(&marks) {
            // Marks say nothing of the kind: those of another may be read too.
            Some(read) => prop_assert_eq!(kind.read(&read.marks()), Some(read)),
            None => prop_assert!(Response::from_text(&response.to_text()).is_some()),
        }
    }

    #[test]
    fn no_text_and_no_marks_are_too_strange(
        text in "[smtpognxdylc]?\\PC{0,20}", marks in vec("\\PC{0,6}|[0-9]|p-[0-9]", 0..5), kind in kind(),
    ) {
        if let Some(response) = Response::from_text(&text) {
            prop_assert_eq!(response.to_text(), text);
        }
        let _ = kind.read(&marks);
    }
}
