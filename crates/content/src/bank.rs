//! The bank of the adaptive test, assembled: the items of `items/` with their translations, and those
//! questions of pillole that are in it too.

use crate::check::Context;
use crate::items::ItemsDraft;
use crate::languages::ITALIAN;
use crate::pillola::Draft;
use crate::question::QuestionDraft;
use pillole_core::assessment::Entry;
use pillole_core::catalogue::Pillola;
use pillole_core::digcomp::Competence;
use pillole_core::id::{ItemId, Slug};
use pillole_core::question::Item;
use serde::Serialize;

/// A question of the adaptive test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BankItem {
    /// Where it comes from.
    pub origin: Origin,
    /// The question by language, Italian first.
    pub variants: Vec<(&'static str, Item)>,
}

/// Where a question of the adaptive test comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Origin {
    /// The items of a competence.
    Items(Competence),
    /// A pillola, which asks it as well.
    Pillola(Slug),
}

impl BankItem {
    /// The question in Italian, which every question has.
    #[must_use]
    pub fn italian(&self) -> Option<&Item> {
        self.variants.first().map(|(_, item)| item)
    }

    /// The question in a language, or in Italian, with the language that it is in.
    #[must_use]
    pub fn in_language(&self, code: &str) -> Option<(&'static str, &Item)> {
        let found = self.variants.iter().find(|(language, _)| *language == code);
        found.or(self.variants.first()).map(|(language, item)| (*language, item))
    }

    /// What measuring needs of it.
    #[must_use]
    pub fn entry(&self) -> Option<Entry> {
        let item = self.italian()?;
        Some(Entry {
            id: item.id.clone(),
            number: item.number,
            competence: item.competence,
            level: item.level,
        })
    }
}

/// The bank: the items by competence, then the questions of pillole. Only for content without
/// faults: what is incomplete is left out.
pub(crate) fn assemble(
    italian: &[ItemsDraft<'_, '_>],
    translated: &[ItemsDraft<'_, '_>],
    drafts: &[Draft<'_, '_>],
    pillole: &[Pillola],
    context: &Context<'_>,
) -> Vec<BankItem> {
    let of_items = italian.iter().flat_map(|draft| {
        let own = translated.iter().filter(move |other| other.competence == draft.competence);
        let questions = draft.questions.iter();
        questions.filter_map(move |question| of_items(draft, question, own.clone(), context))
    });
    let of_pillole = drafts.iter().flat_map(|draft| {
        let marked = draft.questions.iter().filter(|question| question.test.is_some());
        marked.filter_map(|question| of_pillola(draft, question, pillole))
    });
    of_items.chain(of_pillole).collect()
}

fn of_items<'d>(
    draft: &ItemsDraft<'_, '_>,
    question: &QuestionDraft,
    translated: impl Iterator<Item = &'d ItemsDraft<'d, 'd>>,
    context: &Context<'_>,
) -> Option<BankItem> {
    let id = draft.id_of(question)?;
    let name = &question.id.as_ref()?.value;
    let mut variants = vec![(ITALIAN, item(draft, question, context)?)];
    for other in translated {
        let found = other.find(name).and_then(|(_, question)| item(other, question, context));
        variants.extend(found.filter(|item| item.id == id).map(|item| (other.language, item)));
    }
    Some(BankItem { origin: Origin::Items(draft.competence), variants })
}

fn item(
    draft: &ItemsDraft<'_, '_>,
    question: &QuestionDraft,
    context: &Context<'_>,
) -> Option<Item> {
    let id = draft.id_of(question)?;
    Some(Item {
        number: context.numbers.item(&id)?,
        id,
        competence: draft.competence,
        level: question.level.as_ref()?.value,
        prompt: question.prompt.as_ref()?.value.clone(),
        hint: String::new(),
        step: None,
        kind: question.kind.clone()?,
    })
}

/// A pillola's question, as its page has it.
fn of_pillola(
    draft: &Draft<'_, '_>,
    question: &QuestionDraft,
    pillole: &[Pillola],
) -> Option<BankItem> {
    let id = ItemId::new(draft.slug, &question.id.as_ref()?.value).ok()?;
    let pillola = pillole.iter().find(|pillola| pillola.card.slug == *draft.slug)?;
    let item = pillola.questions.iter().find(|item| item.id == id)?.clone();
    Some(BankItem { origin: Origin::Pillola(draft.slug.clone()), variants: vec![(ITALIAN, item)] })
}
