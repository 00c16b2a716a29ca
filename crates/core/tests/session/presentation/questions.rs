use super::*;
use pillole_core::session::presentation::{MOST_HANDS, letter, place_of};

#[test]
fn a_question_is_asked_then_answered_then_the_others_are_explained() {
    let mut shown = asked(single());
    assert_eq!(question(&shown).phase(), Phase::Asked);
    shown.forward();
    assert_eq!(question(&shown).phase(), Phase::Answered);
    shown.forward();
    assert_eq!(question(&shown).phase(), Phase::Explained);
    assert_eq!(question(&shown).others().count(), 2);
    assert!(question(&shown).others().all(|(_, other)| other.right == Some(false)));
    shown.back();
    assert_eq!(question(&shown).phase(), Phase::Answered);
    shown.forward();
    shown.forward();
    assert_eq!(*shown.now(), Thing::End);
}

#[test]
fn the_letters_are_those_of_the_paper() {
    let item = single();
    let paper = item.kind.paper(u64::from(item.number.0)).parts;
    let shown = asked(item);
    let offered = question(&shown).offered.iter().map(|it| match &it.words {
        Words::Text(text) => text.clone(),
        Words::Truth(_) => unreachable!(),
    });
    assert_eq!(paper, [Part::Options(offered.collect())]);
}

#[test]
fn true_or_false_has_two_letters_and_says_why_once() {
    let mut shown = asked(true_false());
    let offered = &question(&shown).offered;
    assert_eq!(offered[0].words, Words::Truth(true));
    assert_eq!((offered[0].right, offered[1].right), (Some(false), Some(true)));
    assert_eq!(offered[1].feedback, "esatto");
    shown.forward();
    shown.forward();
    assert_eq!(*shown.now(), Thing::End);
}

#[test]
fn what_is_on_a_screen_has_letters_too_and_what_one_thinks_is_neither_right_nor_wrong() {
    let place = SpotPlace {
        place: PlaceId::try_from("link").unwrap(),
        name: "Il link".to_owned(),
        right: true,
        feedback: "È un altro sito.".to_owned(),
    };
    let screen = ScreenId::try_from("phone/sms").unwrap();
    let shown = asked(item("punti", Kind::Spot(Spot { screen, places: vec![place] })));
    assert_eq!(question(&shown).offered[0].words, Words::Text("Il link".to_owned()));

    let point = ScalePoint { text: "Mai".to_owned(), feedback: "Prova.".to_owned() };
    let mut shown = asked(item("scala", Kind::Scale(Scale { points: vec![point] })));
    assert_eq!(question(&shown).offered[0].right, None);
    shown.forward();
    shown.forward();
    assert_eq!(question(&shown).others().count(), 1);
}

#[test]
fn a_kind_without_letters_is_shown_with_its_answer() {
    let mut shown = asked(ordering());
    assert_eq!(shown.hands(), None);
    assert_eq!(shown.count(0, true), None);
    assert_eq!(question(&shown).solution.len(), 2);
    shown.forward();
    assert_eq!(question(&shown).phase(), Phase::Answered);
    shown.forward();
    assert_eq!(*shown.now(), Thing::End);
}

#[test]
fn hands_are_counted_up_and_down_while_it_is_asked() {
    let mut shown = asked(single());
    assert_eq!(shown.count(1, false), Some(0));
    assert_eq!(shown.count(1, true), Some(1));
    assert_eq!(shown.count(1, true), Some(2));
    assert_eq!(shown.count(2, true), Some(1));
    assert_eq!(shown.count(1, false), Some(1));
    assert_eq!(shown.count(3, true), None);
    let hands = shown.hands().unwrap();
    assert_eq!((hands.total(), hands.most(), hands.winner()), (2, 1, None));
    shown.forward();
    assert_eq!(shown.count(1, true), None);
    assert!(shown.hands().unwrap().each().eq([0, 1, 1]));
    shown.back();
    assert_eq!(shown.count(1, true), Some(2));
    assert_eq!(shown.hands().unwrap().winner(), Some(1));
}

#[test]
fn a_letter_is_found_at_its_place() {
    assert_eq!((letter(0), letter(25), letter(99)), ('A', 'Z', 'Z'));
    assert_eq!((place_of('a'), place_of('D'), place_of('.')), (Some(0), Some(3), None));
    assert_eq!(place_of('è'), None);
}

#[test]
fn nobody_has_more_hands_than_a_hall() {
    let mut shown = asked(single());
    for _ in 0..=MOST_HANDS {
        shown.count(0, true);
    }
    assert_eq!(shown.count(0, true), Some(MOST_HANDS));
}
