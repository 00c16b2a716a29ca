//! The test on paper: which questions it has, and what the typed letters come to.

use crate::generate::usual_bank as bank;
use pillole_core::assessment::{
    Entry, Model, PaperRow, Result, Scope, Standing, paper_form, read_letters,
};
use pillole_core::digcomp::{Area, Competence};
use std::collections::BTreeSet;

fn rows(form: &[&Entry]) -> Vec<PaperRow> {
    let row = |(index, entry): (usize, &&Entry)| PaperRow {
        id: entry.id.clone(),
        competence: entry.competence,
        level: entry.level,
        letters: 4,
        right: (index % 4) as u8,
    };
    form.iter().enumerate().map(row).collect()
}

#[test]
fn every_competence_is_asked_about_and_five_levels_in_every_area() {
    let bank = bank();
    let form = paper_form(&bank);
    assert_eq!(form.len(), 26);
    let competences: BTreeSet<Competence> = form.iter().map(|entry| entry.competence).collect();
    assert_eq!(competences.len(), 21);
    for area in Area::ALL {
        let levels: BTreeSet<u8> = form
            .iter()
            .filter(|entry| entry.competence.area() == area)
            .map(|entry| entry.level.number())
            .collect();
        assert_eq!(levels, (1..=5).collect(), "area {area}");
    }
    let ids: BTreeSet<_> = form.iter().map(|entry| &entry.id).collect();
    assert_eq!(ids.len(), form.len(), "none twice");
}

#[test]
fn a_bank_that_lacks_levels_or_competences_still_makes_a_form() {
    let mut bank = bank();
    bank.retain(|entry| entry.level.number() == 3 && entry.competence.area().number() != 2);
    let form = paper_form(&bank);
    assert!(!form.is_empty() && form.iter().all(|entry| entry.level.number() == 3));
    assert!(paper_form(&[]).is_empty());
}

#[test]
fn letters_are_read_as_people_type_them() {
    let bank = bank();
    let rows = rows(&paper_form(&bank));
    let read = |text: &str| read_letters(text, &rows);
    assert_eq!(read("ABCD"), [Some(0), Some(1), Some(2), Some(3)]);
    assert_eq!(read("a b, c. d"), [Some(0), Some(1), Some(2), Some(3)]);
    // No letter of the question: left empty, and the next one keeps its place.
    assert_eq!(read("A-X?EB"), [Some(0), None, None, None, None, Some(1)]);
    assert_eq!(read("A—B"), [Some(0), None, None, Some(1)], "two dashes, as telephones write them");
    assert_eq!(read("è1ñ"), [None, None, None]);
    assert_eq!(read(&"A".repeat(1000)).len(), rows.len());
    assert!(read("").is_empty());
}

#[test]
fn all_right_is_the_highest_result_and_nothing_the_lowest() {
    let (bank, model) = (bank(), Model::default());
    let rows = rows(&paper_form(&bank));
    let result = |letter: fn(&PaperRow) -> Option<u8>| {
        Result::of_answers(&model, Scope::Whole, rows.iter().map(|row| row.scored(letter(row))))
    };
    let (all, none) = (result(|row| Some(row.right)), result(|_| None));
    let wrong = result(|row| Some((row.right + 1) % 4));
    for area in Area::ALL {
        assert_eq!(all.areas[&area].standing, Standing::Advanced);
        assert_eq!(none.areas[&area].standing, Standing::BelowBase);
        assert_eq!(none.areas[&area], wrong.areas[&area]);
    }
}
