//! Making HTML of checked Markdown, with the glossary's words linked where they first occur.
//!
//! Everything that could come in as markup has been refused before ([`crate::article`]); what is
//! written here are our own tags.

use crate::glossary::Words;
use pillole_core::catalogue::Html;
use pillole_core::id::TermId;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd, TextMergeStream};
use std::collections::BTreeSet;

/// Links the words of the glossary in one pillola, each at its first occurrence.
pub(crate) struct Linker<'g> {
    words: &'g Words,
    seen: BTreeSet<TermId>,
}

impl<'g> Linker<'g> {
    pub(crate) fn new(words: &'g Words) -> Self {
        Self { words, seen: BTreeSet::new() }
    }

    /// The terms that were linked.
    pub(crate) fn seen(&self) -> &BTreeSet<TermId> {
        &self.seen
    }

    /// Markdown as HTML.
    pub(crate) fn markdown<'e>(&mut self, events: impl Iterator<Item = Event<'e>>) -> Html {
        let events = events.map(|event| match event {
            // A term may be broken over two lines.
            Event::SoftBreak => Event::Text("\n".into()),
            other => other,
        });
        let mut in_link = false;
        let mut marked = Vec::new();
        for event in TextMergeStream::new(events) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    in_link = true;
                    marked.push(Event::InlineHtml(opening(&dest_url).into()));
                }
                Event::End(TagEnd::Link) => {
                    in_link = false;
                    marked.push(Event::InlineHtml("</a>".into()));
                }
                Event::Text(text) if !in_link => self.mark(&text, &mut marked),
                other => marked.push(other),
            }
        }
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, marked.into_iter());
        Html(html.trim_end().to_owned())
    }

    /// Plain text as HTML.
    pub(crate) fn plain(&mut self, text: &str) -> Html {
        let mut marked = Vec::new();
        self.mark(text, &mut marked);
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, marked.into_iter());
        Html(html)
    }

    /// Splits a text at the terms that occur for the first time.
    fn mark(&mut self, text: &str, into: &mut Vec<Event<'_>>) {
        let mut plain_from = 0;
        let owned = |range: std::ops::Range<usize>| {
            CowStr::from(text.get(range).unwrap_or_default().to_owned())
        };
        for mention in self.words.mentions(text) {
            if !self.seen.insert(mention.term.clone()) {
                continue;
            }
            into.push(Event::Text(owned(plain_from..mention.start)));
            let id = mention.term;
            let tag = format!("<a class=\"term\" href=\"/glossario/#{id}\" data-term=\"{id}\">");
            into.push(Event::InlineHtml(tag.into()));
            into.push(Event::Text(owned(mention.start..mention.end)));
            into.push(Event::InlineHtml("</a>".into()));
            plain_from = mention.end;
        }
        into.push(Event::Text(owned(plain_from..text.len())));
    }
}

/// A page of text as HTML, without glossary links; the portal's own pages are those below `base`.
pub(crate) fn page<'e>(events: impl Iterator<Item = Event<'e>>, base: &str) -> Html {
    let events = events.map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => {
            let inside = dest_url.starts_with('/');
            let address = if inside { format!("{base}{dest_url}") } else { dest_url.to_string() };
            Event::InlineHtml(opening(&address).into())
        }
        Event::End(TagEnd::Link) => Event::InlineHtml("</a>".into()),
        other => other,
    });
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    Html(html.trim_end().to_owned())
}

/// The opening tag of a link; one that leaves the portal says so.
fn opening(address: &str) -> String {
    let Html(href) = escape(address);
    let outside = if address.starts_with('/') { "" } else { " rel=\"noopener external\"" };
    format!("<a href=\"{href}\"{outside}>")
}

/// Plain text as HTML, without links.
pub(crate) fn escape(text: &str) -> Html {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    Html(html)
}
