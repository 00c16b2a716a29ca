//! A lesson before a room.

mod questions;
mod stories;

use pillole_core::id::{ItemId, Number, PlaceId, ScreenId};
use pillole_core::practice::Exercise;
use pillole_core::question::*;
use pillole_core::script::Step;
use pillole_core::session::presentation::{
    Moved, Phase, Presentation, Question, Show, Telling, Thing, Words,
};
use proptest::prelude::*;

fn item(name: &str, kind: Kind) -> Item {
    Item {
        id: ItemId::try_from(format!("spid/{name}")).unwrap(),
        number: Number(1),
        competence: "2.6".parse().unwrap(),
        level: 2.try_into().unwrap(),
        prompt: name.to_owned(),
        hint: String::new(),
        step: None,
        kind,
    }
}

fn single() -> Item {
    let option = |(text, right): (&str, bool)| Choice {
        text: text.to_owned(),
        right,
        feedback: format!("perché {text}"),
    };
    let options = [("uno", true), ("due", false), ("tre", false)].map(option).into();
    item("scelta", Kind::Single(Single { options }))
}

fn true_false() -> Item {
    let (said_true, said_false) = ("purtroppo".to_owned(), "esatto".to_owned());
    item("vero", Kind::TrueFalse(TrueFalse { answer: false, said_true, said_false }))
}

fn ordering() -> Item {
    let entry = |text: &str| Entry { text: text.to_owned(), feedback: String::new() };
    let entries = ["prima", "poi"].map(entry).into();
    item("ordine", Kind::Ordering(Ordering { entries, feedback: String::new() }))
}

/// One chooses twice; who chose the second thing first can choose again.
fn story() -> Item {
    let choices = |to: &[u8]| {
        let choice = |to: &u8| StoryChoice { text: format!("a {to}"), to: *to };
        Then::Choices(to.iter().map(choice).collect())
    };
    let scene = |(text, then): (&str, Then)| Scene { text: text.to_owned(), screen: None, then };
    let scenes = [
        ("inizio", choices(&[1, 2])),
        ("bene", Then::Ends(Ending::Good)),
        ("dubbio", choices(&[0, 1, 3])),
        ("male", Then::Ends(Ending::Bad)),
    ];
    let scenes = scenes.map(scene).into();
    item("storia", Kind::Story(Story { scenes, screens: Vec::new() }))
}

fn exercise(steps: usize) -> Exercise {
    let step = Step {
        say: "Guarda.".to_owned(),
        screen: None,
        action: None,
        why: String::new(),
        hint: String::new(),
    };
    Exercise { goal: String::new(), steps: vec![step; steps], screens: Vec::new() }
}

fn shown(show: Show, steps: usize, items: &[Item]) -> Presentation {
    Presentation::new(show, &exercise(steps), items.iter())
}

/// At the only question.
fn asked(item: Item) -> Presentation {
    let mut shown = shown(Show::Questions, 0, &[item]);
    assert_eq!(shown.forward(), Moved::On);
    shown
}

fn question(shown: &Presentation) -> &Question {
    match shown.now() {
        Thing::Question(_, question) => question,
        other => panic!("{other:?} is no question"),
    }
}

fn telling(shown: &Presentation) -> &Telling {
    match shown.now() {
        Thing::Story(_, telling) => telling,
        other => panic!("{other:?} is no story"),
    }
}

/// The names of all things from the beginning to the end; stories go on with their first choice.
fn all(mut shown: Presentation) -> Vec<String> {
    let mut names = Vec::new();
    loop {
        names.push(match shown.now() {
            Thing::Title => "title".to_owned(),
            Thing::Step(place) => format!("step {} of {}", place.number, place.total),
            Thing::Question(place, it) => format!("{} {}/{}", it.prompt, place.number, place.total),
            Thing::Story(place, it) => format!("{} {}/{}", it.prompt, place.number, place.total),
            Thing::End => "end".to_owned(),
        });
        match shown.forward() {
            Moved::On => {}
            Moved::Undecided => assert!(shown.choose(0)),
            Moved::Nowhere => break,
        }
    }
    names.dedup();
    names
}

#[test]
fn steps_come_before_questions_and_each_is_counted_by_itself() {
    let items = [single(), story()];
    assert_eq!(all(shown(Show::Steps, 2, &items)), ["title", "step 1 of 2", "step 2 of 2", "end"]);
    let questions = ["title", "scelta 1/2", "storia 2/2", "end"];
    assert_eq!(all(shown(Show::Questions, 2, &items)), questions);
    let whole = ["title", "step 1 of 1", "scelta 1/2", "storia 2/2", "end"];
    assert_eq!(all(shown(Show::All, 1, &items)), whole);
    assert_eq!(all(shown(Show::All, 0, &[])), ["title", "end"]);
}

#[test]
fn what_is_asked_beside_a_question_is_not_asked_of_a_room() {
    let about = ItemId::try_from("spid/scelta").unwrap();
    let calibration = Calibration {
        sure_right: String::new(),
        sure_wrong: String::new(),
        unsure_right: String::new(),
        unsure_wrong: String::new(),
    };
    let sure = Confidence { about, calibration };
    let items = [single(), item("sicuro", Kind::Confidence(sure))];
    assert_eq!(all(shown(Show::Questions, 0, &items)), ["title", "scelta 1/1", "end"]);
}

#[test]
fn what_was_counted_is_still_there_when_one_comes_back() {
    let mut shown = shown(Show::Questions, 0, &[single(), true_false()]);
    shown.forward();
    shown.count(0, true);
    let there = shown.clone();
    assert_eq!(
        (shown.forward(), shown.forward(), shown.forward()),
        (Moved::On, Moved::On, Moved::On)
    );
    assert_eq!(question(&shown).prompt, "vero");
    for _ in 0..3 {
        shown.back();
    }
    assert_eq!(shown, there);
}

#[test]
fn there_is_nothing_before_the_beginning_and_after_the_end() {
    let mut shown = shown(Show::Steps, 1, &[]);
    assert_eq!(shown.back(), Moved::Nowhere);
    assert_eq!((shown.forward(), shown.forward()), (Moved::On, Moved::On));
    assert_eq!(shown.forward(), Moved::Nowhere);
    assert_eq!(*shown.now(), Thing::End);
}

proptest! {
    /// Whatever is pressed: back undoes forward, one comes to the end and again to the beginning.
    #[test]
    fn one_never_gets_lost(acts in proptest::collection::vec((0..6_u8, 0..4_usize), 0..60)) {
        let items = [single(), ordering(), story(), true_false()];
        let mut shown = shown(Show::All, 2, &items);
        for (act, letter) in acts {
            match act {
                0 => {
                    let before = shown.clone();
                    if shown.forward() == Moved::On {
                        let on = shown.clone();
                        shown.back();
                        prop_assert_eq!(shown.now(), before.now());
                        shown = on;
                    }
                }
                1 => _ = shown.back(),
                2 => shown.tell_again(),
                3 => _ = shown.choose(letter),
                _ => _ = shown.count(letter, act == 4),
            }
        }
        let mut steps = 0;
        while *shown.now() != Thing::End {
            if shown.forward() == Moved::Undecided {
                shown.choose(1);
            }
            steps += 1;
            prop_assert!(steps < 100);
        }
        while shown.back() == Moved::On {}
        prop_assert_eq!(shown.now(), &Thing::Title);
    }
}
