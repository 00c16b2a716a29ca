//! Cutting the text into parts and blocks, and refusing the Markdown that does not belong there.

use super::{Article, Block, Part, Piece};
use crate::fault::{BlockProblem, LinkProblem, Suggestion, TextProblem};
use crate::source::{At, File};
use pillole_core::catalogue::SectionKind;
use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag,
};
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

/// Cuts the text of a pillola at `span` into its parts, and reports what does not belong there.
pub(crate) fn read<'a>(file: &'a File<'_>, span: Range<usize>) -> Article<'a> {
    let start = span.start;
    let article = read_blocks(file, span);
    check_parts(file, &article, start);
    article
}

/// Cuts any text with the blocks of a pillola at `span` into its parts. Which parts there should be is
/// not looked at.
pub(crate) fn read_blocks<'a>(file: &'a File<'_>, span: Range<usize>) -> Article<'a> {
    cut(file, span, &["script", "question"])
}

/// Cuts the text of a session at `span` into its parts.
pub(crate) fn read_plan<'a>(file: &'a File<'_>, span: Range<usize>) -> Article<'a> {
    cut(file, span, &["plan"])
}

/// Cuts a text at `span` into its parts; `blocks` are those that may stand in it.
fn cut<'a>(file: &'a File<'_>, span: Range<usize>, blocks: &'static [&'static str]) -> Article<'a> {
    let broken = |link: BrokenLink<'_>| {
        let at = span.start + link.span.start..span.start + link.span.end;
        let label = file.slice(at.clone()).to_owned();
        file.report(at, LinkProblem::BrokenReference { label });
        None::<(CowStr<'_>, CowStr<'_>)>
    };
    let text = file.slice(span.clone());
    // Tables are read only to be refused: without this they would pass as text.
    let parser = Parser::new_with_broken_link_callback(text, Options::ENABLE_TABLES, Some(broken));
    let pieces: Vec<Piece<'a>> = parser
        .into_offset_iter()
        .map(|(event, at)| (event, span.start + at.start..span.start + at.end))
        .collect();
    let mut reader =
        Reader { file, blocks, pieces: pieces.into_iter().peekable(), article: Article::default() };
    reader.read();
    reader.article
}

struct Reader<'a, 'f> {
    file: &'a File<'f>,
    /// The blocks that may stand here.
    blocks: &'static [&'static str],
    pieces: Peekable<IntoIter<Piece<'a>>>,
    article: Article<'a>,
}

