//! Every kind of fault: one change to the valid folder, and what is told about it.

mod answers;
mod blocks;
mod files;
mod front_matter;
mod items;
mod others;
mod questions;
mod screens;
mod script;
mod statements;
mod stories;
mod tasks;
mod templates;
mod text;
mod videos;

use crate::fixture::{Change, compile, folder};
use pillole_content::Problem;
use std::collections::BTreeSet;
use std::fmt::Write;

/// A change and the kinds of fault that it leads to: the one that it is for, then the others that
/// cannot but follow.
pub(crate) struct Case {
    name: &'static str,
    changes: &'static [Change],
    kinds: &'static [&'static str],
}

/// A case with one change that leads to one kind of fault.
pub(crate) const fn case(
    name: &'static str,
    kinds: &'static [&'static str],
    changes: &'static [Change],
) -> Case {
    Case { name, changes, kinds }
}

/// The file that most cases change.
pub(crate) const PILLOLA: &str = "pillole/pagare-un-avviso.md";

fn all() -> impl Iterator<Item = &'static Case> {
    [
        answers::CASES,
        blocks::CASES,
        files::CASES,
        front_matter::CASES,
        items::CASES,
        others::CASES,
        questions::CASES,
        screens::CASES,
        script::CASES,
        statements::CASES,
        stories::CASES,
        tasks::CASES,
        templates::CASES,
        text::CASES,
        videos::CASES,
    ]
    .into_iter()
    .flatten()
}

#[test]
fn every_fault_is_told_where_it_is_and_what_to_do() {
    let mut names = BTreeSet::new();
    let mut wrong = String::new();
    for case in all() {
        assert!(names.insert(case.name), "{} is there twice", case.name);
        let mut folder = folder();
        case.changes.iter().for_each(|change| change.apply(&mut folder));
        let (faults, warnings) = match compile(&folder) {
            Ok(compiled) => (Vec::new(), compiled.warnings),
            Err(found) => (found.faults, found.warnings),
        };
        let mut shown = String::new();
        for fault in faults.iter().chain(&warnings) {
            writeln!(shown, "{}\n", fault.render(false)).unwrap();
        }
        let found: BTreeSet<&str> =
            faults.iter().chain(&warnings).map(|fault| fault.problem().kind()).collect();
        let expected: BTreeSet<&str> = case.kinds.iter().copied().collect();
        if found == expected {
            insta::assert_snapshot!(case.name, shown);
        } else {
            writeln!(wrong, "{} should tell {expected:?}:\n{shown}", case.name).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_kind_of_fault_has_a_case() {
    let covered: BTreeSet<&str> = all().filter_map(|case| case.kinds.first().copied()).collect();
    let kinds: BTreeSet<&str> = Problem::kinds().collect();
    assert_eq!(covered, kinds);
}

#[test]
fn all_faults_of_a_run_are_told_together_in_the_order_of_the_files() {
    let mut folder = folder();
    for change in [
        Change::Replace(PILLOLA, "level = 2", "level = 9"),
        Change::Replace(PILLOLA, "prompt = \"Dove", "pronpt = \"Dove"),
        Change::Replace(PILLOLA, "phone/avviso", "phone/aviso"),
        Change::Replace("glossary/spid.toml", "meaning", "mening"),
        Change::Replace("screens/phone/avviso.toml", "picture = \"town\"", "picture = \"twon\""),
    ] {
        change.apply(&mut folder);
    }
    let found = compile(&folder).unwrap_err();
    let told: Vec<String> = found.faults.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(told.join("\n"));
}
