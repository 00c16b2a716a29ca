use crate::generate::{any_assignment, pillola};
use crate::{assignment, whole_test, with_tasks};
use pillole_core::date::Date;
use pillole_core::id::Number;
use pillole_core::session::{
    Assignment, CodeError, MOST_PILLOLE, MOST_TESTS, NotTasks, Tag, Tasks, Title,
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn every_assignment_comes_back(assignment in any_assignment()) {
        prop_assert_eq!(Assignment::from_code(&assignment.code()), Ok(assignment));
    }

    #[test]
    fn the_short_code_is_the_same_session(assignment in any_assignment()) {
        let short = Assignment::from_code(&assignment.short_code()).unwrap();
        prop_assert!(short.is_same_session(&assignment));
        prop_assert!(short.title().is_empty() && short.date().is_none());
    }
}

#[test]
fn a_link_of_eight_pillole_a_test_and_a_title_of_thirty_is_short() {
    let day: Date = "2026-11-24".parse().unwrap();
    let titles = [
        "Sportello digitale di novembre",
        "INCONTRO 3: SPID, CIE E APP IO",
        "Perché è così? Città e comunit",
        "0123456789 0123456789 01234567",
        "Цифровая помощь для всех людей",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    ];
    for first in [1, 280] {
        for title in titles {
            assert_eq!(title.chars().count(), 30, "{title}");
            let mut tasks: Vec<_> = (first..first + 8).map(pillola).collect();
            tasks.push(whole_test());
            let tasks = Tasks::new(tasks).unwrap();
            let whole = Assignment::new(Tag::new(1023), tasks, Some(day), Title::new(title));
            let link = format!("/incontro/#{}", whole.code());
            assert!(link.len() <= 100, "{} characters: {link}", link.len());
            assert_eq!(Assignment::from_code(&whole.code()).unwrap().date(), Some(day));
        }
    }
    assert_eq!(Title::new(titles[0]).as_str(), titles[0], "and none is cut that people write");
    assert_eq!(Title::new(titles[1]).as_str(), titles[1]);
    assert_eq!(Title::new(titles[2]).as_str(), titles[2]);
    assert_eq!(Title::new(titles[3]).as_str(), titles[3]);
}

#[test]
fn the_typed_code_is_four_groups_for_an_ordinary_session() {
    let code = with_tasks(vec![pillola(5), pillola(1), pillola(10), pillola(13)], "x").short_code();
    assert!(code.len() <= 16, "{code}");
}

#[test]
fn a_code_is_read_as_people_write_it() {
    let it = assignment(&[5, 10], "Prova");
    let code = it.code();
    let zeros = code.replace('0', "O").replace('1', "l");
    for text in [
        code.to_lowercase(),
        pillole_core::session::grouped(&code),
        format!("  {code}\r\n"),
        code.chars().map(|letter| format!("{letter}-")).collect(),
        zeros.clone(),
        zeros.replace('l', "I").to_lowercase(),
        format!("\u{200b}{code}\u{feff}"),
    ] {
        assert_eq!(Assignment::from_code(&text).as_ref(), Ok(&it), "{text:?}");
    }
}

#[test]
fn codes_made_today_stay_as_they_are() {
    let day: Date = "2026-11-24".parse().unwrap();
    let tasks = vec![pillola(5), pillola(40), whole_test(), pillola(5_000)];
    let tasks = Tasks::new(tasks).unwrap();
    let it = Assignment::new(Tag::new(9), tasks, Some(day), Title::new("Perché SPID, alle 10"));
    assert_eq!(it.short_code(), "1098241W3G04SR9T0J");
    assert_eq!(it.code(), "1098241W3G04SW2HWMFAHF5GZG0F8ZAZ3YKXC16C471W0E5SW");
}

#[test]
fn what_is_wrong_is_said() {
    let code = assignment(&[5, 10], "Prova").code();
    assert_eq!(Assignment::from_code(" - "), Err(CodeError::Empty));
    assert_eq!(Assignment::from_code("ciao!"), Err(CodeError::WrongCharacter('!')));
    assert_eq!(Assignment::from_code(&code[..code.len() - 1]), Err(CodeError::Damaged));
    assert_eq!(Assignment::from_code("12"), Err(CodeError::Damaged));
    assert_eq!(Assignment::from_code(&"0".repeat(201)), Err(CodeError::TooLong));
    assert_eq!(Assignment::from_code(&" ".repeat(1_000_000)), Err(CodeError::TooLong));
}

#[test]
fn only_what_a_result_can_tell_of_can_be_asked() {
    let many = |count| (1..=count).map(pillola).collect::<Vec<_>>();
    assert_eq!(Tasks::new(Vec::new()), Err(NotTasks::None));
    assert!(Tasks::new(many(MOST_PILLOLE as u32)).is_ok());
    assert_eq!(Tasks::new(many(MOST_PILLOLE as u32 + 1)), Err(NotTasks::TooManyPillole));
    assert_eq!(Tasks::new(vec![whole_test(); MOST_TESTS + 1]), Err(NotTasks::TooManyTests));
    assert_eq!(Tasks::new(vec![pillola(3), pillola(3)]), Err(NotTasks::Twice(Number(3))));
}

#[test]
fn days_that_a_code_cannot_carry_are_left_out() {
    let with = |day: &str| {
        let tasks = Tasks::new(vec![pillola(1)]).unwrap();
        Assignment::new(Tag::new(1), tasks, day.parse().ok(), Title::default()).date()
    };
    assert_eq!(with("2025-12-31"), None);
    assert!(with("2026-01-01").is_some());
    assert!(with("2069-12-31").is_some());
    assert_eq!(with("2070-01-01"), None);
}
