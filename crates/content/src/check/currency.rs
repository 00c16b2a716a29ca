//! Facts were checked, and not too long ago.

use crate::fault::FrontMatterProblem;
use crate::pillola::Draft;
use pillole_core::date::Date;

/// After how many months facts must be checked again.
const MONTHS: u32 = 18;

pub(super) fn check(draft: &Draft<'_, '_>, today: Date) {
    let Some(verified) = &draft.front.verified else { return };
    let months = verified.value.months_until(today);
    let span = verified.span.clone();
    if verified.value > today {
        draft.file.report(span, FrontMatterProblem::VerifiedInFuture { today: today.to_string() });
    } else if months >= MONTHS {
        draft.file.report(span, FrontMatterProblem::VerifiedTooOld { months });
    }
}
