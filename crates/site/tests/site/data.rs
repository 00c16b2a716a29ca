//! The pages' data: that the app reads back what was written, and finds what the page shows.

use crate::generated::{REAL, split};
use crate::markup::parse;
use pillole::routes::Page;
use pillole::state::documents::{Document, DocumentKey, Shell};
use pillole::state::language::key;
use serde::Serialize;

/// The file at an address.
fn file(address: &str) -> &'static [u8] {
    REAL.files.get(address.trim_start_matches('/')).unwrap_or_else(|| panic!("no file {address}"))
}

/// The data of `key` at `address`; fails unless it is exactly what the file says.
fn read(key: &DocumentKey, address: &str) -> Document {
    fn same(data: &impl Serialize, bytes: &[u8]) -> bool {
        postcard::to_allocvec(data).unwrap() == bytes
    }
    let bytes = file(address);
    let document = key.parse(bytes).unwrap();
    let same = match &document {
        Document::Home(data) => same(&**data, bytes),
        Document::Catalogue(data) => same(&**data, bytes),
        Document::Glossary(data) => same(&**data, bytes),
        Document::Prose(data) => same(&**data, bytes),
        Document::Pillola(data) => same(&**data, bytes),
        Document::Search(data) => same(&**data, bytes),
    };
    assert!(same, "{address}");
    document
}

#[test]
fn every_page_names_the_data_that_it_is_made_of() {
    for (address, document) in REAL.pages().filter(|(address, _)| address.ends_with('/')) {
        let html = parse(&address, document);
        let page = Page::parse(split(&address).1).unwrap();
        let data = html.root_element().value().attr("data-document");
        let Some(key) = DocumentKey::of(&page) else {
            assert_eq!(data, None, "{address}");
            continue;
        };
        match read(&key, data.unwrap()) {
            Document::Pillola(lesson) => {
                assert_eq!(page, Page::Pillola(lesson.card.slug.clone()));
                assert!(document.contains(&lesson.reading.0), "{address}");
                assert!(document.contains(&lesson.facts.0), "{address}");
                assert_eq!(lesson.questions.len(), usize::from(lesson.card.questions));
                // Such a file may name no other: pillole follow each other in circles.
                let cards = lesson.next.iter().chain([&lesson.card]);
                assert!(cards.into_iter().all(|card| card.data.is_empty()), "{address}");
            }
            Document::Prose(prose) => assert!(document.contains(&prose.html.0), "{address}"),
            Document::Home(home) => assert!(home.by_area.iter().sum::<usize>() >= 16, "{address}"),
            Document::Catalogue(cards) => assert!(cards.len() >= 16, "{address}"),
            Document::Glossary(terms) => assert!(!terms.is_empty(), "{address}"),
            Document::Search(_) => panic!("{address} is made of the search index"),
        }
    }
}

#[test]
fn the_shell_leads_to_everything_else() {
    for (address, document) in [("/", REAL.page("/")), ("/en/", REAL.page("/en/"))] {
        let html = parse(address, document.unwrap());
        let shell = html.root_element().value().attr("data-shell").unwrap();
        let shell: Shell = postcard::from_bytes(file(shell)).unwrap();
        assert_eq!(shell.words.len(), key::NAMES.len());
        let fixed =
            [DocumentKey::Home, DocumentKey::Catalogue, DocumentKey::Glossary, DocumentKey::Search];
        for key in fixed {
            match read(&key, &shell.documents[key.name().unwrap()]) {
                Document::Search(index) => assert!(!index.search("spid", 3).is_empty()),
                Document::Catalogue(cards) => {
                    for card in cards.iter() {
                        read(&DocumentKey::Pillola(card.slug.clone()), &card.data);
                    }
                }
                _ => {}
            }
        }
    }
}
