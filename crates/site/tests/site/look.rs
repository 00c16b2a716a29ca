//! What the pages are made of, as snapshots. When one changes on purpose, look at the difference
//! and accept it: `INSTA_UPDATE=always cargo test -p pillole-site`.

use crate::generated::SMALL;
use crate::markup::{lines, lines_of};
use pillole::state::documents::{Document, DocumentKey};
use pillole_core::digcomp::Area;

fn look(name: &str, address: &str) {
    insta::assert_snapshot!(name, lines(SMALL.page(address).unwrap()));
}

#[test]
fn home() {
    look("home", "/");
    look("home.en", "/en/");
}

#[test]
fn catalogue() {
    look("catalogue", "/pillole/");
}

#[test]
fn pillola() {
    look("pillola", "/pillole/pagare-un-avviso/");
    look("pillola.en", "/en/pillole/pagare-un-avviso/");
}

#[test]
fn questions() {
    // With those of the other pillola, which is whole above, of every kind.
    let page = SMALL.page("/pillole/entrare-con-spid/").unwrap();
    insta::assert_snapshot!("questions", lines_of(page, "#domande"));
    insta::assert_snapshot!("questions.paper", lines_of(page, "#carta"));
}

#[test]
fn questions_of_the_test() {
    // The first is one of a pillola, in Italian only; then those of every kind, translated.
    let mut text = String::new();
    for (area, key) in [("bank-3", 3), ("bank-4", 4)] {
        let start = format!("data/{area}.en-");
        let (_, bytes) =
            SMALL.files.iter().find(|(p, _)| p.starts_with(&start) && p.ends_with(".bin")).unwrap();
        let key = DocumentKey::BankArea(Area::try_from(key).unwrap());
        let Document::BankArea(questions) = key.parse(bytes).unwrap() else { panic!("{area}") };
        for question in questions.iter() {
            text.push_str(&lines_of(&question.html.0, "section"));
            text.push_str(&lines_of(&question.answers.0, "body > ul"));
        }
    }
    insta::assert_snapshot!("questions.test", text);
}

#[test]
fn review() {
    look("review", "/ripasso/");
}

#[test]
fn progress() {
    look("progress", "/progressi/");
}

#[test]
fn glossary() {
    look("glossary", "/glossario/");
}

#[test]
fn settings() {
    look("settings", "/impostazioni/");
}

#[test]
fn prose() {
    look("prose", "/aiuto/");
}

#[test]
fn not_found() {
    look("not-found", "/404.html");
}
