use crate::said;
use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::question::{Ask, Part, ResponseError, Spot, SpotPlace, Verdict};
use std::collections::BTreeSet;

fn id(id: &str) -> PlaceId {
    PlaceId::try_from(id).unwrap()
}

/// A false message: the sender and the link give it away, the greeting does not.
fn question() -> Spot {
    let place = |name: &str, right| SpotPlace {
        place: id(name),
        name: format!("the {name}"),
        right,
        feedback: format!("about the {name}"),
    };
    Spot {
        screen: ScreenId::try_from("phone/sms").unwrap(),
        places: vec![place("sender", true), place("greeting", false), place("link", true)],
    }
}

fn touched(names: &[&str]) -> BTreeSet<PlaceId> {
    names.iter().map(|name| id(name)).collect()
}

#[test]
fn each_place_found_is_worth_its_share_and_each_wrong_one_takes_one_away() {
    let credit = |names: &[&str]| question().check(&touched(names)).unwrap().credit.hundredths();
    assert_eq!(credit(&["sender", "link"]), 100);
    assert_eq!(credit(&["link"]), 50);
    assert_eq!(credit(&["sender", "greeting"]), 0);
    assert_eq!(credit(&["sender", "greeting", "link"]), 50);
}

#[test]
fn what_was_missed_is_not_given_away() {
    let outcome = question().check(&touched(&["link", "greeting"])).unwrap();
    assert_eq!(said(&outcome), [("the greeting", Verdict::Wrong), ("the link", Verdict::Right)]);
    assert_eq!(question().solution().len(), 2);
}

#[test]
fn only_places_of_the_screen_can_be_touched() {
    assert_eq!(question().check(&touched(&[])), Err(ResponseError::Incomplete));
    assert_eq!(question().check(&touched(&["bar"])), Err(ResponseError::NoSuchChoice));
}

#[test]
fn on_paper_places_have_letters_in_the_order_of_the_screen() {
    let paper = question().paper(5);
    let names = ["the sender", "the greeting", "the link"].map(str::to_owned).to_vec();
    assert_eq!((paper.parts, paper.key), (vec![Part::Options(names)], vec!["A, C".to_owned()]));
}
