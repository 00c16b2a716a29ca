use crate::chance::Chance;
use crate::generate::pillola;
use crate::{assignment, merges, whole_test, with_tasks};
use pillole_core::assessment::{Agreement, Form as Statements, Model, Scope, Standing};
use pillole_core::catalogue::Card;
use pillole_core::digcomp::{Area, Level};
use pillole_core::id::{ItemId, Number, Slug};
use pillole_core::progress::{Form, Record, Timestamp};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::session::doing::{Doing, doing, done_of, next, result};
use pillole_core::session::{
    Answer, Assignment, Assignments, Nickname, Outcome, Person, Progress, SessionResult, Taken,
    Task, Test,
};
use pillole_core::storage::Kept;
use proptest::prelude::*;

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds)
}

fn slug(number: u32) -> Slug {
    Slug::try_from(format!("p-{number}")).unwrap()
}

fn item(number: u32, name: &str) -> ItemId {
    ItemId::new(&slug(number), name).unwrap()
}

fn card(number: u32) -> Card {
    Card {
        number: Number(number),
        slug: slug(number),
        title: String::new(),
        summary: String::new(),
        competence: "2.6".parse().unwrap(),
        level: Level::try_from(2).unwrap(),
        minutes: 4,
        services: vec![],
        questions: 2,
        film: None,
        data: String::new(),
    }
}

/// Questions a, b, c: of these the second was withdrawn, and is still counted.
fn questions(card: &Card) -> Vec<ItemId> {
    ["a", "b", "c"].map(|name| item(card.number.0, name)).to_vec()
}

/// An assignment that was opened at 100.
fn opened(it: &Assignment) -> Assignments {
    let mut all = Assignments::default();
    all.take(it, Person::new(Nickname::new(5), 9), at(100));
    all
}

fn taken(it: &Assignment) -> Taken {
    opened(it).get(&it.short_code()).unwrap().clone()
}

fn handed_in(record: &Record, it: &Assignment) -> SessionResult {
    result(&taken(it), record, &Model::default(), &[card(1), card(2)], questions)
}

fn answers_of(result: &SessionResult, place: usize) -> &[Answer] {
    match &result.outcomes[place] {
        Outcome::Pillola { answers, .. } => answers,
        Outcome::Test(_) => &[],
    }
}

#[test]
fn the_first_answer_since_the_assignment_was_opened_counts() {
    let it = assignment(&[1, 2], "");
    let mut record = Record::default();
    let gave = || Response::Single(ChoiceIndex(0));
    record.answer(&item(1, "a"), gave(), Credit::FULL, false, at(50));
    record.answer(&item(1, "a"), gave(), Credit::NONE, false, at(150));
    record.answer(&item(1, "a"), gave(), Credit::FULL, false, at(160));
    record.answer(&item(1, "c"), gave(), Credit::FULL, false, at(170));
    record.answer(&item(2, "a"), gave(), Credit::FULL, false, at(60));
    let result = handed_in(&record, &it);
    assert_eq!(answers_of(&result, 0)[..3], [Answer::Wrong, Answer::None, Answer::Right]);
    assert_eq!(answers_of(&result, 1)[0], Answer::None, "it was answered before");
}

#[test]
fn what_was_done_and_what_is_left() {
    let it = with_tasks(vec![pillola(1), pillola(77), whole_test(), pillola(2)], "");
    let mut record = Record::default();
    let cards = [card(1), card(2)];
    record.finish(&slug(1), Form::Read, at(150));
    record.settle(&slug(1), &[], at(151));
    record.open(&slug(2), Form::Read, at(160));
    let all = doing(&taken(&it), &record, &cards);
    assert_eq!(
        all,
        [
            Doing::Pillola(&cards[0], Progress::Done),
            Doing::Gone(Number(77)),
            Doing::Test(Test::Ability(Scope::Whole), Progress::None),
            Doing::Pillola(&cards[1], Progress::Begun),
        ]
    );
    assert_eq!(done_of(&all), (1, 3));
    assert_eq!(next(&all), Some(&all[2]));
}

/// Begins a test of an area and, if wanted, ends it with answers all right or all wrong.
fn test_of(record: &mut Record, area: Area, began: u64, right: Option<bool>) {
    let began = record.begin_test(Scope::Area(area), 1, at(began));
    let Some(right) = right else { return };
    let sitting = record.tests.get_mut(&began).unwrap();
    for (number, competence) in (0..).zip(area.competences().chain(area.competences())) {
        let credit = if right { Credit::FULL } else { Credit::NONE };
        let item = ItemId::try_from(format!("x/q-{number}")).unwrap();
        let level = Level::try_from(if right { 6 } else { 1 }).unwrap();
        let gave = Some(Response::Single(ChoiceIndex(0)));
        sitting.answer(&item, gave, credit, (competence, level), began);
    }
    sitting.finished = Some(began);
}

