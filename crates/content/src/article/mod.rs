//! The text of a pillola, and of other things with blocks in them: its parts and the blocks. How it is read, and which Markdown is
//! allowed, is in [`reader`].

mod reader;

pub(crate) use reader::{read, read_blocks, read_plan, refused};

use crate::source::At;
use pillole_core::catalogue::SectionKind;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// A piece of Markdown and where it stands in the file.
type Piece<'a> = (Event<'a>, Range<usize>);

/// The text, cut into its parts.
#[derive(Debug, Default)]
pub(crate) struct Article<'a> {
    /// Before the first heading.
    pub(crate) introduction: Part<'a>,
    /// One for each heading.
    pub(crate) parts: Vec<Part<'a>>,
    pub(crate) script: Option<Block>,
    pub(crate) questions: Vec<Block>,
    /// The plans of a session: one, where nothing is wrong.
    pub(crate) plans: Vec<Block>,
    /// Whether a block could not be told from what is around it, so that counting them says nothing.
    pub(crate) has_unclear_blocks: bool,
}

/// A part of the text.
#[derive(Debug, Default)]
pub(crate) struct Part<'a> {
    /// Its heading; the introduction has none.
    pub(crate) heading: Option<At<String>>,
    /// Its text, without the blocks.
    pub(crate) pieces: Vec<Piece<'a>>,
    has_blocks: bool,
}

/// A fenced block: where its fence opens, and where its lines stand.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub(crate) opening: Range<usize>,
    pub(crate) body: Range<usize>,
}

impl Part<'_> {
    /// Where its first words stand, heading included; `None` when it has none.
    pub(crate) fn first_words(&self) -> Option<Range<usize>> {
        let heading = self.heading.as_ref().map(|heading| heading.span.clone());
        heading.or_else(|| self.pieces.first().map(|(_, span)| span.clone()))
    }

    /// What the heading makes of the part.
    pub(crate) fn kind(&self) -> SectionKind {
        match self.heading.as_ref().map(|at| at.value.to_lowercase()).as_deref() {
            Some("che cosa ti serve") => SectionKind::Needs,
            Some("i passi") => SectionKind::Steps,
            Some("attenzione") => SectionKind::Warning,
            _ => SectionKind::Prose,
        }
    }

    /// The text without marks, one entry for each paragraph or row of a list.
    pub(crate) fn paragraphs(&self) -> Vec<At<String>> {
        let mut paragraphs: Vec<At<String>> = Vec::new();
        let mut text: Option<At<String>> = None;
        for (event, span) in &self.pieces {
            let words: &str = match event {
                Event::Text(words) | Event::Code(words) => words,
                Event::SoftBreak | Event::HardBreak => " ",
                Event::Start(Tag::Paragraph | Tag::Item | Tag::List(_))
                | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::List(_)) => {
                    paragraphs.extend(text.take());
                    continue;
                }
                _ => continue,
            };
            let paragraph = text.get_or_insert_with(|| At::new(String::new(), span.clone()));
            paragraph.value.push_str(words);
            paragraph.span.end = span.end;
        }
        paragraphs.extend(text);
        paragraphs
    }

    /// The addresses that the text links to.
    pub(crate) fn links(&self) -> impl Iterator<Item = At<&str>> {
        self.pieces.iter().filter_map(|(event, span)| match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                Some(At::new(dest_url.as_ref(), span.clone()))
            }
            _ => None,
        })
    }
}
