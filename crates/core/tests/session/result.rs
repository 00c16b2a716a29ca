use crate::chance::Chance;
use crate::generate::{any_assignment, pillola, result};
use crate::{assignment, merges, whole_test, with_tasks};
use pillole_core::session::{
    Answer, CodeError, LONGEST, MOST_PILLOLE, Nickname, Outcome, Person, SessionResult, Task,
    Tasks, Test, slots,
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn every_result_comes_back_in_a_short_code(it in any_assignment(), seed: u64) {
        let result = result(&it, &mut Chance::new(seed));
        let code = result.code(&it);
        prop_assert!(code.len() <= LONGEST, "{} characters", code.len());
        prop_assert_eq!(SessionResult::from_code(&code, &it), Ok(result));
    }

    #[test]
    fn merging_is_commutative_associative_idempotent(it in any_assignment(), seed: u64) {
        let mut chance = Chance::new(seed);
        let all = [(); 3].map(|()| {
            let mut one = result(&it, &mut chance);
            one.person = Person::new(Nickname::new(1), 1);
            one
        });
        merges(all, SessionResult::merge)?;
    }
}

#[test]
fn at_least_four_questions_of_each_pillola_are_told_about() {
    for tests in 0..=2 {
        for pillole in 1..=MOST_PILLOLE as u32 {
            let tasks = (1..=pillole).map(pillola).chain((0..tests).map(|_| whole_test()));
            let slots = slots(&Tasks::new(tasks.collect()).unwrap());
            assert!((4..=12).contains(&slots), "{pillole} pillole, {tests} tests: {slots}");
            if pillole <= 5 {
                assert!(slots >= 8, "{pillole} pillole, {tests} tests: {slots}");
            }
        }
    }
}

#[test]
fn a_result_of_another_assignment_is_foreign() {
    let (mine, other) = (assignment(&[1, 2, 3], "a"), assignment(&[1, 2, 4], "a"));
    let code = result(&mine, &mut Chance::new(1)).code(&mine);
    assert_eq!(SessionResult::from_code(&code, &other), Err(CodeError::Foreign));
    assert!(SessionResult::from_code(&code, &assignment(&[1, 2, 3], "b")).is_ok());
}

#[test]
fn the_code_of_an_assignment_is_no_result_and_the_other_way_round() {
    use pillole_core::session::{Assignment, code::Kind};
    let it = assignment(&[1, 2, 3], "a");
    let result = result(&it, &mut Chance::new(1)).code(&it);
    let of_assignment = SessionResult::from_code(&it.code(), &it);
    assert_eq!(of_assignment, Err(CodeError::AnotherKind(Kind::Assignment)));
    assert_eq!(Assignment::from_code(&result), Err(CodeError::AnotherKind(Kind::Result)));
}

#[test]
fn more_outcomes_than_tasks_do_no_harm() {
    let it = with_tasks(vec![pillola(1), whole_test()], "");
    let mut odd = result(&it, &mut Chance::new(3));
    odd.outcomes.reverse();
    odd.outcomes.push(Outcome::Pillola {
        progress: pillole_core::session::Progress::Done,
        answers: vec![Answer::Right; 40],
    });
    let read = SessionResult::from_code(&odd.code(&it), &it).unwrap();
    assert_eq!(read, SessionResult::empty(odd.person, it.tasks()));
}

#[test]
fn all_nicknames_and_marks_come_back() {
    for place in 0..256_u32 {
        assert_eq!(u32::from(Nickname::new(place).place()), place);
    }
    assert_eq!(Person::new(Nickname::new(3), 16_383).mark(), 16_383);
    assert_eq!(Person::new(Nickname::new(3), 16_384).mark(), 0);
}

#[test]
fn codes_made_today_are_read_as_today() {
    let test = Task::Test(Test::all().last().unwrap());
    let it = with_tasks(vec![test, pillola(5), pillola(10), whole_test()], "");
    let result = result(&it, &mut Chance::new(2026));
    assert_eq!(result.code(&it), "1WC932NTAD4E1JQZSKX6PH0");
}
