//! A template against everything else: its pillole exist, its parts fit into its time, learners can
//! be given it.

use super::{Context, currency, links, reading};
use crate::fault::{FrontMatterProblem, Suggestion, TemplateProblem};
use crate::template::{Doing, TemplateDraft};
use pillole_core::id::{Number, Slug};
use pillole_core::session::template::Audience;
use pillole_core::session::{MOST_PILLOLE, MOST_TESTS, NotTasks, Task, Tasks};
use std::ops::Range;

/// How many minutes may be left over.
const LEFT_MOST: u32 = 15;

pub(super) fn check(draft: &TemplateDraft<'_, '_>, context: &Context<'_>) {
    currency::check(draft.file, draft.front.verified.as_ref(), context.today);
    links::check(draft.file, &draft.cards, &context.targets);
    check_pillole(draft, context);
    check_time(draft);
    check_tasks(draft);
    // A plan that was never closed swallows what follows it.
    if let Some(audience) = &draft.front.audience
        && audience.value == Audience::Class
        && draft.parts.is_some()
        && draft.cards.is_empty()
    {
        draft.file.report(audience.span.clone(), TemplateProblem::ClassWithoutCards);
    }
    reading::template(draft);
}

fn check_pillole(draft: &TemplateDraft<'_, '_>, context: &Context<'_>) {
    let slugs = &context.targets.slugs;
    for part in draft.parts.iter().flatten() {
        let Some(Doing::Pillola(given)) = &part.doing else { continue };
        if !slugs.contains(&given.value) {
            let slug = given.value.to_string();
            let meant = Suggestion::nearest(&slug, slugs.iter().map(|slug| slug.as_str()));
            let problem = FrontMatterProblem::UnknownNext { slug, meant };
            draft.file.report(given.span.clone(), problem);
        }
    }
}

/// The parts fit into the session and fill it.
fn check_time(draft: &TemplateDraft<'_, '_>) {
    let parts = draft.parts.as_ref().filter(|parts| !parts.is_empty());
    let Some((minutes, parts)) = draft.front.minutes.as_ref().zip(parts) else { return };
    // Where one could not be read, adding up says nothing.
    let each = parts.iter().map(|part| Some(u32::from(part.minutes.as_ref()?.value)));
    let Some(parts) = each.sum::<Option<u32>>() else { return };
    let (span, minutes) = (minutes.span.clone(), minutes.value);
    match u32::from(minutes).checked_sub(parts) {
        None => draft.file.report(span, TemplateProblem::LongerThanSession { parts, minutes }),
        Some(left) if left > LEFT_MOST => {
            let most = LEFT_MOST;
            draft.file.report(span, TemplateProblem::TimeLeftOver { left, minutes, most });
        }
        Some(_) => {}
    }
}

/// What is asked of learners can be asked of them.
fn check_tasks(draft: &TemplateDraft<'_, '_>) {
    let Some(parts) = draft.parts.as_ref().filter(|parts| !parts.is_empty()) else { return };
    if parts.iter().any(|part| part.doing.is_none()) {
        return;
    }
    let mut slugs: Vec<(&Slug, Range<usize>)> = Vec::new();
    let mut tasks = Vec::new();
    for part in parts {
        match &part.doing {
            Some(Doing::Test(test)) => tasks.push(Task::Test(*test)),
            Some(Doing::Pillola(slug)) => {
                // Any numbers do, as long as each pillola has its own: it may have none as yet.
                let place = slugs.iter().position(|(known, _)| *known == &slug.value);
                let place = place.unwrap_or(slugs.len());
                slugs.push((&slug.value, part.span.clone()));
                tasks.push(Task::Pillola(Number(u32::try_from(place).unwrap_or(u32::MAX))));
            }
            _ => {}
        }
    }
    let Err(not) = Tasks::new(tasks) else { return };
    let twice = match not {
        NotTasks::Twice(Number(place)) => {
            let slug = usize::try_from(place).ok().and_then(|place| slugs.get(place));
            slug.and_then(|(slug, _)| slugs.iter().rfind(|(other, _)| other == slug))
        }
        _ => None,
    };
    let (why, span) = match twice {
        Some((slug, span)) => (format!("`{slug}` is there twice"), span.clone()),
        None => (not.to_string(), parts.first().map_or(0..3, |part| part.span.clone())),
    };
    let (pillole, tests) = (MOST_PILLOLE, MOST_TESTS);
    draft.file.report(span, TemplateProblem::NoAssignment { why, pillole, tests });
}
