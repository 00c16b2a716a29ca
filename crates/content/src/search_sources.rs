//! What the search index is made of: the words of each pillola, without marks, field by field.

use crate::pillola::Draft;
use crate::source::At;
use pillole_core::id::Slug;
use pillole_core::search::{Document, Field, Head, Index, PART, SynonymGroup, head};
use serde::Serialize;
use std::collections::BTreeMap;

/// The words of all pillole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct SearchSources {
    /// By slug.
    pub pillole: BTreeMap<Slug, SearchTexts>,
    /// Everyday words for official ones.
    pub synonyms: Vec<SynonymGroup>,
}

/// The words of a pillola.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct SearchTexts {
    /// The task.
    pub title: String,
    /// One sentence about it.
    pub summary: String,
    /// What people type when they mean it.
    pub keywords: Vec<String>,
    /// The headings of its parts.
    pub headings: Vec<String>,
    /// Introduction and parts, one entry for each paragraph or row of a list.
    pub text: Vec<String>,
    /// What is said in each step, and why.
    pub steps: Vec<String>,
    /// What is asked.
    pub questions: Vec<String>,
}

impl SearchSources {
    /// The search index of all pillole.
    #[must_use]
    pub fn index(&self) -> Index {
        self.head().into()
    }

    /// The same as it is stored.
    #[must_use]
    pub fn head(&self) -> Head {
        let documents: Vec<Document> =
            self.pillole.iter().map(|(slug, texts)| texts.document(slug)).collect();
        head(&documents, &self.synonyms, PART)
    }
}

impl SearchTexts {
    /// The words, each in the field that says how much they weigh.
    fn document(&self, slug: &Slug) -> Document {
        let body = self.text.iter().chain(&self.steps).chain(&self.questions);
        let fields = std::iter::once((Field::Summary, self.summary.clone()))
            .chain(self.keywords.iter().map(|words| (Field::Keywords, words.clone())))
            .chain(self.headings.iter().map(|words| (Field::Heading, words.clone())))
            .chain(body.map(|words| (Field::Body, words.clone())))
            .collect();
        Document { slug: slug.clone(), title: self.title.clone(), fields }
    }
}

/// Collects the words of `drafts`.
pub(crate) fn collect(drafts: &[Draft<'_, '_>], synonyms: Vec<SynonymGroup>) -> SearchSources {
    let pillole = drafts.iter().map(|draft| (draft.slug.clone(), texts(draft))).collect();
    SearchSources { pillole, synonyms }
}

fn texts(draft: &Draft<'_, '_>) -> SearchTexts {
    let one = |text: &Option<At<String>>| text.as_ref().map(|at| at.value.clone());
    let parts = &draft.article.parts;
    let steps = draft.script.steps.iter();
    let paragraphs = std::iter::once(&draft.article.introduction).chain(parts);
    SearchTexts {
        title: one(&draft.front.title).unwrap_or_default(),
        summary: one(&draft.front.summary).unwrap_or_default(),
        keywords: draft.front.keywords.clone(),
        headings: parts.iter().filter_map(|part| one(&part.heading)).collect(),
        text: paragraphs.flat_map(|part| part.paragraphs()).map(|at| at.value).collect(),
        steps: steps.flat_map(|step| [&step.say, &step.why]).filter_map(one).collect(),
        questions: draft.questions.iter().filter_map(|question| one(&question.prompt)).collect(),
    }
}
