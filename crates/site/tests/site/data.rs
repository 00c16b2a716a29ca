//! The pages' data: that the app reads back what was written, and finds what the page shows.

use crate::generated::{REAL, split};
use crate::markup::parse;
use pillole::routes::Page;
use pillole::state::documents::{Document, DocumentKey, LessonData, QuestionData, Shell};
use pillole::state::language::key;
use pillole_core::catalogue::Html;
use pillole_core::id::Slug;
use pillole_core::search::{Head, Index};
use pillole_core::session::template::{Kind, Template};
use serde::Serialize;
use std::sync::Arc;

/// The file at an address.
fn file(address: &str) -> &'static [u8] {
    REAL.files.get(address.trim_start_matches('/')).unwrap_or_else(|| panic!("no file {address}"))
}

/// The data of `key` at `address`; fails unless it is exactly what the file says.
pub(crate) fn read(key: &DocumentKey, address: &str) -> Document {
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
        Document::BankArea(data) => same(&**data, bytes),
        Document::Statements(data) => same(&**data, bytes),
        Document::OnPaper(data) => same(&**data, bytes),
        Document::Unread(data) => **data == *bytes,
        Document::SessionWords(data) => same(&**data, bytes),
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
            Document::Pillola(live) => {
                assert_eq!(page, Page::Pillola(live.card.slug.clone()));
                lesson(&address, document, &live);
            }
            Document::Prose(prose) => assert!(document.contains(&prose.html.0), "{address}"),
            Document::Home(home) => assert!(home.by_area.iter().sum::<usize>() >= 16, "{address}"),
            Document::Catalogue(cards) => assert!(cards.len() >= 16, "{address}"),
            Document::Glossary(terms) => assert!(!terms.is_empty(), "{address}"),
            Document::Statements(statements) => assert!(!statements.is_empty(), "{address}"),
            Document::OnPaper(test) => assert!(!test.rows.is_empty(), "{address}"),
            Document::BankArea(_) | Document::Unread(_) | Document::SessionWords(_) => {
                panic!("{address} is made of {key:?}")
            }
        }
    }
}

/// A lesson has two files: what its page lacks, for who opens it by its address, and the whole, for
/// who comes from another page. What the first lacks is in the page.
fn lesson(address: &str, document: &str, live: &LessonData) {
    let whole = whole(address, &live.card.slug);
    let html = |lesson: &LessonData| -> Vec<Html> {
        // All fields are named: whoever adds one has to say whether it is markup.
        let LessonData {
            card: _,
            head,
            watch,
            reading,
            facts,
            practice,
            exercise: _,
            questions,
            numbered: _,
            print,
            paper,
            next: _,
        } = lesson;
        let of_questions = questions.iter().map(|question| question.html.clone());
        [head, watch, reading, facts, practice, print, paper]
            .map(Html::clone)
            .into_iter()
            .chain(of_questions)
            .collect()
    };
    for part in html(&whole) {
        assert!(document.contains(&part.0), "{address} lacks {}", part.0);
    }
    assert!(html(live).iter().all(|part| part.0.is_empty()), "{address}");
    for question in whole.questions.iter() {
        assert_eq!(question.html.0.is_empty(), question.item.beside().is_some(), "{address}");
    }

    let items = |lesson: &LessonData| -> Vec<_> {
        lesson.questions.iter().map(|question: &Arc<QuestionData>| question.item.clone()).collect()
    };
    assert_eq!(live.card, whole.card);
    assert_eq!(live.exercise, whole.exercise);
    assert_eq!(live.next, whole.next);
    assert_eq!(live.numbered, whole.numbered);
    assert_eq!(items(live), items(&whole));
    assert_eq!(live.questions.len(), usize::from(live.card.questions), "{address}");
    // Such a file may name no other: pillole follow each other in circles.
    let mut cards = live.next.iter().chain([&live.card]);
    assert!(cards.all(|card| card.data.is_empty()), "{address}");
}

/// The whole lesson, where the catalogue of its language says that it is.
fn whole(address: &str, slug: &Slug) -> Arc<LessonData> {
    let home = if split(address).0 == "it" { "/" } else { "/en/" };
    let shell = shell(home);
    let catalogue = read(&DocumentKey::Catalogue, &shell.documents["catalogue"]);
    let Document::Catalogue(cards) = catalogue else { panic!("{address}") };
    let card = cards.iter().find(|card| card.slug == *slug).unwrap();
    let Document::Pillola(whole) = read(&DocumentKey::Pillola(slug.clone()), &card.data) else {
        panic!("{address}")
    };
    whole
}

/// The shell that a page names.
pub(crate) fn shell(address: &str) -> Shell {
    let html = parse(address, REAL.page(address).unwrap());
    let shell = html.root_element().value().attr("data-shell").unwrap();
    postcard::from_bytes(file(shell)).unwrap()
}

#[test]
fn the_shell_leads_to_everything_else() {
    for address in ["/", "/en/"] {
        let shell = shell(address);
        let apart = read(&DocumentKey::SessionWords, &shell.documents["session-words"]);
        let Document::SessionWords(apart) = apart else { panic!("{address}") };
        assert_eq!(shell.words.len(), key::GENERAL);
        assert_eq!(shell.words.len() + apart.len(), key::SENT);
        let fixed =
            [DocumentKey::Home, DocumentKey::Catalogue, DocumentKey::Glossary, DocumentKey::Search];
        for key in fixed {
            match read(&key, &shell.documents[key.name().unwrap()]) {
                document @ Document::Unread(_) => {
                    let head: Head = document.read().unwrap();
                    assert!(!Index::from(head).search("spid", 3).is_empty());
                }
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

#[test]
fn templates_are_the_same_in_every_language_and_ask_for_pillole_that_are_there() {
    let [italian, english] = ["/", "/en/"].map(shell);
    let address = &italian.documents["templates"];
    assert_eq!(english.documents.get("templates"), Some(address));
    let templates: Vec<Template> = read(&DocumentKey::Templates, address).read().unwrap();
    let catalogue = read(&DocumentKey::Catalogue, &italian.documents["catalogue"]);
    let Document::Catalogue(cards) = catalogue else { panic!("no catalogue") };
    assert!(!templates.is_empty());
    for part in templates.iter().flat_map(|template| &template.parts) {
        if let Kind::Pillola(number) = part.kind {
            assert!(cards.iter().any(|card| card.number == number), "{part:?}");
        }
    }
}
