//! What can be wrong with the content, where, and how it is told.
//!
//! [`Problem`] says what is wrong and what to do; a [`Fault`] is a problem at a place in a file.
//! What finds them lives in the modules that read each kind of file.

mod problem;
mod suggestion;

pub use problem::{
    BankProblem, BlockProblem, FileProblem, FrontMatterProblem, LinkProblem, NumberProblem,
    Problem, QuestionProblem, ScreenProblem, ScriptProblem, StatementProblem, TemplateProblem,
    TextProblem, TomlProblem, VideoProblem,
};
pub use suggestion::Suggestion;

use crate::source::Source;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::cell::RefCell;
use std::fmt::{self, Display};
use std::ops::Range;

/// Something wrong at a place in a file.
#[derive(Debug, Clone)]
pub struct Fault {
    problem: Problem,
    span: Range<usize>,
    line: usize,
    column: usize,
    source: Source,
}

impl Fault {
    pub(crate) fn new(source: Source, span: Range<usize>, problem: impl Into<Problem>) -> Self {
        let problem = problem.into();
        let (line, column) = source.place(span.start);
        // A label over many lines hides what it points at: the first line is enough.
        let label = source.text.get(span.clone()).unwrap_or_default();
        let length = label.trim_end().lines().next().unwrap_or_default().len();
        Self { problem, span: span.start..span.start + length, line, column, source }
    }

    /// What is wrong, and what to do.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// The file, from the content folder on.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.source.name
    }

    /// The line, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column, from 1, in characters.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }

    /// Whether the content can be published all the same.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        self.problem.is_warning()
    }

    /// The fault as it is shown: what, where, the text around it, what to do.
    #[must_use]
    pub fn render(&self, colours: bool) -> String {
        let level = if self.is_warning() { Level::WARNING } else { Level::ERROR };
        let (what, help) = (self.problem.what(), self.problem.help());
        let snippet = Snippet::source(&*self.source.text)
            .path(&*self.source.name)
            .annotation(AnnotationKind::Primary.span(self.span.clone()));
        let report = level
            .primary_title(&what)
            .id(self.problem.kind())
            .element(snippet)
            .element(Level::HELP.message(&help));
        let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[report])
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, what) = (self.file(), self.problem.what());
        write!(f, "{file}:{}:{}: {what}", self.line, self.column)
    }
}

impl std::error::Error for Fault {}

/// Everything that was found wrong in one run, by file and line.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    /// What must be mended.
    pub faults: Vec<Fault>,
    /// What should be looked at.
    pub warnings: Vec<Fault>,
}

impl Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.faults.len() {
            1 => f.write_str("the content has 1 fault"),
            count => write!(f, "the content has {count} faults"),
        }
    }
}

impl std::error::Error for Faults {}

/// Where everything that reads content puts what it finds, so that nothing stops at the first.
#[derive(Debug, Default)]
pub(crate) struct Findings(RefCell<Vec<Fault>>);

impl Findings {
    pub(crate) fn add(&self, fault: Fault) {
        self.0.borrow_mut().push(fault);
    }

    /// How many faults were found so far; warnings are none.
    pub(crate) fn count_faults(&self) -> usize {
        self.0.borrow().iter().filter(|fault| !fault.is_warning()).count()
    }

    /// All of it, sorted by file and place.
    pub(crate) fn sorted(self) -> Faults {
        let mut all = self.0.into_inner();
        all.sort_by(|a, b| {
            let place = |fault: &Fault| (fault.line, fault.column, fault.problem.kind());
            a.file().cmp(b.file()).then_with(|| place(a).cmp(&place(b)))
        });
        let (warnings, faults) = all.into_iter().partition(Fault::is_warning);
        Faults { faults, warnings }
    }
}
