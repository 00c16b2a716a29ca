//! The report to the national monitoring tool: codes, free text, sums.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

use pillole_core::date::Date;
use pillole_core::digcomp::Competence;
use pillole_core::facilita::{
    AgeBand, Attendance, Field, Gender, LONGEST_NOTE, Mode, Report, Service, Sum, Topic,
};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn report(minutes: u16, competences: &[&str], services: &str) -> Report {
    let competences = competences.iter().map(|it| it.parse::<Competence>().unwrap());
    let services = services.chars().map(|letter| Service::try_from(letter).unwrap());
    Report::new(day("2026-11-24"), minutes, Mode::Group, competences, services)
}

fn values(report: &Report) -> Vec<String> {
    Field::ALL.map(|field| report.value(field)).to_vec()
}

#[test]
fn each_field_is_as_the_tool_takes_it() {
    let it = report(95, &["2.6", "4.1", "2.3", "2.6"], "BA").with_note("  SPID e app IO ");
    assert_eq!(values(&it), ["2026-11-24", "01:35", "B", "6:9:11", "A:B", "SPID e app IO"]);
    assert!(it.without_code.is_empty());
}

#[test]
fn topics_are_in_the_order_of_their_numbers() {
    let it = report(60, &["5.1", "1.2", "3.4", "2.1"], "");
    assert_eq!(it.value(Field::Se5), "2:4:10:13", "and 10 comes after 4");
}

#[test]
fn competences_without_a_code_are_said() {
    let it = report(50, &["4.3", "2.5", "5.4"], "");
    assert_eq!(it.value(Field::Se5), "8");
    let without: Vec<_> = it.without_code.iter().map(ToString::to_string).collect();
    assert_eq!(without, ["4.3", "5.4"]);
}

#[test]
fn none_of_the_services_is_an_answer_only_alone() {
    assert_eq!(report(60, &[], "").value(Field::Se6), "S");
    assert_eq!(report(60, &[], "S").value(Field::Se6), "S");
    assert_eq!(report(60, &[], "SDS").value(Field::Se6), "D");
}

#[test]
fn a_duration_has_two_digits_of_hours_and_of_minutes() {
    for (minutes, text) in [(1, "00:01"), (59, "00:59"), (60, "01:00"), (600, "10:00")] {
        assert_eq!(report(minutes, &[], "").value(Field::Se2), text);
    }
}

#[test]
fn the_free_text_is_cut_at_600_characters_not_bytes() {
    let it = report(60, &[], "").with_note(&"è".repeat(700));
    assert_eq!(it.note.chars().count(), LONGEST_NOTE);
}

#[test]
fn all_fields_are_copied_as_one_line_each() {
    let it = report(90, &["2.6"], "A").with_note("Prima riga\nseconda\triga");
    assert_eq!(
        it.all_values(),
        "SE1\t2026-11-24\nSE2\t01:30\nSE3\tB\nSE5\t9\nSE6\tA\nSE7\tPrima riga seconda riga"
    );
}

#[test]
fn people_are_counted_by_age_and_gender() {
    let mut people = Attendance::default();
    people.set(AgeBand::From55, Gender::Female, 4);
    people.set(AgeBand::From55, Gender::Male, 2);
    people.set(AgeBand::From75, Gender::Female, 5_000);
    assert_eq!(people.of_age(AgeBand::From55), 6);
    assert_eq!(people.of_gender(Gender::Female), 4 + Attendance::MOST);
    assert_eq!(people.total(), 6 + Attendance::MOST);
    assert_eq!(people.cells().count(), 24);
}

#[test]
fn the_tools_letters_are_its_own() {
    let ages: Vec<_> = AgeBand::ALL.iter().map(|age| age.letter()).collect();
    assert_eq!(ages, [None, Some('E'), Some('A'), Some('B'), Some('C'), Some('D')]);
    assert_eq!(Gender::ALL.map(Gender::letter), ['A', 'B', 'C', 'D']);
    assert_eq!(Mode::ALL.map(Mode::letter), ['A', 'B', 'C', 'D', 'E']);
}

#[test]
fn a_month_is_the_sum_of_its_sessions() {
    let mut people = Attendance::default();
    people.set(AgeBand::From75, Gender::Female, Attendance::MOST);
    let all = [
        report(90, &["2.6", "4.3"], "A").with_attendance(people),
        report(60, &["2.6", "4.1"], "").with_attendance(people),
    ];
    let sum = Sum::of(&all);
    assert_eq!((sum.sessions, sum.minutes), (2, 150));
    let topic = |competence: &str| Topic::of(competence.parse().unwrap()).unwrap();
    assert_eq!(sum.topics[&topic("2.6")], 2);
    assert_eq!(sum.topics[&topic("4.1")], 1);
    assert_eq!(sum.services.len(), 2);
    assert_eq!(sum.without_code.len(), 1);
    assert_eq!(sum.attendance.total(), 2 * Attendance::MOST);
    assert_eq!(Sum::of(&[]), Sum::default());
}
