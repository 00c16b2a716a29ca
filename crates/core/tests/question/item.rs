//! A question as a whole, of whatever kind: which responses belong to it, and how it is written.

use crate::generate::{item, kind, response};
use pillole_core::question::{
    ChoiceIndex, Credit, Ending, Item, Kind, Part, Response, ResponseError, Then, Verdict,
};
use proptest::prelude::*;

/// The answer that its author means, where one can be built without knowing more.
fn right_answer(kind: &Kind) -> Option<Response> {
    let right = |right: bool, index: u8| right.then_some(ChoiceIndex(index));
    let index = |index: usize| ChoiceIndex(u8::try_from(index).unwrap());
    Some(match kind {
        Kind::Single(single) => {
            let mut right = (0..).zip(&single.options).filter_map(|(i, o)| right(o.right, i));
            Response::Single(right.next()?)
        }
        Kind::Multiple(multiple) => Response::Multiple(
            (0..).zip(&multiple.options).filter_map(|(i, o)| right(o.right, i)).collect(),
        ),
        Kind::TrueFalse(sentence) => Response::TrueFalse(sentence.answer),
        Kind::Matching(matching) => {
            let at = |text: &str| matching.offered().iter().position(|each| *each == text);
            Response::Matching(matching.pairs.iter().map(|p| at(&p.right).map(index)).collect())
        }
        Kind::Ordering(ordering) => {
            Response::Ordering((0..ordering.entries.len()).map(index).collect())
        }
        Kind::Gap(gap) => {
            let first = |accepts: &Vec<String>| accepts.first().cloned().unwrap_or_default();
            Response::Gap(gap.blanks().map(|blank| first(&blank.accepts)).collect())
        }
        Kind::Numeric(numeric) => Response::Numeric(numeric.value.to_text()),
        Kind::Spot(spot) => Response::Spot(
            spot.places.iter().filter(|p| p.right).map(|p| p.place.clone()).collect(),
        ),
        Kind::Do(_) | Kind::Scale(_) | Kind::Confidence(_) => return None,
        Kind::Story(story) => Response::Story(story.best_path()),
    })
}

#[test]
fn a_share_is_rounded_down_and_never_more_than_the_whole() {
    assert_eq!(Credit::share(1, 3).hundredths(), 33);
    assert_eq!(Credit::share(2, 3).hundredths(), 66);
    assert_eq!(Credit::share(5, 3), Credit::FULL);
    assert_eq!(Credit::share(0, 0), Credit::NONE);
    assert!(Credit::try_from(101).is_err());
}

#[test]
fn there_are_twelve_kinds() {
    let mut words = Kind::WORDS.to_vec();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), 12);
}

proptest! {
    #[test]
    fn no_response_panics_and_no_credit_leaves_its_bounds(
        kind in kind(), response in response(), seed: u64,
    ) {
        let item = item(kind);
        if let Ok(outcome) = item.check(&response) {
            prop_assert!(outcome.credit.hundredths() <= 100);
            let wrong = outcome.remarks.iter().any(|remark| remark.verdict == Verdict::Wrong);
            prop_assert!(!(wrong && outcome.credit.is_full()), "{:?}", outcome);
        }
        let paper = item.kind.paper(seed);
        prop_assert!(!paper.parts.is_empty());
        prop_assert_eq!(&paper, &item.kind.paper(seed));
        let _ = item.kind.solution();
        prop_assert!(Kind::WORDS.contains(&item.kind.word()));
    }

    #[test]
    fn a_response_belongs_to_its_kind_alone(kind in kind(), response in response()) {
        let same = item(kind.clone()).kind.read(&response.marks()).as_ref() == Some(&response);
        let other = item(kind).check(&response) == Err(ResponseError::OtherKind);
        prop_assert!(same != other);
    }

    #[test]
    fn who_gives_the_answer_that_is_meant_gets_everything(kind in kind()) {
        let Some(response) = right_answer(&kind) else { return Ok(()) };
        let item = item(kind);
        // A question without a right option, or a story without a good ending, is the content
        // compiler's to find.
        let whole = match &item.kind {
            Kind::Single(single) => single.options.iter().filter(|o| o.right).count() == 1,
            Kind::Matching(matching) => !matching.pairs.is_empty(),
            Kind::Gap(gap) => gap.blanks().count() > 0,
            Kind::Story(story) => {
                let told = story.told(&story.best_path()).unwrap_or_default();
                let last = told.last().and_then(|at| story.scene(*at));
                last.is_some_and(|scene| scene.then == Then::Ends(Ending::Good))
            }
            _ => true,
        };
        match item.check(&response) {
            Ok(outcome) => prop_assert!(outcome.credit.is_full() || !whole, "{:?}", outcome),
            Err(error) => prop_assert!(error == ResponseError::Incomplete || !whole, "{:?}", error),
        }
    }

    /// The browser reads questions that were written for it: the same comes back.
    #[test]
    fn questions_survive_being_written(kind in kind()) {
        let item = item(kind);
        let text = serde_json::to_string(&item).unwrap();
        prop_assert_eq!(serde_json::from_str::<Item>(&text).unwrap(), item);
    }

    #[test]
    fn the_key_has_a_line_for_each_answer_of_what_is_scored(kind in kind(), seed: u64) {
        let paper = kind.paper(seed);
        let lines = match (&kind, &paper.parts[..]) {
            (Kind::Scale(_) | Kind::Confidence(_), _) => 0,
            (Kind::Gap(_), [Part::Gaps(pieces)]) => pieces.iter().filter(|p| p.is_none()).count(),
            (Kind::Do(_), _) => paper.key.len(),
            _ => 1,
        };
        prop_assert_eq!(paper.key.len(), lines);
        prop_assert_eq!(kind.is_scored(), !matches!(kind, Kind::Scale(_) | Kind::Confidence(_)));
    }
}
