//! Screens are used.

use crate::fault::ScreenProblem;
use crate::items::ItemsDraft;
use crate::pillola::Draft;
use crate::screen::Screens;
use crate::source::File;
use pillole_core::id::ScreenId;
use pillole_core::question::Kind;
use std::collections::BTreeSet;

/// Warns of every screen that no step and no question shows and no used screen opens.
pub(crate) fn check(
    files: &[(ScreenId, File<'_>)],
    drafts: &[Draft<'_, '_>],
    items: &[ItemsDraft<'_, '_>],
    screens: &Screens,
) {
    let steps = drafts.iter().flat_map(|draft| &draft.script.steps);
    let in_steps = steps.filter_map(|step| step.screen.as_ref().map(|at| &at.value));
    let in_items = items.iter().flat_map(|draft| &draft.questions);
    let questions = drafts.iter().flat_map(|draft| &draft.questions).chain(in_items);
    let kinds = questions.filter_map(|question| question.kind.as_ref());
    let used = screens.with_opened(in_steps.chain(kinds.flat_map(shown_by))).unwrap_or_default();
    let used: BTreeSet<&ScreenId> = used.iter().map(|screen| &screen.id).collect();
    for (id, file) in files {
        if file.readable && !used.contains(id) {
            let first_line = file.text().lines().next().map_or(0, str::len);
            file.report(0..first_line, ScreenProblem::UnusedScreen);
        }
    }
}

/// The screens that a question shows.
fn shown_by(kind: &Kind) -> Vec<&ScreenId> {
    match kind {
        Kind::Spot(spot) => vec![&spot.screen],
        Kind::Do(task) => task.screens.iter().map(|screen| &screen.id).collect(),
        Kind::Story(story) => story.screens.iter().map(|screen| &screen.id).collect(),
        _ => Vec::new(),
    }
}
