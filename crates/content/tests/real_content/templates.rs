//! The finished sessions: all are there, fit into their time, and can be held as they are.

use crate::compile;
use pillole_core::progress::Timestamp;
use pillole_core::session::Tag;
use pillole_core::session::template::{Audience, Kind, Template};

/// Their names and minutes, in the order in which they are offered.
const ALL: [(&str, u16); 9] = [
    ("primo-contatto-identita-digitale", 90),
    ("salute-online", 60),
    ("pagamenti-e-avvisi", 60),
    ("frodi-per-telefono-e-messaggio", 60),
    ("smartphone-le-basi", 60),
    ("autovalutazione-iniziale", 30),
    ("cercare-lavoro", 90),
    ("cyberbullismo-in-classe-50", 50),
    ("cyberbullismo-in-classe-100", 100),
];

fn running_time(template: &Template) -> u16 {
    template.parts.iter().map(|part| part.minutes).sum()
}

#[test]
fn all_are_there_and_fit_into_their_time() {
    let templates = compile().templates;
    let found: Vec<(&str, u16)> =
        templates.iter().map(|template| (template.id.as_str(), template.minutes)).collect();
    assert_eq!(found, ALL);
    for template in &templates {
        let time = running_time(template);
        assert!(time <= template.minutes && time + 5 >= template.minutes, "{}", template.id);
    }
}

#[test]
fn every_part_says_how_to_lead_it_in_a_time_that_a_group_needs() {
    for template in compile().templates {
        for part in &template.parts {
            assert!(part.notes.lines().count() >= 2, "{}: {part:?}", template.id);
            if let Kind::Pillola(_) = part.kind {
                assert!((12..=20).contains(&part.minutes), "{}: {part:?}", template.id);
            }
        }
    }
}

#[test]
fn an_hour_or_more_ends_with_the_results_and_something_to_take_home() {
    for template in compile().templates.iter().filter(|template| template.minutes >= 60) {
        let [first, .., results, home] = template.parts.as_slice() else { panic!("{template:?}") };
        assert_eq!((first.kind, first.minutes), (Kind::Talk, 5), "{}", template.id);
        assert_eq!(results.title, "Raccogli i risultati", "{}", template.id);
        assert!(home.title.contains("port"), "{}: {}", template.id, home.title);
    }
}

#[test]
fn a_plan_made_of_one_says_all_of_it_and_can_be_given_to_learners() {
    for template in compile().templates {
        let mut chance = 0;
        let ids = || {
            chance += 1;
            chance
        };
        let plan = template.plan(Tag::new(1), ids, Timestamp::from_milliseconds(1));
        assert_eq!(plan.title.value, template.title);
        assert_eq!(plan.running_time(), u32::from(running_time(&template)));
        let notes: Vec<&str> = plan.parts().iter().map(|(_, part)| part.notes.as_str()).collect();
        let expected: Vec<&str> = template.parts.iter().map(|part| part.notes.as_str()).collect();
        assert_eq!(notes, expected, "{}", template.id);
        assert!(plan.assignment().is_ok(), "{}", template.id);
    }
}

#[test]
fn a_class_gets_the_law_with_its_date_and_the_numbers_to_call() {
    let templates = compile().templates;
    for template in templates.iter().filter(|template| template.audience == Audience::Class) {
        let card = |heading: &str| {
            let found = template.cards.iter().find(|card| card.heading == heading);
            &found.unwrap_or_else(|| panic!("{} has no {heading}", template.id)).html.0
        };
        let law = card("Scheda di legge");
        for said in ["29 maggio 2017, n. 71", "17 maggio 2024, n. 70", "normattiva.it", "48 ore"] {
            assert!(law.contains(said), "{}: {said}", template.id);
        }
        for number in ["112", "114", "19696", "commissariatodips.it"] {
            assert!(card("Numeri da chiamare").contains(number), "{}: {number}", template.id);
        }
        assert!(card("Per chi insegna: durante").contains("Nessuno racconta la sua storia"));
        card("Se qualcuno ti racconta qualcosa");
        card("Domande per la discussione");
    }
}

#[test]
fn the_sessions_on_cyberbullying_say_the_same_of_law_and_help() {
    let templates = compile().templates;
    let cards = |id: &str| {
        let template = templates.iter().find(|template| template.id.as_str() == id).unwrap();
        let cards = template.cards.iter().filter(|card| card.heading != "Tempi").cloned();
        (cards.collect::<Vec<_>>(), template.verified, template.sources.clone())
    };
    assert_eq!(cards("cyberbullismo-in-classe-50"), cards("cyberbullismo-in-classe-100"));
}
