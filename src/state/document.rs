//! One file of data: which there are, and how each is read. How files come and where they are is in
//! [`super::documents`].
//!
//! They are in postcard's form: it needs a tenth of the code that JSON needs to be read.

use super::known::Known;
use super::page_data::{BankQuestion, HomeData, LessonData, PaperTest, ProseData};
use crate::platform::fetch::FetchError;
use crate::routes::{Page, Prose};
use pillole_core::assessment::Statement;
use pillole_core::catalogue::{Card, Term};
use pillole_core::digcomp::Area;
use pillole_core::id::Slug;
use std::sync::Arc;

/// Names one file of data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKey {
    /// [`HomeData`].
    Home,
    /// All cards.
    Catalogue,
    /// All glossary words.
    Glossary,
    /// A page of text.
    Prose(Prose),
    /// A pillola.
    Pillola(Slug),
    /// The search index, or what leads to its parts.
    Search,
    /// A part of the search index, by its number.
    SearchPart(usize),
    /// The questions of the adaptive test about an area.
    BankArea(Area),
    /// The statements of the self-reflection.
    Statements,
    /// The test on paper.
    OnPaper,
    /// The words of sessions and of what is saved, which come apart from the others.
    SessionWords,
    /// The finished sessions for facilitators, in Italian in every language.
    Templates,
}

/// The names of [`DocumentKey::BankArea`], areas 1 to 5.
const BANK_AREAS: [&str; 5] = ["bank-1", "bank-2", "bank-3", "bank-4", "bank-5"];

impl DocumentKey {
    /// Its name in [`Shell::documents`]; `None` for pillole, which their cards know, and for
    /// parts of the search index, which the index knows.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Self::Home => Some("home"),
            Self::Catalogue => Some("catalogue"),
            Self::Glossary => Some("glossary"),
            Self::Search => Some("search"),
            Self::BankArea(area) => {
                BANK_AREAS.get(usize::from(area.number()).wrapping_sub(1)).copied()
            }
            Self::Statements => Some("statements"),
            Self::OnPaper => Some("paper"),
            Self::SessionWords => Some("session-words"),
            Self::Templates => Some("templates"),
            Self::Prose(prose) => Some(prose.name()),
            Self::Pillola(_) | Self::SearchPart(_) => None,
        }
    }

    /// The data that a page is made of, if it needs any beyond the shell.
    #[must_use]
    pub fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Home => Some(Self::Home),
            Page::Catalogue
            | Page::Progress
            | Page::Review
            | Page::Path
            | Page::Assignment
            | Page::Plan
            | Page::SessionPaper
            | Page::Report
            | Page::Collect
            | Page::Present => Some(Self::Catalogue),
            Page::Glossary => Some(Self::Glossary),
            Page::Prose(prose) => Some(Self::Prose(*prose)),
            Page::Pillola(slug) => Some(Self::Pillola(slug.clone())),
            Page::Reflection => Some(Self::Statements),
            Page::OnPaper => Some(Self::OnPaper),
            // A test asks for what it needs when it begins.
            Page::Settings
            | Page::Saved
            | Page::Facilitators
            | Page::Assessment
            | Page::Test
            | Page::Result => None,
        }
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`FetchError::Damaged`] when it is not what the key says.
    pub fn parse(&self, bytes: &[u8]) -> Result<Document, FetchError> {
        fn read<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<Arc<T>, FetchError> {
            postcard::from_bytes(bytes).map(Arc::new).map_err(|_| FetchError::Damaged)
        }
        Ok(match self {
            Self::Home => Document::Home(read(bytes)?),
            Self::Catalogue => Document::Catalogue(read(bytes)?),
            Self::Glossary => Document::Glossary(read(bytes)?),
            Self::Prose(_) => Document::Prose(read(bytes)?),
            Self::Pillola(_) => Document::Pillola(read(bytes)?),
            Self::BankArea(_) => Document::BankArea(read(bytes)?),
            Self::Statements => Document::Statements(read(bytes)?),
            Self::OnPaper => Document::OnPaper(read(bytes)?),
            Self::SessionWords => Document::SessionWords(read(bytes)?),
            Self::Templates | Self::Search | Self::SearchPart(_) => Document::Unread(bytes.into()),
        })
    }
}

/// A file of data, read.
#[derive(Debug, Clone)]
pub enum Document {
    /// For [`DocumentKey::Home`].
    Home(Arc<HomeData>),
    /// For [`DocumentKey::Catalogue`].
    Catalogue(Arc<Vec<Card>>),
    /// For [`DocumentKey::Glossary`].
    Glossary(Arc<Vec<Term>>),
    /// For [`DocumentKey::Prose`].
    Prose(Arc<ProseData>),
    /// For [`DocumentKey::Pillola`].
    Pillola(Arc<LessonData>),
    /// For [`DocumentKey::BankArea`]; questions that this edition does not know are not among them.
    BankArea(Arc<Known<BankQuestion>>),
    /// For [`DocumentKey::Statements`].
    Statements(Arc<Vec<Statement>>),
    /// For [`DocumentKey::OnPaper`].
    OnPaper(Arc<PaperTest>),
    /// For [`DocumentKey::SessionWords`].
    SessionWords(Arc<Vec<String>>),
    /// For what few need, as it came: the page in its part reads it by [`Document::read`], so that the
    /// code for that is in the part too.
    Unread(Arc<[u8]>),
}

impl Document {
    /// What is in a file that came unread.
    ///
    /// # Errors
    /// [`FetchError::Damaged`] when it is something else.
    pub fn read<T: serde::de::DeserializeOwned>(&self) -> Result<T, FetchError> {
        match self {
            Self::Unread(bytes) => postcard::from_bytes(bytes).map_err(|_| FetchError::Damaged),
            _ => Err(FetchError::Damaged),
        }
    }
}
