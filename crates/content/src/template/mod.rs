//! `sessions/<name>.md`: a finished session for facilitators, read by itself. What can only be told by
//! looking at other files, or at all its parts together, is in [`crate::check`].

mod front;
mod part;

pub(crate) use part::{Doing, PartDraft};

use crate::article::{self, Block, Part};
use crate::check::Context;
use crate::fault::{TemplateProblem, TextProblem};
use crate::fields::Toml;
use crate::front_matter;
use crate::render;
use crate::source::{At, File};
use front::Front;
use pillole_core::id::TemplateId;
use pillole_core::session::template::{Audience, Card, Template, TemplatePart};

/// A template as far as it could be read.
pub(crate) struct TemplateDraft<'a, 'f> {
    pub(crate) id: &'a TemplateId,
    pub(crate) file: &'a File<'f>,
    pub(crate) front: Front,
    /// Its parts; `None` when there is no plan that could be read.
    pub(crate) parts: Option<Vec<PartDraft>>,
    pub(crate) cards: Vec<Part<'a>>,
}

impl<'a, 'f> TemplateDraft<'a, 'f> {
    /// Reads a file and reports what is wrong with it; `None` when it is no template at all.
    pub(crate) fn read(id: &'a TemplateId, file: &'a File<'f>) -> Option<Self> {
        if !file.readable {
            return None;
        }
        let (front, text) = front_matter::find(file)?;
        let front = front::read(file, front);
        let start = text.start;
        let article = article::read_plan(file, text);
        if let Some((_, span)) = article.introduction.pieces.first() {
            file.report(span.clone(), TemplateProblem::TextOutsideCards);
        }
        for card in &article.parts {
            let Some(heading) = card.heading.as_ref().filter(|_| card.pieces.is_empty()) else {
                continue;
            };
            let problem = TextProblem::EmptyPart { heading: heading.value.clone() };
            file.report(heading.span.clone(), problem);
        }
        if let Some(second) = article.plans.get(1) {
            file.report(second.opening.clone(), TemplateProblem::SecondPlan);
        }
        let parts = match article.plans.first() {
            Some(block) => read_parts(file, block),
            None => {
                // What could not be told from what is around it may have been the plan.
                if !article.has_unclear_blocks {
                    file.report(start..start, TemplateProblem::NoPlan);
                }
                None
            }
        };
        Some(Self { id, file, front, parts, cards: article.parts })
    }

    /// Everything that can be read in it, one entry for each line or paragraph.
    pub(crate) fn texts(&self) -> Vec<At<String>> {
        let notes = self.parts.iter().flatten().flat_map(PartDraft::lines);
        notes.chain(self.cards.iter().flat_map(Part::paragraphs)).collect()
    }

    /// The template; `None` when something of it could not be read.
    fn complete(&self, context: &Context<'_>) -> Option<Template> {
        let part = |part: &PartDraft| {
            Some(TemplatePart {
                kind: part.kind(context)?,
                minutes: part.minutes.as_ref()?.value,
                title: part.title.clone(),
                notes: part.notes.as_ref().map(|at| at.value.clone()).unwrap_or_default(),
            })
        };
        let card = |card: &Part<'_>| {
            let events = card.pieces.iter().map(|(event, _)| event.clone());
            let heading = card.heading.as_ref()?.value.clone();
            Some(Card { heading, html: render::page(events, "") })
        };
        Some(Template {
            id: self.id.clone(),
            title: self.front.title.as_ref()?.value.clone(),
            summary: self.front.summary.as_ref()?.value.clone(),
            minutes: self.front.minutes.as_ref()?.value,
            audience: self.front.audience.as_ref()?.value,
            parts: self.parts.as_ref()?.iter().map(part).collect::<Option<_>>()?,
            cards: self.cards.iter().map(card).collect::<Option<_>>()?,
            verified: self.front.verified.as_ref()?.value,
            sources: self.front.sources.clone(),
        })
    }
}

/// The parts of the plan; `None` when it is no TOML.
fn read_parts(file: &File<'_>, block: &Block) -> Option<Vec<PartDraft>> {
    let toml = Toml::parse(file, block.body.clone(), block.opening.clone())?;
    let mut fields = toml.fields(file, "a plan");
    let parts = fields.some_tables("part", "a part").into_iter().map(part::read).collect();
    fields.end();
    Some(parts)
}

/// The templates: those for citizens, then those for classes, each by `order` and then by name. Only
/// for content without faults: what is incomplete is left out.
pub(crate) fn assemble(drafts: &[TemplateDraft<'_, '_>], context: &Context<'_>) -> Vec<Template> {
    let mut sorted: Vec<_> = drafts.iter().collect();
    sorted.sort_by_key(|draft| {
        let for_class = draft.front.audience.as_ref().is_some_and(|at| at.value == Audience::Class);
        (for_class, draft.front.order.unwrap_or(i64::MAX), draft.id)
    });
    sorted.into_iter().filter_map(|draft| draft.complete(context)).collect()
}
