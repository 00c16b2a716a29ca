//! Reading pages: as a browser does, and as people compare them.

use scraper::node::Node;
use scraper::{ElementRef, Html, Selector};

/// The document of a page. What a browser would have to mend in it fails the test: mended markup is
/// no longer the app's, and taking over would move things.
pub(crate) fn parse(address: &str, document: &str) -> Html {
    let html = Html::parse_document(document);
    assert!(html.errors.is_empty(), "{address}: {:?}", html.errors);
    html
}

/// The elements that a CSS selector names.
pub(crate) fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The elements that a CSS selector names below another.
pub(crate) fn below<'h>(element: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

/// The nearest element of this name around another.
pub(crate) fn within<'h>(element: ElementRef<'h>, name: &str) -> Option<ElementRef<'h>> {
    element.ancestors().filter_map(ElementRef::wrap).find(|outer| outer.value().name() == name)
}

/// The text of an element, with single spaces.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    plain(&text)
}

/// A text with single spaces.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values of an attribute, wherever it stands.
pub(crate) fn values<'h>(html: &'h Html, attribute: &str) -> Vec<&'h str> {
    let elements = all(html, &format!("[{attribute}]"));
    elements.into_iter().filter_map(|element| element.value().attr(attribute)).collect()
}

/// A document with a line for each element, and without what changes with the content of files.
pub(crate) fn lines(document: &str) -> String {
    lines_of(document, ":root")
}

/// The same of a part of a document.
pub(crate) fn lines_of(document: &str, selector: &str) -> String {
    let html = Html::parse_document(document);
    let mut text = String::new();
    for element in all(&html, selector) {
        line(element, 0, &mut text);
    }
    without_hashes(&text)
}

fn line(element: ElementRef<'_>, depth: usize, text: &mut String) {
    let indent = "  ".repeat(depth);
    let name = element.value().name();
    text.push_str(&format!("{indent}<{name}"));
    for (attribute, value) in element.value().attrs() {
        text.push_str(&format!(" {attribute}=\"{value}\""));
    }
    text.push('>');
    if matches!(name, "br" | "hr" | "img" | "input" | "link" | "meta") {
        return text.push('\n');
    }
    if element.child_elements().next().is_none() {
        let inner: String = element.text().collect();
        // The script is read where it is written.
        let inner = if name == "script" && !inner.is_empty() { "..." } else { inner.trim() };
        text.push_str(&format!("{inner}</{name}>\n"));
        return;
    }
    text.push('\n');
    for child in element.children() {
        match child.value() {
            Node::Text(words) if !words.trim().is_empty() => {
                text.push_str(&format!("{indent}  {}\n", words.trim()));
            }
            Node::Element(_) => line(ElementRef::wrap(child).unwrap(), depth + 1, text),
            _ => {}
        }
    }
    text.push_str(&format!("{indent}</{name}>\n"));
}

/// `main-HASH.css` for `main-0123456789abcdef.css`.
fn without_hashes(text: &str) -> String {
    let mut parts = text.split('-');
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(part.len());
        let is_hash = (8..=16).contains(&digits) && part[digits..].starts_with('.');
        clean.push('-');
        clean.push_str(if is_hash { "HASH" } else { &part[..digits] });
        clean.push_str(&part[digits..]);
    }
    clean
}

#[test]
fn only_hashes_are_hidden() {
    assert_eq!(without_hashes("a-0123456789abcdef.css"), "a-HASH.css");
    for same in ["a-b.css", "2026-11-21.", "decade-decadedecade0000000.x", "--ff--"] {
        assert_eq!(without_hashes(same), same);
    }
}

#[test]
#[should_panic(expected = "No <p> tag to close")]
fn markup_that_a_browser_would_mend_is_refused() {
    parse("/", "<!doctype html><title>x</title><body><p><div></div></p>");
}
