//! The questions of the adaptive test: that the app gets all of them, in the language of the page,
//! and that nothing in the test tells the answer.

use crate::data::{read, shell};
use crate::generated::CONTENT;
use crate::markup::{all, plain, words};
use pillole::state::documents::{BankQuestion, Document, DocumentKey};
use pillole_core::digcomp::Area;
use pillole_core::id::ItemId;
use pillole_core::question::{Choice, Kind};
use scraper::Html;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The questions about an area, as the pages below `home` get them.
fn questions(home: &str, area: Area) -> Vec<Arc<BankQuestion>> {
    let key = DocumentKey::BankArea(area);
    let address = &shell(home).documents[key.name().unwrap()];
    let Document::BankArea(questions) = read(&key, address) else { panic!("{address}") };
    questions.0.clone()
}

/// All questions in both languages, with the code of the pages' language.
fn everything() -> impl Iterator<Item = (&'static str, Arc<BankQuestion>)> {
    [("it", "/"), ("en", "/en/")].into_iter().flat_map(|(code, home)| {
        let areas = Area::ALL.into_iter().flat_map(move |area| questions(home, area));
        areas.map(move |question| (code, question))
    })
}

/// Markup as a browser reads it below an element; nothing in it has to be mended.
fn fragment(markup: &str) -> Html {
    let html =
        Html::parse_document(&format!("<!doctype html><title>x</title><body>{markup}</body>"));
    assert!(html.errors.is_empty(), "{:?}: {markup}", html.errors);
    html
}

#[test]
fn every_question_in_the_language_is_in_the_file_of_its_area_once() {
    for (code, home) in [("it", "/"), ("en", "/en/")] {
        let mut found = BTreeSet::new();
        for area in Area::ALL {
            for question in questions(home, area) {
                assert_eq!(question.item.competence.area(), area);
                assert!(found.insert(question.item.id.clone()), "{}", question.item.id);
            }
        }
        let in_language = CONTENT
            .bank
            .iter()
            .filter(|item| item.variants.iter().any(|(language, _)| *language == code));
        let bank: BTreeSet<ItemId> =
            in_language.filter_map(|item| Some(item.entry()?.id)).collect();
        let differ: Vec<&ItemId> = found.symmetric_difference(&bank).collect();
        assert!(differ.is_empty(), "{code}: {differ:?}");
    }
}

#[test]
fn a_question_is_in_the_language_of_the_page_or_says_that_it_is_italian() {
    for (code, question) in everything() {
        let item = CONTENT.bank.iter().find(|i| i.entry().unwrap().id == question.item.id).unwrap();
        let own = item.variants.iter().any(|(language, _)| *language == code);
        let expected = if own { code } else { "it" };
        assert_eq!(question.language, expected, "{}", question.item.id);
        let html = fragment(&question.html.0);
        let prompt = all(&html, "legend .question-prompt")[0];
        assert_eq!(prompt.value().attr("lang"), Some(expected));
        assert_eq!(words(prompt), plain(&question.item.prompt));
        let answers = fragment(&question.answers.0);
        for said in all(&answers, "li > span") {
            assert_eq!(said.value().attr("lang"), Some(expected), "{}", question.item.id);
        }
        // What stands on a screen is Italian in every language.
        for screen in all(&html, ".device") {
            assert_eq!(screen.value().attr("lang"), Some("it"), "{}", question.item.id);
        }
    }
}

#[test]
fn in_the_test_nothing_tells_the_answer() {
    for (_, question) in everything() {
        let (item, html) = (&question.item, fragment(&question.html.0));
        let section = all(&html, "section[data-item]")[0];
        assert_eq!(section.value().attr("data-item"), Some(item.id.as_str()));
        assert_eq!(all(&html, "[data-part=body]").len(), 1, "{}", item.id);
        let is_task = matches!(item.kind, Kind::Do(_));
        assert_eq!(all(&html, "[data-part=said]").len(), usize::from(is_task), "{}", item.id);
        for absent in ["details", ".answers", "[data-part=feedback]", ".without-app", ".hint"] {
            assert!(all(&html, absent).is_empty(), "{}: {absent}", item.id);
        }
        let buttons = all(&html, "[data-act]");
        let acts: Vec<&str> = buttons.iter().filter_map(|b| b.value().attr("data-act")).collect();
        assert!(acts.iter().all(|act| ["undo", "restart"].contains(act)), "{}: {acts:?}", item.id);
        let text = words(section);
        for remark in item.kind.solution() {
            assert!(!text.contains(&plain(&remark.text)), "{}: {}", item.id, remark.text);
        }
        assert!(all(&html, ".question-body [checked]").is_empty(), "{}", item.id);
    }
}

#[test]
fn the_result_explains_every_answer() {
    for (_, question) in everything() {
        let (item, html) = (&question.item, fragment(&question.answers.0));
        let text: String = all(&html, "ul").into_iter().map(words).collect();
        for remark in item.kind.solution() {
            assert!(text.contains(&plain(&remark.text)), "{}: {}", item.id, remark.text);
        }
        let options: &[Choice] = match &item.kind {
            Kind::Single(ask) => &ask.options,
            Kind::Multiple(ask) => &ask.options,
            _ => continue,
        };
        assert_eq!(all(&html, "li").len(), options.len(), "{}", item.id);
        for option in options {
            assert!(text.contains(&plain(&option.text)), "{}: {}", item.id, option.text);
            assert!(text.contains(&plain(&option.feedback)), "{}: {}", item.id, option.feedback);
        }
    }
}

#[test]
fn no_two_questions_share_a_name_on_a_page() {
    let mut ids = BTreeSet::new();
    for question in Area::ALL.into_iter().flat_map(|area| questions("/", area)) {
        let html = fragment(&question.html.0);
        for element in all(&html, "[id]") {
            let id = element.value().attr("id").unwrap().to_owned();
            assert!(ids.insert(id.clone()), "{}: {id}", question.item.id);
        }
    }
}

#[test]
fn statements_are_in_the_language_of_the_page() {
    for (code, home) in [("it", "/"), ("en", "/en/")] {
        let address = &shell(home).documents["statements"];
        let Document::Statements(read) = read(&DocumentKey::Statements, address) else {
            panic!("{address}")
        };
        let (_, all) = CONTENT.statements.iter().find(|(language, _)| *language == code).unwrap();
        assert_eq!(*read, *all);
    }
}
