//! The question blocks: one file for each type, and what several types share in `options` and
//! `parts`.

mod confidence;
mod do_;
mod gap;
mod goal;
mod matching;
mod multiple;
mod number;
mod options;
mod ordering;
mod parts;
mod paths;
mod scale;
mod single;
mod spot;
mod story;
mod true_false;

use crate::article::Block;
use crate::fault::{Suggestion, TomlProblem};
use crate::fields::{Fields, Toml};
use crate::front_matter;
use crate::plain;
use crate::screen::Screens;
use crate::source::{At, File};
use parts::Texts;
use pillole_core::digcomp::{Competence, Level};
use pillole_core::id::Slug;
use pillole_core::question::Kind;

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
    /// Of a confidence question: the other question's name.
    pub(crate) about: Option<At<String>>,
    /// The texts of options and feedback, for reading ease.
    pub(crate) texts: Texts,
}

impl QuestionDraft {
    /// Whether it is asked beside another one, and is not counted as one more.
    pub(crate) fn is_confidence(&self) -> bool {
        self.type_name == "confidence"
    }
}

/// What a question can refer to.
#[derive(Clone, Copy)]
pub(crate) struct Around<'c> {
    /// The pillola that it is in.
    pub(crate) slug: &'c Slug,
    pub(crate) screens: &'c Screens,
}

/// The types of question, as they are written.
const TYPES: &[&str] = Kind::WORDS;

/// Reads a question.
pub(crate) fn read(file: &File<'_>, block: &Block, around: Around<'_>) -> Option<QuestionDraft> {
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
        about: None,
        texts: Texts::new(),
    };
    if let Some(kind) = fields.text("type") {
        match TYPES.iter().find(|name| **name == kind.value) {
            Some(name) => {
                draft.type_name = name;
                draft.kind = read_kind(&mut fields, &mut draft, around);
                fields.end();
            }
            // Without a type there is no telling which keys belong to it.
            None => {
                let (key, known) = ("type".to_owned(), TYPES.join(", "));
                let meant = Suggestion::nearest(&kind.value, TYPES.iter().copied());
                let word = kind.value;
                fields.report(kind.span, TomlProblem::UnknownWord { key, word, meant, known });
            }
        }
    }
    Some(draft)
}

/// Reads what a question of its type has; every key is asked for before any absence ends the reading.
fn read_kind(
    fields: &mut Fields<'_, '_>,
    draft: &mut QuestionDraft,
    around: Around<'_>,
) -> Option<Kind> {
    let texts = &mut draft.texts;
    Some(match draft.type_name {
        "single" => Kind::Single(single::read(fields, texts)?),
        "multiple" => Kind::Multiple(multiple::read(fields, texts)?),
        "true_false" => Kind::TrueFalse(true_false::read(fields, texts)?),
        "matching" => Kind::Matching(matching::read(fields, texts)?),
        "ordering" => Kind::Ordering(ordering::read(fields, texts)?),
        "gap" => Kind::Gap(gap::read(fields, texts)?),
        "number" => Kind::Numeric(number::read(fields, texts)?),
        "spot" => Kind::Spot(spot::read(fields, texts, around.screens)?),
        "do" => Kind::Do(do_::read(fields, texts, around.screens)?),
        "story" => Kind::Story(story::read(fields, texts, around.screens)?),
        "scale" => Kind::Scale(scale::read(fields, texts)?),
        "confidence" => {
            draft.about = confidence::about(fields);
            let about = draft.about.as_ref();
            Kind::Confidence(confidence::read(fields, texts, about, around.slug)?)
        }
        _ => return None,
    })
}
