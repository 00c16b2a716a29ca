//! That there is nothing wrong with the content.

use crate::{compile, folder};
use pillole_content::numbers::assign_in;

#[test]
fn the_content_has_no_fault() {
    let stats = compile().stats;
    assert!(stats.pillole > 0 && stats.items > 0, "{stats:?}");
}

#[test]
fn everything_has_its_number_already() {
    let mut folder = folder();
    let before = folder.files.get("numbers.toml").cloned();
    assign_in(&mut folder).unwrap();
    assert_eq!(folder.files.get("numbers.toml").cloned(), before);
}

#[test]
fn the_starting_points_of_the_home_page_are_all_there() {
    let compiled = compile();
    assert!(compiled.home.len() >= 4, "{:?}", compiled.home);
    for task in &compiled.home {
        let known = compiled.catalogue.pillole.iter().any(|p| p.card.slug == task.pillola);
        assert!(known, "{}", task.pillola);
    }
}
