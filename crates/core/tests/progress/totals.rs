//! Counts over a catalogue.

use crate::summary::{answer, card};
use crate::{at, item, slug};
use pillole_core::digcomp::Area;
use pillole_core::progress::{Form, Record, Tally};
use pillole_core::question::{Credit, Response};
use pillole_core::storage::Kept as _;

#[test]
fn counts_are_by_area_and_competence_of_the_cards() {
    let cards = [card("spid", "2.6", 1), card("cup", "2.3", 1), card("sms", "4.1", 0)];
    let mut record = Record::default();
    record.finish(&slug("sms"), Form::Read, at(1));
    answer(&mut record, "cup/a", Credit::NONE, 2);
    answer(&mut record, "cup/a", Credit::FULL, 3);
    answer(&mut record, "non-esiste-piu/a", Credit::FULL, 4);
    let totals = record.totals(&cards);
    assert_eq!(totals.all, Tally { pillole: 3, started: 1, done: 1 });
    let area = |number| totals.by_area.get(&Area::try_from(number).unwrap()).copied();
    assert_eq!(area(2), Some(Tally { pillole: 2, started: 1, done: 0 }));
    assert_eq!(area(4), Some(Tally { pillole: 1, started: 0, done: 1 }));
    assert_eq!(area(1), None);
    let tally = totals.by_competence.get(&"2.3".parse().unwrap());
    assert_eq!(tally, Some(&Tally { pillole: 1, started: 1, done: 0 }));
    assert_eq!((totals.minutes_done, totals.answered, totals.answered_right), (5, 1, 1));
}

#[test]
fn only_answers_that_can_be_wrong_are_counted_as_answers() {
    let mut record = Record::default();
    for (now, (name, response)) in
        (1..).zip([("cup/a", "l2"), ("cup/b", "c3"), ("cup/c", "t1"), ("cup/d", "gciao")])
    {
        let response = Response::from_text(response).unwrap();
        record.answer(&item(name), response, Credit::FULL, false, at(now));
    }
    answer(&mut record, "cup/d", Credit::NONE, 9);
    answer(&mut record, "cup/e", Credit::NONE, 9);
    let unknown = r#"{"version":1,"answers":{"cup/f":[{"at":1,"gave":"z1","credit":100}]}}"#;
    let totals = record.merge(Record::from_json(unknown).unwrap()).totals(&[card("cup", "2.3", 6)]);
    assert_eq!((totals.answered, totals.answered_right), (3, 2));
}

#[test]
fn answers_to_questions_that_no_longer_exist_stay_and_break_nothing() {
    let mut record = Record::default();
    for name in ["cup/a", "cup/non-esiste-piu", "cup/zzz", "non-esiste-piu/a"] {
        answer(&mut record, name, Credit::NONE, 1);
    }
    let card = card("cup", "2.3", 1);
    assert_eq!(record.totals(std::slice::from_ref(&card)).all.pillole, 1);
    assert!(!record.settle(&card.slug, &[item("cup/a")], at(2)));
    record.finish(&card.slug, Form::Read, at(3));
    assert!(record.settle(&card.slug, &[item("cup/a")], at(4)));
    let back = Record::from_json(&record.to_json()).unwrap();
    assert_eq!(back.answered(&card.slug).count(), 3);
    assert_eq!(back.answers.len(), 4);
}
