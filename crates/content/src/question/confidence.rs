//! Confidence: which question it is about, and what being sure or unsure shows. Whether that question
//! is there is checked with the others.

use super::parts::{self, Texts};
use crate::fault::QuestionProblem;
use crate::fields::Fields;
use crate::source::At;
use pillole_core::id::{ItemId, Slug};
use pillole_core::question::{Calibration, Confidence};

/// The name of the question that it is about.
pub(super) fn about(fields: &mut Fields<'_, '_>) -> Option<At<String>> {
    fields.text("about")
}

pub(super) fn read(
    fields: &mut Fields<'_, '_>,
    texts: &mut Texts,
    about: Option<&At<String>>,
    slug: &Slug,
) -> Option<Confidence> {
    let Some(mut feedback) = fields.optional_table("feedback", "the feedback") else {
        let (who, key) = ("who is sure and who is not".to_owned(), "feedback".to_owned());
        fields.report(fields.here(), QuestionProblem::NoFeedback { who, key });
        return None;
    };
    let mut read = |key, who| parts::feedback(&mut feedback, key, who, texts);
    let sure_right = read("sure_right", "who is sure and right");
    let sure_wrong = read("sure_wrong", "who is sure and wrong");
    let unsure_right = read("unsure_right", "who is unsure and right");
    let unsure_wrong = read("unsure_wrong", "who is unsure and wrong");
    feedback.end();
    Some(Confidence {
        about: ItemId::new(slug, &about?.value).ok()?,
        calibration: Calibration {
            sure_right: sure_right?,
            sure_wrong: sure_wrong?,
            unsure_right: unsure_right?,
            unsure_wrong: unsure_wrong?,
        },
    })
}
