//! `next` names other pillole that exist.

use super::Context;
use crate::fault::{FrontMatterProblem, Suggestion};
use crate::pillola::Draft;

pub(super) fn check(draft: &Draft<'_, '_>, context: &Context<'_>) {
    for next in &draft.front.next {
        let slugs = &context.targets.slugs;
        if next.value == *draft.slug {
            draft.file.report(next.span.clone(), FrontMatterProblem::NextIsSelf);
        } else if !slugs.contains(&next.value) {
            let slug = next.value.to_string();
            let meant = Suggestion::nearest(&slug, slugs.iter().map(|slug| slug.as_str()));
            draft.file.report(next.span.clone(), FrontMatterProblem::UnknownNext { slug, meant });
        }
    }
}
