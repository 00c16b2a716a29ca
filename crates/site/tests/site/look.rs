//! What the pages are made of, as snapshots. When one changes on purpose, look at the difference
//! and accept it: `INSTA_UPDATE=always cargo test -p pillole-site`.

use crate::generated::SMALL;
use crate::markup::{lines, lines_of};

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
