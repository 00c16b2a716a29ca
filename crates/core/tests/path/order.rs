//! What comes first, and why.

use crate::{at, card, competence, do_it, knowing, slug};
use pillole_core::assessment::Profile;
use pillole_core::catalogue::Card;
use pillole_core::path::{Path, Reason};
use pillole_core::progress::{Form, Record, Want};

fn now(cards: &[Card], profile: &Profile, record: &Record) -> Vec<(u32, Reason)> {
    let path = Path::of(cards, profile, record);
    let number = |it: &pillole_core::id::Slug| it.as_str()[2..].parse().unwrap();
    path.now.iter().map(|it| (number(&it.slug), it.reason)).collect()
}

fn fresh(cards: &[Card], levels: &[(&str, f64)]) -> Vec<(u32, Reason)> {
    now(cards, &knowing(levels), &Record::default())
}

#[test]
fn the_weakest_competence_comes_first() {
    let cards = [card(1, "1.1", 3), card(2, "4.1", 2), card(3, "5.1", 4)];
    let found = fresh(&cards, &[("1.1", 2.8), ("4.1", 1.2), ("5.1", 3.1)]);
    let fits = |name| Reason::Fits(competence(name));
    assert_eq!(found, [(2, fits("4.1")), (1, fits("1.1")), (3, fits("5.1"))]);
}

#[test]
fn not_three_of_one_competence_when_there_are_others() {
    let cards = [
        card(1, "1.1", 2),
        card(2, "1.1", 2),
        card(3, "1.1", 2),
        card(4, "4.1", 3),
        card(5, "5.1", 3),
    ];
    let found = fresh(&cards, &[("1.1", 1.5), ("4.1", 2.0), ("5.1", 2.5)]);
    assert_eq!(found.iter().map(|it| it.0).collect::<Vec<_>>(), [1, 4, 5]);
}

#[test]
fn too_hard_and_too_easy_come_after_what_fits() {
    let cards = [card(1, "1.1", 5), card(2, "1.2", 1), card(3, "4.1", 3), card(4, "5.1", 2)];
    let found = fresh(&cards, &[("1.1", 1.0), ("1.2", 5.0), ("4.1", 2.5)]);
    let expected = [
        (3, Reason::Fits(competence("4.1"))),
        (4, Reason::Beginning(competence("5.1"))),
        (1, Reason::Harder(competence("1.1"))),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_level_just_above_what_is_known_comes_first() {
    let cards = [card(1, "1.1", 1), card(2, "1.1", 3), card(3, "1.1", 2)];
    let found = fresh(&cards, &[("1.1", 1.6)]);
    assert_eq!(found[0], (3, Reason::Fits(competence("1.1"))));
}

#[test]
fn a_competence_without_a_pillola_is_served_by_a_neighbour() {
    let cards = [card(1, "4.1", 2), card(2, "1.1", 2)];
    let known = [("4.1", 3.0), ("4.4", 0.5), ("1.1", 2.0)];
    assert_eq!(fresh(&cards, &known)[0], (1, Reason::Near(competence("4.4"))));
    // Not when it is not really weaker.
    let known = [("4.1", 2.0), ("4.4", 1.8), ("1.1", 1.9)];
    assert_eq!(fresh(&cards, &known)[1], (1, Reason::Fits(competence("4.1"))));
    // Nor when it has one of its own.
    let cards = [card(1, "4.1", 2), card(2, "4.4", 2)];
    let known = [("4.1", 3.0), ("4.4", 0.5)];
    assert_eq!(fresh(&cards, &known)[1], (1, Reason::Fits(competence("4.1"))));
}

#[test]
fn who_knows_it_all_still_finds_what_was_tested() {
    let cards = [card(1, "1.1", 1), card(2, "2.1", 2), card(3, "3.1", 2), card(4, "4.1", 2)];
    let found = fresh(&cards, &[("4.1", 6.0)]);
    assert_eq!(found[2], (4, Reason::Easier(competence("4.1"))));
    assert_eq!(found.len(), 3);
}

#[test]
fn what_was_begun_and_what_was_added_come_first() {
    let cards = [card(1, "1.1", 2), card(2, "2.1", 7), card(3, "3.1", 8), card(4, "4.1", 2)];
    let mut record = Record::default();
    record.open(&slug("p-2"), Form::Read, at(1));
    record.wish(&slug("p-3"), Want::Added, at(2));
    let found = now(&cards, &knowing(&[("1.1", 2.0)]), &record);
    let expected = [(3, Reason::Added), (2, Reason::Begun), (1, Reason::Fits(competence("1.1")))];
    assert_eq!(found, expected);
}

#[test]
fn a_wish_that_was_fulfilled_is_over() {
    let cards = [card(1, "1.1", 2)];
    let mut record = Record::default();
    record.wish(&slug("p-1"), Want::Added, at(1));
    do_it(&mut record, &slug("p-1"), at(2));
    let path = Path::of(&cards, &Profile::default(), &record);
    assert!(path.now.is_empty() && path.done == [slug("p-1")], "{path:?}");
}

#[test]
fn a_wish_that_was_taken_back_is_none() {
    let cards = [card(1, "1.1", 2)];
    let mut record = Record::default();
    record.wish(&slug("p-1"), Want::Known, at(1));
    assert!(Path::of(&cards, &Profile::default(), &record).now.is_empty());
    record.wish(&slug("p-1"), Want::AsSuggested, at(2));
    let found = now(&cards, &Profile::default(), &record);
    assert_eq!(found, [(1, Reason::Beginning(competence("1.1")))]);
}
