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
use crate::fault::{BankProblem, Suggestion, TomlProblem};
use crate::fields::{Fields, Toml};
use crate::front_matter;
use crate::plain;
use crate::screen::Screens;
use crate::source::{At, File};
use parts::Texts;
use pillole_core::digcomp::{Competence, Level};
use pillole_core::id::Slug;
use pillole_core::question::Kind;
use std::ops::Range;

/// A question as far as it could be read.
#[derive(Debug)]
pub(crate) struct QuestionDraft {
    /// Where its block opens.
    pub(crate) opening: Range<usize>,
    pub(crate) id: Option<At<String>>,
    pub(crate) prompt: Option<At<String>>,
    pub(crate) hint: Option<At<String>>,
    pub(crate) step: Option<At<i64>>,
    pub(crate) level: Option<At<Level>>,
    pub(crate) competence: Option<Competence>,
    /// Where it says that it belongs to the adaptive test as well, if it does.
    pub(crate) test: Option<Range<usize>>,
    /// The type, as it is written, even when the rest could not be read.
    pub(crate) type_name: &'static str,
    pub(crate) kind: Option<Kind>,
    /// Of a confidence question: the other question's name.
    pub(crate) about: Option<At<String>>,
    /// The texts of options and feedback, for reading ease.
    pub(crate) texts: Texts,
}

impl QuestionDraft {
    /// What is read in it.
    pub(crate) fn read_texts(&self) -> impl Iterator<Item = &At<String>> {
        self.prompt.iter().chain(&self.hint).chain(&self.texts)
    }

    /// Whether it is asked beside another one, and is not counted as one more.
    pub(crate) fn is_confidence(&self) -> bool {
        self.type_name == "confidence"
    }
}

/// What a question can refer to.
#[derive(Clone, Copy)]
pub(crate) struct Around<'c> {
    /// The pillola, or the file of items, that it is in.
    pub(crate) slug: &'c Slug,
    /// Whether that is a file of items.
    pub(crate) in_items: bool,
    pub(crate) screens: &'c Screens,
}

/// What has no place in a question of `items/`, and why.
const NOT_IN_ITEMS: [(&str, &str); 4] = [
    ("hint", "In a test there is no help."),
    ("step", "An item stands alone: no script teaches it."),
    ("competence", "The file says which competence its items are about."),
    ("test", "All items are in the test."),
];

/// The types of question, as they are written.
const TYPES: &[&str] = Kind::WORDS;

/// Reads a question.
pub(crate) fn read(file: &File<'_>, block: &Block, around: Around<'_>) -> Option<QuestionDraft> {
    let toml = Toml::parse(file, block.body.clone(), block.opening.clone())?;
    let mut fields = toml.fields(file, "a question");
    let mut draft = QuestionDraft {
        opening: block.opening.clone(),
        id: fields.text("id"),
        prompt: plain::text(&mut fields, "prompt"),
        hint: plain::optional(&mut fields, "hint"),
        step: fields.optional_whole("step"),
        level: fields
            .optional_whole("level")
            .and_then(|number| Some(At::new(front_matter::level(&fields, &number)?, number.span))),
        competence: fields
            .optional_text("competence")
            .and_then(|text| front_matter::competence(&fields, &text)),
        test: fields.flag("test").then(|| fields.place_of("test")).flatten(),
        type_name: "",
        kind: None,
        about: None,
        texts: Texts::new(),
    };
    if around.in_items {
        if !fields.has("level") {
            fields.report(fields.here(), BankProblem::NoLevel);
        }
        for (key, why) in NOT_IN_ITEMS {
            if let Some(span) = fields.place_of(key) {
                let (key, why) = (key.to_owned(), why.to_owned());
                fields.report(span, BankProblem::NotInItems { key, why });
            }
        }
    }
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
