//! What is known from all sittings together.

use crate::{area, competence, level};
use pillole_core::assessment::{
    Agreement, Evidence, Form, Model, Profile, Result, Scope, Scored, Standing,
};
use pillole_core::digcomp::{Area, Competence};
use pillole_core::id::{ItemId, StatementId};
use pillole_core::progress::{Record, Timestamp};
use pillole_core::question::Credit;

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds)
}

/// A test in which everything of these levels was right or wrong, about each of the competences.
fn test(record: &mut Record, scope: Scope, about: &[Competence], credit: Credit, ended: bool) {
    let began = record.begin_test(scope, 7, at(1_000));
    let sitting = record.tests.get_mut(&began).unwrap();
    for (number, it) in about.iter().enumerate() {
        for of in 1..=6 {
            let item = ItemId::try_from(format!("item/q-{number}-{of}")).unwrap();
            sitting.answer(&item, None, credit, (*it, level(of)), at(2_000));
        }
    }
    sitting.finished = ended.then_some(at(9_000));
}

fn reflect(record: &mut Record, form: Form, points: u8, ended: bool) {
    let began = record.begin_reflection(form, at(1_000));
    let sitting = record.reflections.get_mut(&began).unwrap();
    for (number, it) in form.areas().flat_map(Area::competences).enumerate() {
        let statement = StatementId::try_from(format!("s-{number}")).unwrap();
        sitting.answer(&statement, Agreement::of(points).unwrap(), it, at(2_000));
    }
    sitting.finished = ended.then_some(at(9_000));
}

fn of(record: &Record, name: &str) -> Option<(f64, Evidence)> {
    Profile::of(&Model::default(), record).competences.get(&competence(name)).copied()
}

fn all() -> Vec<Competence> {
    Competence::all().collect()
}

#[test]
fn of_nobody_is_anything_known_before() {
    assert_eq!(Profile::of(&Model::default(), &Record::default()), Profile::default());
}

#[test]
fn sittings_that_did_not_end_do_not_count() {
    let mut record = Record::default();
    test(&mut record, Scope::Whole, &all(), Credit::FULL, false);
    reflect(&mut record, Form::Whole, 3, false);
    assert_eq!(Profile::of(&Model::default(), &record), Profile::default());
}

#[test]
fn the_newest_of_each_area_counts() {
    let mut record = Record::default();
    test(&mut record, Scope::Whole, &all(), Credit::FULL, true);
    let own: Vec<Competence> = area(4).competences().collect();
    test(&mut record, Scope::Area(area(4)), &own, Credit::NONE, true);
    test(&mut record, Scope::Whole, &all(), Credit::NONE, false);
    let level = |name| of(&record, name).unwrap();
    assert!(level("4.1").0 < 1.0, "{:?}", level("4.1"));
    assert!(level("1.1").0 > 5.0, "{:?}", level("1.1"));
    assert_eq!(level("4.1").1, Evidence::Test);
    // The other way round the whole test counts for all.
    test(&mut record, Scope::Whole, &all(), Credit::FULL, true);
    assert!(of(&record, "4.1").unwrap().0 > 5.0);
}

#[test]
fn a_test_counts_more_than_what_is_said_of_oneself_also_when_it_is_older() {
    let mut record = Record::default();
    let own: Vec<Competence> = area(1).competences().collect();
    test(&mut record, Scope::Area(area(1)), &own, Credit::NONE, true);
    reflect(&mut record, Form::Whole, 3, true);
    assert_eq!(of(&record, "1.2").unwrap().1, Evidence::Test);
    assert!(of(&record, "1.2").unwrap().0 < 1.0);
    assert_eq!(of(&record, "2.1"), Some((6.0, Evidence::SelfImage)));
    reflect(&mut record, Form::Area(area(2)), 1, true);
    assert_eq!(of(&record, "2.1"), Some((2.0, Evidence::SelfImage)));
    assert_eq!(of(&record, "3.1"), Some((6.0, Evidence::SelfImage)));
}

#[test]
fn a_test_that_was_ended_without_an_answer_says_nothing() {
    let mut record = Record::default();
    test(&mut record, Scope::Whole, &[], Credit::FULL, true);
    assert_eq!(Profile::of(&Model::default(), &record), Profile::default());
}

#[test]
fn what_a_test_only_infers_does_not_replace_what_is_known() {
    let mut record = Record::default();
    test(&mut record, Scope::Whole, &all(), Credit::NONE, true);
    let before = of(&record, "3.1");
    test(&mut record, Scope::Whole, &[competence("1.1")], Credit::FULL, true);
    assert_eq!(of(&record, "3.1"), before);
    assert!(of(&record, "1.1").unwrap().0 > 3.0);
    let mut alone = Record::default();
    test(&mut alone, Scope::Whole, &[competence("1.1")], Credit::FULL, true);
    assert_eq!(of(&alone, "3.1").unwrap().1, Evidence::Test);
}

#[test]
fn a_result_is_of_its_scope() {
    let model = Model::default();
    let answer = Scored { competence: competence("2.1"), level: level(2), share: 1.0 };
    let result = Result::of_answers(&model, Scope::Area(area(2)), [answer]);
    assert_eq!(result.areas.keys().copied().collect::<Vec<_>>(), [area(2)]);
    assert_eq!(result.competences.len(), 6);
    assert_eq!(result.competences[&competence("2.1")].answers, 1);
    let whole = Result::of_answers(&model, Scope::Whole, [answer]);
    assert_eq!((whole.areas.len(), whole.competences.len()), (5, 21));
    assert!((whole.areas[&area(2)].level - result.areas[&area(2)].level).abs() < 1e-12);
}

#[test]
fn a_sitting_keeps_what_its_answers_were_about() {
    let mut record = Record::default();
    test(&mut record, Scope::Whole, &[competence("5.1")], Credit::FULL, true);
    let sitting = record.tests.values().next().unwrap();
    let result = Result::of(&Model::default(), sitting);
    assert_eq!(result.competences[&competence("5.1")].answers, 6);
    assert!(result.areas[&area(5)].standing >= Standing::Intermediate);
}

#[test]
fn the_newest_sitting_is_gone_on_with_unless_it_ended() {
    let mut record = Record::default();
    assert!(record.open_test().is_none() && record.open_reflection().is_none());
    test(&mut record, Scope::Whole, &[], Credit::FULL, false);
    reflect(&mut record, Form::Short, 1, false);
    assert!(record.open_test().is_some() && record.open_reflection().is_some());
    test(&mut record, Scope::Whole, &[], Credit::FULL, true);
    reflect(&mut record, Form::Area(area(2)), 1, true);
    assert!(record.open_test().is_none() && record.open_reflection().is_none());
    assert_eq!(record.last_reflection(Some(area(2))).unwrap().1.form, Form::Area(area(2)));
    assert!(record.last_reflection(Some(area(1))).is_none());
    assert!(record.last_reflection(None).is_some());
}
