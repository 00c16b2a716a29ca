//! Screens are used.

use crate::fault::Problem;
use crate::pillola::Draft;
use crate::source::File;
use pillole_core::id::ScreenId;
use std::collections::BTreeSet;

/// Warns of every screen that no step names.
pub(crate) fn check(screens: &[(ScreenId, File<'_>)], drafts: &[Draft<'_, '_>]) {
    let used: BTreeSet<&ScreenId> = drafts
        .iter()
        .flat_map(|draft| &draft.steps)
        .filter_map(|step| step.screen.as_ref().map(|at| &at.value))
        .collect();
    for (id, file) in screens {
        if file.readable && !used.contains(id) {
            file.report(0..file.text().lines().next().map_or(0, str::len), Problem::UnusedScreen);
        }
    }
}
