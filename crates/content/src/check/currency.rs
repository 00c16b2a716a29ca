//! Facts were checked, and not too long ago.

use crate::fault::FrontMatterProblem;
use crate::source::{At, File};
use pillole_core::date::Date;

/// After how many months facts must be checked again.
const MONTHS: u32 = 18;

pub(super) fn check(file: &File<'_>, verified: Option<&At<Date>>, today: Date) {
    let Some(verified) = verified else { return };
    let months = verified.value.months_until(today);
    let span = verified.span.clone();
    if verified.value > today {
        file.report(span, FrontMatterProblem::VerifiedInFuture { today: today.to_string() });
    } else if months >= MONTHS {
        file.report(span, FrontMatterProblem::VerifiedTooOld { months });
    }
}
