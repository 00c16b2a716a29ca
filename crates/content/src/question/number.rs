//! A number with its tolerance.

use super::parts::{self, Texts};
use crate::fields::Fields;
use crate::plain;
use pillole_core::question::{Amount, Numeric};

pub(super) fn read(fields: &mut Fields<'_, '_>, texts: &mut Texts) -> Option<Numeric> {
    let value = fields.thousandths("value");
    let tolerance = fields.optional_size("tolerance");
    let unit = plain::optional(fields, "unit").map(|at| at.value).unwrap_or_default();
    let right = parts::feedback(fields, "right", "the right number", texts);
    let low = parts::feedback(fields, "low", "who writes too little", texts);
    let high = parts::feedback(fields, "high", "who writes too much", texts);
    Some(Numeric {
        value: Amount(value?.value),
        tolerance: Amount(tolerance.map_or(0, |at| at.value)),
        unit,
        right: right?,
        low: low?,
        high: high?,
    })
}