#[test]
fn before_and_after_are_the_first_and_the_second_test() {
    let area = Area::ALL[3];
    let test = Task::Test(Test::Ability(Scope::Area(area)));
    let it = with_tasks(vec![test, pillola(1), test], "");
    let mut record = Record::default();
    let progress = |record: &Record| {
        let all: Vec<_> =
            doing(&taken(&it), record, &[card(1)]).iter().map(Doing::progress).collect();
        [all[0].unwrap(), all[2].unwrap()]
    };
    test_of(&mut record, area, 50, Some(true));
    assert_eq!(progress(&record), [Progress::None; 2], "that one was before the assignment");
    test_of(&mut record, area, 150, None);
    assert_eq!(progress(&record), [Progress::Begun, Progress::None]);
    test_of(&mut record, area, 160, Some(false));
    test_of(&mut record, Area::ALL[0], 170, Some(true));
    assert_eq!(progress(&record)[0], Progress::Done, "the one that was given up is no obstacle");
    test_of(&mut record, area, 180, Some(true));
    assert_eq!(progress(&record), [Progress::Done; 2]);

    let result = handed_in(&record, &it);
    let standing = |test| result.standing(it.tasks(), test, area);
    assert_eq!(standing(0), Some(Standing::BelowBase));
    assert!(standing(1) > Some(Standing::Base), "{:?}", standing(1));
}

#[test]
fn a_test_that_was_begun_before_and_ended_since_counts() {
    let area = Area::ALL[3];
    let it = with_tasks(vec![Task::Test(Test::Ability(Scope::Area(area)))], "");
    let mut record = Record::default();
    test_of(&mut record, area, 50, None);
    let first = |record: &Record| doing(&taken(&it), record, &[])[0].progress();
    assert_eq!(first(&record), Some(Progress::None));
    record.tests.get_mut(&at(50)).unwrap().finished = Some(at(150));
    assert_eq!(first(&record), Some(Progress::Done));
}

#[test]
fn a_self_reflection_tells_the_areas_it_is_about() {
    let it = with_tasks(vec![Task::Test(Test::Reflection(Statements::Short))], "");
    let mut record = Record::default();
    let began = record.begin_reflection(Statements::Short, at(150));
    let sitting = record.reflections.get_mut(&began).unwrap();
    let competence = Area::ALL[0].competences().next().unwrap();
    let statement = "x".to_owned().try_into().unwrap();
    sitting.answer(&statement, Agreement::of(3).unwrap(), competence, at(151));
    sitting.finished = Some(at(152));
    let result = handed_in(&record, &it);
    let standings: Vec<_> =
        Area::ALL.into_iter().map(|area| result.standing(it.tasks(), 0, area)).collect();
    assert_eq!(standings[0], Some(Standing::Advanced));
    assert!(standings[1..].iter().all(Option::is_none));
}

#[test]
fn who_opens_it_again_stays_who_they_were() {
    let (typed, linked) = (assignment(&[1], ""), assignment(&[1], "Sera"));
    let mut all = opened(&typed);
    all.take(&linked, Person::new(Nickname::new(200), 1), at(300));
    let taken = all.current().unwrap();
    assert_eq!((taken.at, taken.identity.person.mark()), (at(100), 9));
    assert_eq!(taken.assignment.title().as_str(), "Sera");
}

#[test]
fn the_nickname_changes_until_the_result_was_shown() {
    let it = assignment(&[1], "");
    let mut all = opened(&it);
    let before = all.clone();
    let taken = all.get_mut(&it.short_code()).unwrap();
    taken.rename(Nickname::new(77), at(90));
    assert_eq!(taken.identity.person.nickname, Nickname::new(77));
    taken.hand_in(at(400));
    taken.rename(Nickname::new(78), at(500));
    assert_eq!(taken.identity.person.nickname, Nickname::new(77));
    assert_eq!(before.merge(all.clone()), all, "another tab does not undo it");
}

/// What is left of some openings, renamings and handings in.
fn some_assignments(seed: u64) -> Assignments {
    let mut chance = Chance::new(seed);
    let mut all = Assignments::default();
    for _ in 0..chance.below(9) {
        let it = assignment(&[1 + chance.below(2) as u32], ["", "Sera"][chance.below(2)]);
        let (now, nickname) = (at(chance.below(9) as u64), Nickname::new(chance.next() as u32));
        match (chance.below(3), all.get_mut(&it.short_code())) {
            (0, Some(taken)) => taken.rename(nickname, now),
            (1, Some(taken)) => taken.hand_in(now),
            _ => all.take(&it, Person::new(nickname, 1), now),
        }
    }
    all
}

proptest! {
    #[test]
    fn merging_is_commutative_associative_idempotent(a: u64, b: u64, c: u64) {
        merges([a, b, c].map(some_assignments), Kept::merge)?;
    }

    #[test]
    fn assignments_come_back_from_storage(seed: u64) {
        let all = some_assignments(seed);
        prop_assert_eq!(Assignments::from_json(&all.to_json()), Ok(all));
    }
}
