//! A file of `items/`, read by itself: the questions of one competence for the adaptive test, in one
//! language. What is checked about them together is in [`crate::check`].

use crate::article;
use crate::fault::BankProblem;
use crate::fields::{Fields, Toml};
use crate::files::ItemsFile;
use crate::front_matter;
use crate::languages::ITALIAN;
use crate::question::{self, Around, QuestionDraft};
use crate::screen::Screens;
use crate::source::{At, File};
use pillole_core::date::Date;
use pillole_core::digcomp::Competence;
use pillole_core::id::{ItemId, Slug};
use std::ops::Range;

/// A file of items as far as it could be read.
pub(crate) struct ItemsDraft<'a, 'f> {
    pub(crate) language: &'static str,
    pub(crate) competence: Competence,
    pub(crate) file: &'a File<'f>,
    /// What its questions' names begin with.
    pub(crate) slug: Slug,
    /// The day on which its facts were checked; a translation has none.
    pub(crate) verified: Option<At<Date>>,
    pub(crate) questions: Vec<QuestionDraft>,
    /// Whether there are questions that could not be read, so that comparing says nothing.
    pub(crate) has_unread: bool,
}

/// What the names of a competence's questions begin with: `4-1`.
pub(crate) fn slug_of(competence: Competence) -> Option<Slug> {
    Slug::try_from(competence.to_string().replace('.', "-")).ok()
}

/// Whether a pillola of this name would be taken for the items of a competence.
pub(crate) fn is_slug_of_items(slug: &Slug) -> bool {
    Competence::all().any(|competence| slug_of(competence).as_ref() == Some(slug))
}

impl<'a, 'f> ItemsDraft<'a, 'f> {
    /// Reads a file and reports what is wrong with it; `None` when there is nothing to read in it.
    pub(crate) fn read(items: &'a ItemsFile<'f>, screens: &Screens) -> Option<Self> {
        let ItemsFile { language, competence, file } = items;
        if !file.readable {
            return None;
        }
        let (front, text) = front_matter::find(file)?;
        let verified = read_front(items, front);
        let article = article::read_blocks(file, text);
        for part in std::iter::once(&article.introduction).chain(&article.parts) {
            if let Some(span) = part.first_words() {
                file.report(span, BankProblem::TextAmongItems);
            }
        }
        let slug = slug_of(*competence)?;
        let around = Around { slug: &slug, in_items: true, screens };
        let blocks = &article.questions;
        let questions: Vec<QuestionDraft> =
            blocks.iter().filter_map(|block| question::read(file, block, around)).collect();
        let has_unread = article.has_unclear_blocks || questions.len() != blocks.len();
        let (language, competence) = (*language, *competence);
        Some(Self { language, competence, file, slug, verified, questions, has_unread })
    }

    /// A question's id, if it could be read.
    pub(crate) fn id_of(&self, question: &QuestionDraft) -> Option<ItemId> {
        ItemId::new(&self.slug, &question.id.as_ref()?.value).ok()
    }

    /// The ids of its questions, as far as they could be read.
    pub(crate) fn item_ids(&self) -> Vec<ItemId> {
        self.questions.iter().filter_map(|question| self.id_of(question)).collect()
    }

    /// The question of that name, and at which place it stands.
    pub(crate) fn find(&self, name: &str) -> Option<(usize, &QuestionDraft)> {
        let mut questions = self.questions.iter().enumerate();
        questions.find(|(_, question)| question.id.as_ref().is_some_and(|id| id.value == name))
    }
}

/// Reads the front matter at `span`; gives the day on which the facts were checked.
fn read_front(items: &ItemsFile<'_>, span: Range<usize>) -> Option<At<Date>> {
    let toml = Toml::parse(&items.file, span, 0..3)?;
    let mut fields = toml.fields(&items.file, "a file of items");
    if let Some(given) = fields.text("competence") {
        check_competence(&fields, &given, items.competence);
    }
    let verified = (items.language == ITALIAN).then(|| {
        // Who checks the facts again needs them; nothing else does.
        front_matter::read_sources(&mut fields);
        fields.day("verified")
    });
    fields.end();
    verified.flatten()
}

/// The front matter says the same competence as the file's name.
fn check_competence(fields: &Fields<'_, '_>, given: &At<String>, expected: Competence) {
    let Some(competence) = front_matter::competence(fields, given) else { return };
    if competence != expected {
        let (given_one, expected) = (competence.to_string(), expected.to_string());
        let problem = BankProblem::OtherCompetence { given: given_one, expected };
        fields.report(given.span.clone(), problem);
    }
}
