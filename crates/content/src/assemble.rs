//! From checked drafts to the catalogue that is published.

use crate::article::Part;
use crate::check::Context;
use crate::exercise;
use crate::glossary::Glossary;
use crate::nearest;
use crate::pillola::Draft;
use crate::question::QuestionDraft;
use crate::render::Linker;
use crate::screen::Screens;
use pillole_core::catalogue::{Card, Catalogue, Html, Pillola, Section, SectionKind, StepHtml};
use pillole_core::id::{ItemId, Slug};
use pillole_core::question::{Item, Kind};
use pillole_core::screen::Screen;
use pillole_core::video::Video;
use std::collections::BTreeMap;

/// Puts everything together. Only for content without faults: what is incomplete is left out.
pub(crate) fn catalogue(
    drafts: &[Draft<'_, '_>],
    videos: &BTreeMap<Slug, Video>,
    context: &Context<'_>,
) -> Catalogue {
    let video = |draft: &Draft<'_, '_>| videos.get(draft.slug).cloned();
    let mut pillole: Vec<Pillola> =
        drafts.iter().filter_map(|draft| pillola(draft, video(draft), context)).collect();
    let cards: Vec<Card> = pillole.iter().map(|pillola| pillola.card.clone()).collect();
    for (pillola, draft) in pillole.iter_mut().zip(drafts) {
        let wanted: Vec<_> = draft.front.next.iter().map(|at| &at.value).collect();
        pillola.next = nearest::next(&pillola.card, &wanted, &cards);
    }
    let screens = context.screens.iter().cloned().collect();
    Catalogue { pillole, screens, glossary: context.glossary.terms.clone() }
}

fn pillola(draft: &Draft<'_, '_>, video: Option<Video>, context: &Context<'_>) -> Option<Pillola> {
    let mut linker = Linker::new(&context.glossary.words);
    let intro = html(&draft.article.introduction, &mut linker);
    let mut sections = Vec::new();
    let mut steps_html = Vec::new();
    for part in &draft.article.parts {
        let heading = part.heading.as_ref()?.value.clone();
        sections.push(Section { heading, kind: part.kind(), html: html(part, &mut linker) });
        // The steps are read here: a word that first occurs in them is linked in them.
        if part.kind() == SectionKind::Steps {
            steps_html = step_texts(draft, &mut linker);
        }
    }
    let film = video.as_ref().map(|video| video.film.clone());
    let card = Card { film, ..card(draft, context)? };
    let questions = draft.questions.iter().map(|question| item(question, &card, context));
    let questions = questions.collect::<Option<Vec<_>>>()?;
    Some(Pillola {
        also: draft.front.also.clone(),
        verified: draft.front.verified.as_ref()?.value,
        sources: draft.front.sources.clone(),
        intro,
        sections,
        exercise: exercise::of(draft, context.screens)?,
        steps_html,
        video,
        numbered: context.numbers.items_of(draft.slug),
        screens: spotted(&questions, context.screens),
        questions,
        terms: terms_of(&linker, context.glossary),
        next: Vec::new(),
        card,
    })
}

fn html(part: &Part<'_>, linker: &mut Linker<'_>) -> Html {
    linker.markdown(part.pieces.iter().map(|(event, _)| event.clone()))
}

fn step_texts(draft: &Draft<'_, '_>, linker: &mut Linker<'_>) -> Vec<StepHtml> {
    let mut text = |text: &Option<crate::source::At<String>>| {
        text.as_ref().map(|at| linker.plain(&at.value)).unwrap_or_default()
    };
    let steps = draft.script.steps.iter();
    steps.map(|step| StepHtml { say: text(&step.say), why: text(&step.why) }).collect()
}

fn card(draft: &Draft<'_, '_>, context: &Context<'_>) -> Option<Card> {
    let front = &draft.front;
    Some(Card {
        number: context.numbers.pillola(draft.slug)?,
        slug: draft.slug.clone(),
        title: front.title.as_ref()?.value.clone(),
        summary: front.summary.as_ref()?.value.clone(),
        competence: front.competence?,
        level: front.level?,
        minutes: u8::try_from(draft.minutes().0).ok()?,
        services: front.services.clone(),
        questions: u8::try_from(draft.questions.len()).ok()?,
        film: None,
        data: String::new(),
    })
}

fn item(question: &QuestionDraft, card: &Card, context: &Context<'_>) -> Option<Item> {
    let id = ItemId::new(&card.slug, &question.id.as_ref()?.value).ok()?;
    let step = question.step.as_ref().and_then(|step| u8::try_from(step.value).ok());
    Some(Item {
        number: context.numbers.item(&id)?,
        id,
        competence: question.competence.unwrap_or(card.competence),
        level: question.level.as_ref().map_or(card.level, |at| at.value),
        prompt: question.prompt.as_ref()?.value.clone(),
        hint: question.hint.as_ref().map(|at| at.value.clone()).unwrap_or_default(),
        step,
        kind: question.kind.clone()?,
    })
}

/// The screens on which something is to be found, each once.
fn spotted(questions: &[Item], screens: &Screens) -> Vec<Screen> {
    let mut found: Vec<Screen> = Vec::new();
    for question in questions {
        if let Kind::Spot(spot) = &question.kind
            && found.iter().all(|screen| screen.id != spot.screen)
        {
            found.extend(screens.get(&spot.screen).cloned());
        }
    }
    found
}

fn terms_of(linker: &Linker<'_>, glossary: &Glossary) -> Vec<pillole_core::catalogue::Term> {
    let seen = linker.seen();
    glossary.terms.iter().filter(|term| seen.contains(&term.id)).cloned().collect()
}
