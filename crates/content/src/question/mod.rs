//! The question blocks. What the types with options share is in [`options`].

mod options;

use crate::article::Block;
use crate::fault::{Problem, Suggestion};
use crate::fields::{Fields, Toml};
use crate::front_matter;
use crate::plain;
use crate::source::{At, File};
use pillole_core::digcomp::{Competence, Level};
use pillole_core::question::{Choice, Kind, Multiple, Single, TrueFalse};

/// A question as far as it could be read.
#[derive(Debug)]
pub(crate) struct QuestionDraft {
    pub(crate) id: Option<At<String>>,
    pub(crate) prompt: Option<At<String>>,
    pub(crate) hint: Option<At<String>>,
    pub(crate) step: Option<At<i64>>,
    pub(crate) level: Option<Level>,
    pub(crate) competence: Option<Competence>,
    /// The type, as it is written, even when the rest could not be read.
    pub(crate) type_name: &'static str,
    pub(crate) kind: Option<Kind>,
    /// The texts of options and feedback, for reading ease.
    pub(crate) texts: Vec<At<String>>,
}

/// The types of question, as they are written.
const TYPES: [&str; 3] = [options::SINGLE.name, options::MULTIPLE.name, TRUE_FALSE];
const TRUE_FALSE: &str = "true_false";

/// Reads a question.
pub(crate) fn read(file: &File<'_>, block: &Block) -> Option<QuestionDraft> {
    let toml = Toml::parse(file, block.body.clone(), block.opening.clone())?;
    let mut fields = toml.fields(file, "a question");
    let mut draft = QuestionDraft {
        id: fields.text("id"),
        prompt: plain::text(&mut fields, "prompt"),
        hint: plain::optional(&mut fields, "hint"),
        step: fields.optional_whole("step"),
        level: fields.optional_whole("level").and_then(|n| front_matter::level(&fields, &n)),
        competence: fields
            .optional_text("competence")
            .and_then(|text| front_matter::competence(&fields, &text)),
        type_name: "",
        kind: None,
        texts: Vec::new(),
    };
    if let Some(kind) = fields.text("type") {
        match TYPES.into_iter().find(|name| *name == kind.value) {
            Some(name) => {
                draft.type_name = name;
                draft.kind = read_kind(&mut fields, name, &mut draft.texts);
                fields.end();
            }
            // Without a type there is no telling which keys belong to it.
            None => {
                let (key, known) = ("type".to_owned(), TYPES.join(", "));
                let meant = Suggestion::nearest(&kind.value, TYPES);
                let word = kind.value;
                fields.report(kind.span, Problem::UnknownWord { key, word, meant, known });
            }
        }
    }
    Some(draft)
}

fn read_kind(fields: &mut Fields<'_, '_>, name: &str, texts: &mut Vec<At<String>>) -> Option<Kind> {
    match name {
        "single" => {
            let options = options::read(fields, &options::SINGLE, texts)?;
            Some(Kind::Single(Single { options }))
        }
        "multiple" => {
            let options = options::read(fields, &options::MULTIPLE, texts)?;
            Some(Kind::Multiple(Multiple { options }))
        }
        _ => read_true_false(fields, texts),
    }
}

fn read_true_false(fields: &mut Fields<'_, '_>, texts: &mut Vec<At<String>>) -> Option<Kind> {
    let answer = fields.need_flag("answer");
    let Some(mut feedback) = fields.optional_table("feedback", "the feedback") else {
        let (who, key) = ("“true” and “false”".to_owned(), "feedback".to_owned());
        fields.report(fields.here(), Problem::NoFeedback { who, key });
        return None;
    };
    let yes = options::read_feedback(&mut feedback, "true", "“true”");
    let no = options::read_feedback(&mut feedback, "false", "“false”");
    feedback.end();
    texts.extend(yes.iter().chain(&no).cloned());
    // The words "true" and "false" are the app's, in the reader's language.
    let choice = |right, feedback: At<String>| Choice {
        text: String::new(),
        right,
        feedback: feedback.value,
    };
    let answer = answer?;
    Some(Kind::TrueFalse(TrueFalse { options: [choice(answer, yes?), choice(!answer, no?)] }))
}
