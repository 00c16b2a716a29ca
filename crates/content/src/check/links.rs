//! Links in the text lead somewhere.

use crate::link::Targets;
use crate::pillola::Draft;

pub(super) fn check(draft: &Draft<'_, '_>, targets: &Targets<'_>) {
    let parts = std::iter::once(&draft.article.introduction).chain(&draft.article.parts);
    for link in parts.flat_map(|part| part.links()) {
        if let Some(problem) = targets.problem(link.value) {
            let span = draft.file.find(&link.span, link.value);
            draft.file.report(span, problem);
        }
    }
}
