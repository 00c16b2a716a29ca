//! Numbers are only ever added.

use crate::fixture::{Change, compile, folder, text_of};
use pillole_content::numbers::{AssignError, assign_in};

#[test]
fn nothing_is_added_when_nothing_is_missing() {
    let mut folder = folder();
    let before = text_of(&folder, "numbers.toml");
    let added = assign_in(&mut folder).unwrap();
    assert_eq!(added, Default::default());
    assert_eq!(text_of(&folder, "numbers.toml"), before);
}

#[test]
fn what_is_missing_goes_to_the_end_of_its_table_with_a_number_never_used() {
    let mut folder = folder();
    let pillola = text_of(&folder, "pillole/entrare-con-spid.md");
    folder.files.insert("pillole/altra.md".into(), Ok(pillola.into_bytes()));
    Change::Replace("numbers.toml", "pagare-un-avviso = 2\n", "").apply(&mut folder);
    assign_in(&mut folder).unwrap();
    insta::assert_snapshot!(text_of(&folder, "numbers.toml"));
    compile(&folder).unwrap();
}

#[test]
fn the_first_numbers_make_a_file_of_their_own() {
    let mut folder = folder();
    Change::Remove("numbers.toml").apply(&mut folder);
    assign_in(&mut folder).unwrap();
    insta::assert_snapshot!(text_of(&folder, "numbers.toml"));
    compile(&folder).unwrap();
}

#[test]
fn empty_tables_and_a_last_line_without_an_end_are_filled() {
    for start in
        ["[pillole]\n# none yet\n\n[items]", "[items]\n[pillole]", "[pillole]\nvecchia = 3"]
    {
        let mut folder = folder();
        folder.files.insert("numbers.toml".into(), Ok(start.into()));
        let added = assign_in(&mut folder).unwrap();
        let counts = (added.pillole.len(), added.items.len(), added.statements.len());
        assert_eq!(counts, (2, 29, 63));
        compile(&folder).unwrap();
        let text = text_of(&folder, "numbers.toml");
        assert!(start.lines().all(|line| text.lines().any(|kept| kept == line)), "{text}");
        assert_eq!(assign_in(&mut folder).unwrap(), Default::default());
    }
}

#[test]
fn damaged_numbers_are_mended_by_hand_first() {
    let mut folder = folder();
    Change::Replace("numbers.toml", "[items]", "[items").apply(&mut folder);
    let Err(AssignError::Faults(found)) = assign_in(&mut folder) else { panic!("assigned") };
    assert_eq!(found.faults[0].problem().kind(), "toml-syntax");
}
