//! Multiple choice.

use super::options::{self, Rule};
use super::parts::{Parts, Texts};
use crate::fields::Fields;
use pillole_core::question::Multiple;

const RULE: Rule = Rule {
    options: Parts {
        key: "option",
        one: "an option",
        all: "options",
        kind: "multiple",
        count: 3..=6,
        count_in_words: "three to six options",
    },
    is_right_count: |right, count| right >= 2 && right < count,
    right_in_words: "two or more right, and at least one not",
};

pub(super) fn read(fields: &mut Fields<'_, '_>, texts: &mut Texts) -> Option<Multiple> {
    options::read(fields, &RULE, texts).map(|options| Multiple { options })
}
