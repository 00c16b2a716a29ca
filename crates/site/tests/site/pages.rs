//! What every page must have, for readers, screen readers and search engines.

use crate::generated::{REAL, split};
use crate::markup::{all, parse, values, within};
use std::collections::{BTreeMap, BTreeSet};

/// The attributes that name elements by their ids.
const NAMING: [&str; 11] = [
    "for",
    "headers",
    "list",
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
];

#[test]
fn every_page_has_one_heading_a_language_a_title_and_a_description() {
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        let (language, _) = split(&page);
        assert_eq!(all(&html, "h1").len(), 1, "{page}");
        assert_eq!(html.root_element().value().attr("lang"), Some(language), "{page}");
        assert_eq!(html.root_element().value().attr("dir"), Some("ltr"), "{page}");
        assert_eq!(all(&html, "main").len(), 1, "{page}");
        let described = all(&html, "meta[name=description]");
        let description = described[0].value().attr("content").unwrap();
        assert!(described.len() == 1 && description.len() > 20, "{page}: {description}");
        let title: String = all(&html, "head > title")[0].text().collect();
        assert!(title.contains("Pillole"), "{page}: {title}");
        let same = titles.insert(format!("{language} {title}"), page.clone());
        assert_eq!(same, None, "{page} has the same title");
    }
}

#[test]
fn headings_never_skip_a_level() {
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        let mut before = 0;
        for heading in all(&html, "main :is(h1, h2, h3, h4, h5, h6)") {
            let level: u8 = heading.value().name()[1..].parse().unwrap();
            assert!(level <= before + 1, "{page}: {}", heading.html());
            before = level;
        }
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        let mut seen = BTreeSet::new();
        for id in values(&html, "id") {
            assert!(!id.is_empty() && seen.insert(id), "{page}: #{id}");
        }
    }
}

#[test]
fn what_names_another_element_names_one_that_is_there() {
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        let ids: BTreeSet<&str> = values(&html, "id").into_iter().collect();
        for attribute in NAMING {
            for id in values(&html, attribute).into_iter().flat_map(str::split_whitespace) {
                assert!(ids.contains(id), "{page}: {attribute} #{id}");
            }
        }
    }
}

#[test]
fn what_can_be_pressed_or_filled_in_has_a_name() {
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        let labels: BTreeSet<&str> = values(&html, "for").into_iter().collect();
        assert_eq!(
            values(&html, "aria-label").iter().filter(|name| name.trim().is_empty()).count(),
            0
        );
        for control in all(&html, "button, a, summary, legend, input, select, textarea") {
            let labelled = control.value().attr("aria-label").is_some()
                || control.value().id().is_some_and(|id| labels.contains(id))
                || within(control, "label").is_some()
                || control.text().any(|text| !text.trim().is_empty());
            assert!(labelled, "{page}: {}", control.html());
        }
    }
}

#[test]
fn every_language_has_every_page() {
    let mut by_language: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let addresses: Vec<String> = REAL.pages().map(|(page, _)| page).collect();
    for (language, address) in addresses.iter().map(|page| split(page)) {
        by_language.entry(language).or_default().insert(address);
    }
    assert_eq!(by_language.keys().copied().collect::<Vec<_>>(), ["en", "it"]);
    assert_eq!(by_language["it"], by_language["en"]);
    assert!(by_language["it"].len() > 20);
}

#[test]
fn the_languages_of_a_page_are_linked_with_each_other() {
    for (page, document) in REAL.pages().filter(|(page, _)| page.ends_with('/')) {
        let html = parse(&page, document);
        let (_, path) = split(&page);
        let links = all(&html, ".languages a[hreflang]");
        let links: Vec<_> = links.iter().filter_map(|link| link.value().attr("href")).collect();
        assert_eq!(links, [path.to_owned(), format!("/en{path}")], "{page}");
    }
}

#[test]
fn links_to_the_portal_stay_in_the_language() {
    let mut wrong = BTreeSet::new();
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        let (language, _) = split(&page);
        // The accessibility statement's address is the owner's, from `site.toml`.
        // Files to take away are the same in every language.
        let links = all(&html, "a[href^='/']:not([hreflang], [download])");
        for href in links.iter().filter_map(|link| link.value().attr("href")) {
            if split(href).0 != language {
                wrong.insert(format!("{page}: {href}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
