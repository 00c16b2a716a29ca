//! `pages/<language>/<name>.md`: the portal's pages that are only text. A title, then Markdown.

use crate::article;
use crate::fault::{FileProblem, Problem, TextProblem, TomlProblem};
use crate::link::Targets;
use crate::render;
use crate::source::File;
use pillole_core::catalogue::Html;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Serialize;
use std::ops::Range;

/// A page of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProsePage {
    /// The language's code: the folder's name.
    pub language: String,
    /// The page's name: the file's.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub html: Html,
}

/// Reads one page; `path` is `<language>/<name>.md`.
pub(crate) fn read(path: &str, file: &File<'_>, targets: &Targets<'_>) -> Option<ProsePage> {
    let expected = "`<language>/<name>.md`".to_owned();
    let Some((language, name)) = path.strip_suffix(".md").and_then(|path| path.split_once('/'))
    else {
        file.report(0..0, FileProblem::StrayFile { expected });
        return None;
    };
    // Tables are read only to be refused: without this they would pass as text.
    let parser = Parser::new_ext(file.text(), Options::ENABLE_TABLES);
    let pieces: Vec<(Event<'_>, Range<usize>)> = parser.into_offset_iter().collect();
    for (event, span) in &pieces {
        if let Some(problem) = refused(event, targets) {
            file.report(span.clone(), problem);
        }
    }
    let mut events = pieces.into_iter().map(|(event, _)| event);
    let title = title(&mut events);
    if title.is_none() && file.readable {
        let (key, owner) = ("# Title".to_owned(), "the page".to_owned());
        file.report(0..0, TomlProblem::MissingKey { key, owner });
    }
    // Italian is at the root of the site, every other language below its code.
    let base = if language == "it" { String::new() } else { format!("/{language}") };
    let html = render::page(events, &base);
    Some(ProsePage { language: language.to_owned(), name: name.to_owned(), title: title?, html })
}

/// Takes the title off the front.
fn title<'e>(events: &mut impl Iterator<Item = Event<'e>>) -> Option<String> {
    let Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) = events.next()? else {
        return None;
    };
    let mut title = String::new();
    for event in events {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(words) | Event::Code(words) => title.push_str(&words),
            _ => {}
        }
    }
    (!title.is_empty()).then_some(title)
}

/// What is wrong with a piece of the text, if anything.
fn refused(event: &Event<'_>, targets: &Targets<'_>) -> Option<Problem> {
    match event {
        Event::Html(_) | Event::InlineHtml(_) => Some(TextProblem::RawHtml.into()),
        Event::Start(Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, .. }) => None,
        Event::Start(Tag::Heading { .. }) => Some(TextProblem::HeadingLevel.into()),
        Event::Start(Tag::Link { dest_url, .. }) => targets.problem(dest_url).map(Problem::from),
        Event::Start(tag) => article::refused(tag).map(Problem::from),
        _ => None,
    }
}
