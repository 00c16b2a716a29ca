//! A file's text as faults show it, with line and column of any place in it.

use crate::fault::{Fault, Findings, Problem};
use std::ops::Range;
use std::sync::Arc;

/// A value and where it stands in its file, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

impl<T> At<T> {
    pub(crate) fn new(value: T, span: Range<usize>) -> Self {
        Self { value, span }
    }
}

/// A file's name, from the content folder on, and its text. Cheap to clone: every fault has one.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) name: Arc<str>,
    pub(crate) text: Arc<str>,
}

impl Source {
    /// Line and column of a byte, both from 1; columns count characters.
    pub(crate) fn place(&self, byte: usize) -> (usize, usize) {
        let before = self.text.get(..byte).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |start| start.chars().count()) + 1;
        (line, column)
    }
}

/// A file that is being read: its text, and where to report what is wrong with it.
#[derive(Debug)]
pub(crate) struct File<'f> {
    pub(crate) source: Source,
    pub(crate) findings: &'f Findings,
    /// False when it is empty or damaged, which has been reported: there is nothing to read in it.
    pub(crate) readable: bool,
}

impl File<'_> {
    pub(crate) fn text(&self) -> &str {
        &self.source.text
    }

    /// The text between two bytes; empty when they are not in the file.
    pub(crate) fn slice(&self, span: Range<usize>) -> &str {
        self.text().get(span).unwrap_or_default()
    }

    /// Reports that something is wrong at `span`.
    pub(crate) fn report(&self, span: Range<usize>, problem: impl Into<Problem>) {
        self.findings.add(Fault::new(self.source.clone(), span, problem));
    }

    /// Where `words` stand within `span`, when they stand there letter by letter (markup may split
    /// them); else the whole of `span`.
    pub(crate) fn find(&self, span: &Range<usize>, words: &str) -> Range<usize> {
        match self.slice(span.clone()).find(words) {
            Some(at) => span.start + at..span.start + at + words.len(),
            None => span.clone(),
        }
    }
}
