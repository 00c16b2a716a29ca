//! True or false.

use super::parts::{self, Texts};
use crate::fault::QuestionProblem;
use crate::fields::Fields;
use pillole_core::question::TrueFalse;

pub(super) fn read(fields: &mut Fields<'_, '_>, texts: &mut Texts) -> Option<TrueFalse> {
    let answer = fields.need_flag("answer");
    let Some(mut feedback) = fields.optional_table("feedback", "the feedback") else {
        let (who, key) = ("“true” and “false”".to_owned(), "feedback".to_owned());
        fields.report(fields.here(), QuestionProblem::NoFeedback { who, key });
        return None;
    };
    let said_true = parts::feedback(&mut feedback, "true", "“true”", texts);
    let said_false = parts::feedback(&mut feedback, "false", "“false”", texts);
    feedback.end();
    Some(TrueFalse { answer: answer?, said_true: said_true?, said_false: said_false? })
}
