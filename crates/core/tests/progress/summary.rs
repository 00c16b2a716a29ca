//! What a record says: states, capsules, what to continue.

use crate::{at, item, slug};
use pillole_core::catalogue::Card;
use pillole_core::id::Number;
use pillole_core::progress::{Capsule, Form, Place, Record, State, Timestamp};
use pillole_core::question::{ChoiceIndex, Credit, Response};

pub(crate) fn card(name: &str, competence: &str, questions: u8) -> Card {
    Card {
        number: Number(1),
        slug: slug(name),
        title: name.to_owned(),
        summary: String::new(),
        competence: competence.parse().unwrap(),
        level: 2.try_into().unwrap(),
        minutes: 5,
        services: Vec::new(),
        questions,
        film: None,
        data: String::new(),
    }
}

pub(crate) fn answer(record: &mut Record, name: &str, credit: Credit, now: u64) {
    record.answer(&item(name), Response::Single(ChoiceIndex(0)), credit, false, at(now));
}

#[test]
fn done_is_read_to_the_end_and_every_question_answered_whatever_the_result() {
    let spid = card("spid", "2.6", 2);
    let mut record = Record::default();
    assert_eq!(record.state(&spid), State::NotStarted);
    record.open(&spid.slug, Form::Read, at(1));
    assert_eq!(record.state(&spid), State::Started);
    answer(&mut record, "spid/a", Credit::NONE, 2);
    answer(&mut record, "spid/a", Credit::NONE, 3);
    answer(&mut record, "spid/b", Credit::NONE, 4);
    assert_eq!(record.state(&spid), State::Started);
    record.finish(&spid.slug, Form::Read, at(5));
    assert_eq!(record.state(&spid), State::Done);
}

#[test]
fn watching_or_trying_to_the_end_counts_as_reading_and_printing_does_not() {
    let spid = card("spid", "2.6", 0);
    for (form, state) in [
        (Form::Watch, State::Done),
        (Form::Try, State::Done),
        (Form::Print, State::Started),
        (Form::Check, State::Started),
    ] {
        let mut record = Record::default();
        record.finish(&spid.slug, form, at(1));
        assert_eq!(record.state(&spid), state, "{form:?}");
    }
}

#[test]
fn it_becomes_done_once_and_stays_done_when_questions_are_added() {
    let mut spid = card("spid", "2.6", 1);
    let questions = [item("spid/a")];
    let mut record = Record::default();
    assert!(!record.settle(&spid.slug, &questions, at(1)));
    record.finish(&spid.slug, Form::Read, at(1));
    assert!(!record.settle(&spid.slug, &questions, at(2)));
    answer(&mut record, "spid/a", Credit::FULL, 3);
    assert!(record.settle(&spid.slug, &questions, at(4)));
    assert!(!record.settle(&spid.slug, &questions, at(5)));
    assert_eq!(record.pillole[&spid.slug].done, Some(at(4)));
    spid.questions = 3;
    assert_eq!(record.state(&spid), State::Done);
}

#[test]
fn two_tabs_that_each_did_half_agree_that_it_is_done() {
    let spid = card("spid", "2.6", 1);
    let (mut reading, mut answering) = (Record::default(), Record::default());
    reading.finish(&spid.slug, Form::Read, at(1));
    answer(&mut answering, "spid/a", Credit::NONE, 2);
    assert_eq!(reading.merge(answering).state(&spid), State::Done);
}

/// Nobody is asked for a right answer where there is none, but everybody for an answer.
#[test]
fn a_question_without_right_answers_must_be_answered_too() {
    let spid = card("spid", "2.6", 2);
    let mut record = Record::default();
    record.finish(&spid.slug, Form::Read, at(1));
    answer(&mut record, "spid/a", Credit::FULL, 2);
    let capsule = |record: &Record| record.capsule(&spid).0[3];
    assert_eq!((record.state(&spid), capsule(&record)), (State::Started, false));
    let response = Response::from_text("l2").unwrap();
    record.answer(&item("spid/b"), response, Credit::FULL, false, at(3));
    assert_eq!((record.state(&spid), capsule(&record)), (State::Done, true));
}

#[test]
fn the_capsule_fills_segment_by_segment() {
    let spid = card("spid", "2.6", 1);
    let mut record = Record::default();
    assert_eq!(record.capsule(&spid), Capsule::default());
    record.open(&spid.slug, Form::Watch, at(1));
    record.finish(&spid.slug, Form::Print, at(1));
    assert_eq!(record.capsule(&spid), Capsule([false, false, false, false, true]));
    answer(&mut record, "spid/a", Credit::NONE, 2);
    record.finish(&spid.slug, Form::Read, at(3));
    assert_eq!(record.capsule(&spid), Capsule([false, true, false, true, true]));
}

#[test]
fn answers_to_another_pillola_with_a_longer_name_do_not_count() {
    let mut record = Record::default();
    answer(&mut record, "spid-2/a", Credit::FULL, 1);
    assert_eq!(record.state(&card("spid", "2.6", 1)), State::NotStarted);
    assert_eq!(record.answered(&slug("spid")).count(), 0);
}

#[test]
fn an_item_says_its_first_best_and_last() {
    let mut record = Record::default();
    assert_eq!(record.item(&item("spid/a")), None);
    for (credit, now) in [(33, 1), (100, 2), (50, 3)] {
        answer(&mut record, "spid/a", Credit::try_from(credit).unwrap(), now);
    }
    let said = record.item(&item("spid/a")).unwrap();
    let credits = [said.first, said.best, said.last].map(Credit::hundredths);
    assert_eq!((credits, said.at), ([33, 100, 50], at(3)));
}

#[test]
fn the_last_touched_comes_first_and_what_is_done_not_at_all() {
    let cards = [
        card("spid", "2.6", 1),
        card("cup", "2.3", 1),
        card("sms", "4.1", 0),
        card("wifi", "5.1", 1),
        card("mai", "5.1", 1),
    ];
    let mut record = Record::default();
    record.open(&slug("spid"), Form::Read, at(10));
    record.stop_at(&slug("cup"), Place::Step(1), at(20));
    answer(&mut record, "spid/a", Credit::NONE, 30);
    record.finish(&slug("sms"), Form::Read, at(40));
    record.open(&slug("wifi"), Form::Read, Timestamp::MAX);
    record.open(&slug("non-esiste-piu"), Form::Read, at(50));
    let names: Vec<&str> =
        record.to_continue(&cards, at(60)).iter().map(|card| card.slug.as_str()).collect();
    assert_eq!(names, ["spid", "cup", "wifi"]);
}