impl<'a> Reader<'a, '_> {
    fn part(&mut self) -> &mut Part<'a> {
        self.article.parts.last_mut().unwrap_or(&mut self.article.introduction)
    }

    fn read(&mut self) {
        // How many lists, rows and paragraphs are open.
        let mut depth = 0_usize;
        while let Some((event, span)) = self.pieces.next() {
            match event {
                Event::Start(Tag::Heading { level, .. }) => self.heading(level, span),
                Event::Start(Tag::CodeBlock(kind)) => self.block(&kind, span, depth > 0),
                Event::Start(ref tag) => match refused(tag) {
                    Some(problem) => self.refuse(span, problem),
                    None => {
                        depth += 1;
                        self.part().pieces.push((event, span));
                    }
                },
                Event::End(_) => {
                    depth = depth.saturating_sub(1);
                    self.part().pieces.push((event, span));
                }
                Event::Html(_) | Event::InlineHtml(_) => {
                    self.file.report(span, TextProblem::RawHtml)
                }
                Event::Rule => {
                    let what = "a line across the page".to_owned();
                    self.file.report(span, TextProblem::MarkupNotAllowed { what });
                }
                _ => self.part().pieces.push((event, span)),
            }
        }
    }

    /// Reports a piece and leaves out everything inside it.
    fn refuse(&mut self, span: Range<usize>, problem: TextProblem) {
        self.file.report(span, problem);
        self.skip_inside(|_| {});
    }

    /// Goes on to the end of what has just begun, showing each event in it.
    fn skip_inside(&mut self, mut show: impl FnMut(&Event<'a>)) {
        let mut open = 1_usize;
        while open > 0
            && let Some((event, _)) = self.pieces.next()
        {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => show(&event),
            }
        }
    }

    fn heading(&mut self, level: HeadingLevel, span: Range<usize>) {
        let mut text = String::new();
        self.skip_inside(|event| {
            if let Event::Text(words) | Event::Code(words) = event {
                text.push_str(words);
            }
        });
        if level != HeadingLevel::H2 {
            self.file.report(span.clone(), TextProblem::HeadingLevel);
        }
        let same = |part: &Part<'_>| {
            part.heading.as_ref().is_some_and(|at| at.value.to_lowercase() == text.to_lowercase())
        };
        if self.article.parts.iter().any(same) {
            self.file.report(span.clone(), TextProblem::RepeatedHeading { heading: text.clone() });
        }
        let heading = Some(At::new(text.trim().to_owned(), span));
        self.article.parts.push(Part { heading, ..Part::default() });
    }

    fn block(&mut self, kind: &CodeBlockKind<'_>, span: Range<usize>, nested: bool) {
        self.skip_inside(|_| {});
        let CodeBlockKind::Fenced(info) = kind else {
            let what = "a block indented by four spaces".to_owned();
            return self.file.report(span, TextProblem::MarkupNotAllowed { what });
        };
        let opening = first_line(self.file, &span);
        if nested {
            self.article.has_unclear_blocks = true;
            return self.file.report(opening, BlockProblem::NestedBlock);
        }
        self.part().has_blocks = true;
        let body = self.body(&span, &opening);
        self.article.has_unclear_blocks |= body.is_none();
        let info = info.trim();
        match self.blocks.iter().find(|known| **known == info) {
            Some(&"script") => self.script(opening, body),
            Some(&"plan") => self.article.plans.extend(body.map(|body| Block { opening, body })),
            Some(_) => self.article.questions.extend(body.map(|body| Block { opening, body })),
            None => {
                let meant = Suggestion::nearest(info, self.blocks.iter().copied());
                let known: Vec<_> = self.blocks.iter().map(|it| format!("`~~~{it}`")).collect();
                let (info, known) = (info.to_owned(), known.join(" and "));
                self.article.has_unclear_blocks = true;
                self.file.report(opening, BlockProblem::UnknownBlock { info, meant, known });
            }
        }
    }

    fn script(&mut self, opening: Range<usize>, body: Option<Range<usize>>) {
        if self.part().kind() != SectionKind::Steps {
            self.file.report(opening.clone(), BlockProblem::ScriptElsewhere);
        } else if self.article.script.is_some() {
            return self.file.report(opening, BlockProblem::SecondScript);
        }
        self.article.script = body.map(|body| Block { opening, body });
        let text_after = self.pieces.peek().filter(|(event, _)| match event {
            Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_)) => false,
            Event::Start(_) => true,
            _ => false,
        });
        if let Some((_, span)) = text_after {
            self.file.report(span.clone(), BlockProblem::TextAfterScript);
        }
    }

    /// The lines between the fences; `None`, and reported, when the block was not closed.
    fn body(&self, span: &Range<usize>, opening: &Range<usize>) -> Option<Range<usize>> {
        let text = self.file.slice(span.clone()).trim_end();
        let fence = text.chars().next().unwrap_or('~');
        let start = (opening.end + 1).min(span.end);
        let last = span.start + text.rfind('\n').map_or(0, |newline| newline + 1);
        let closes = self.file.slice(last..span.start + text.len()).trim_start();
        let closed = last > span.start && closes.len() >= 3 && closes.chars().all(|c| c == fence);
        // A block that was forgotten open swallows the next one, its opening fence included.
        let inner = self.file.slice(start..last.max(start));
        let swallows = inner.lines().any(|line| line.starts_with("~~~") || line.starts_with("```"));
        if !closed || swallows {
            self.file.report(opening.clone(), BlockProblem::OpenBlock);
            return None;
        }
        Some(start..last)
    }
}

/// Reports the parts that a pillola lacks, and those that are empty.
fn check_parts(file: &File<'_>, article: &Article<'_>, start: usize) {
    let Article { introduction, parts, script, has_unclear_blocks: unclear, .. } = article;
    if introduction.pieces.is_empty() {
        file.report(start..start, TextProblem::NoIntroduction);
    }
    for part in parts {
        let Some(heading) = &part.heading else { continue };
        if part.pieces.is_empty() && !part.has_blocks && part.kind() != SectionKind::Steps {
            let problem = TextProblem::EmptyPart { heading: heading.value.clone() };
            file.report(heading.span.clone(), problem);
        }
    }
    match parts.iter().find(|part| part.kind() == SectionKind::Steps) {
        None => file.report(start..start, BlockProblem::NoSteps),
        Some(Part { heading: Some(heading), .. }) if script.is_none() && !unclear => {
            file.report(heading.span.clone(), BlockProblem::NoScript);
        }
        Some(_) => {}
    }
}

/// The first line of `span`, without its end.
fn first_line(file: &File<'_>, span: &Range<usize>) -> Range<usize> {
    let length = file.slice(span.clone()).lines().next().unwrap_or_default().len();
    span.start..span.start + length
}

/// Why a piece of Markdown is not allowed, if it is not.
pub(crate) fn refused(tag: &Tag<'_>) -> Option<TextProblem> {
    let what = match tag {
        Tag::Paragraph
        | Tag::List(_)
        | Tag::Item
        | Tag::Emphasis
        | Tag::Strong
        | Tag::Link { .. } => return None,
        Tag::HtmlBlock => return Some(TextProblem::RawHtml),
        Tag::Image { .. } => return Some(TextProblem::Picture),
        Tag::Table(_) => "a table",
        Tag::BlockQuote(_) => "a quotation",
        _ => "this mark",
    };
    Some(TextProblem::MarkupNotAllowed { what: what.to_owned() })
}
