//! Single choice.

use super::options::{self, Rule};
use super::parts::{Parts, Texts};
use crate::fields::Fields;
use pillole_core::question::Single;

const RULE: Rule = Rule {
    options: Parts {
        key: "option",
        one: "an option",
        all: "options",
        kind: "single",
        count: 2..=5,
        count_in_words: "two to five options",
    },
    is_right_count: |right, _| right == 1,
    right_in_words: "exactly one right",
};

pub(super) fn read(fields: &mut Fields<'_, '_>, texts: &mut Texts) -> Option<Single> {
    options::read(fields, &RULE, texts).map(|options| Single { options })
}
