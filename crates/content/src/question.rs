//! The question blocks, one file's worth of rules for each type of question.

use crate::article::Block;
use crate::fault::{Problem, Suggestion};
use crate::fields::{Fields, Toml};
use crate::front_matter;
use crate::plain;
use crate::source::{At, File};
use pillole_core::digcomp::{Competence, Level};
use pillole_core::question::{Choice, Kind, Multiple, Single, TrueFalse};
use std::ops::RangeInclusive;

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

/// A type of question with options: how many, and how many of them right.
struct Rule {
    name: &'static str,
    options: RangeInclusive<usize>,
    options_in_words: &'static str,
    right_in_words: &'static str,
}

const SINGLE: Rule = Rule {
    name: "single",
    options: 2..=5,
    options_in_words: "two to five options",
    right_in_words: "exactly one right",
};

const MULTIPLE: Rule = Rule {
    name: "multiple",
    options: 3..=6,
    options_in_words: "three to six options",
    right_in_words: "two or more right, and at least one not",
};

/// The types of question, as they are written.
const TYPES: [&str; 3] = [SINGLE.name, MULTIPLE.name, TRUE_FALSE];
const TRUE_FALSE: &str = "true_false";

/// What makes no sense when options are shown in a mixed order.
const REFER_TO_ORDER: [&str; 6] = [
    "tutte le precedenti",
    "nessuna delle precedenti",
    "le precedenti",
    "la precedente",
    "tutte le risposte",
    "la risposta sopra",
];

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
            let options = read_options(fields, &SINGLE, texts)?;
            Some(Kind::Single(Single { options }))
        }
        "multiple" => {
            let options = read_options(fields, &MULTIPLE, texts)?;
            Some(Kind::Multiple(Multiple { options }))
        }
        _ => read_true_false(fields, texts),
    }
}

/// The options of a question; `None` when one of them could not be read.
fn read_options(
    fields: &mut Fields<'_, '_>,
    rule: &Rule,
    texts: &mut Vec<At<String>>,
) -> Option<Vec<Choice>> {
    let options = fields.some_tables("option", "an option");
    let count = options.len();
    let mut known: Vec<String> = Vec::new();
    let choices: Vec<Option<Choice>> =
        options.into_iter().map(|option| read_option(option, &mut known, texts)).collect();
    let kind = rule.name.to_owned();
    if count > 0 && !rule.options.contains(&count) {
        let expected = rule.options_in_words.to_owned();
        let problem = Problem::OptionCount { count, kind: kind.clone(), expected };
        fields.report(fields.here(), problem);
    }
    let choices: Vec<Choice> = choices.into_iter().collect::<Option<_>>()?;
    let right = choices.iter().filter(|choice| choice.right).count();
    let good = match rule.name {
        "single" => right == 1,
        _ => right >= 2 && right < count,
    };
    if !good && count > 0 {
        let expected = rule.right_in_words.to_owned();
        fields.report(fields.here(), Problem::RightOptions { right, count, kind, expected });
    }
    Some(choices)
}

fn read_option(
    mut fields: Fields<'_, '_>,
    known: &mut Vec<String>,
    texts: &mut Vec<At<String>>,
) -> Option<Choice> {
    let text = plain::text(&mut fields, "text");
    let right = fields.flag("right");
    let who = text.as_ref().map_or("this option".into(), |text| format!("“{}”", text.value));
    let feedback = read_feedback(&mut fields, "feedback", &who);
    if let Some(text) = &text {
        let small = text.value.to_lowercase();
        if let Some(words) = REFER_TO_ORDER.into_iter().find(|words| small.contains(words)) {
            let words = words.to_owned();
            fields.report(text.span.clone(), Problem::RefersToOrder { words });
        }
        if known.contains(&small) {
            let problem = Problem::RepeatedOption { text: text.value.clone() };
            fields.report(text.span.clone(), problem);
        }
        known.push(small);
    }
    texts.extend(text.iter().chain(&feedback).cloned());
    fields.end();
    Some(Choice { text: text?.value, right, feedback: feedback?.value })
}

/// The feedback at `key`; its absence is worse than a missing key.
fn read_feedback(fields: &mut Fields<'_, '_>, key: &'static str, who: &str) -> Option<At<String>> {
    match fields.loose_text(key) {
        Some(text) if !text.value.is_empty() => Some(plain::clean(fields, key, text)),
        found => {
            let span = found.map_or(fields.here(), |text| text.span);
            let (who, key) = (who.to_owned(), key.to_owned());
            fields.report(span, Problem::NoFeedback { who, key });
            None
        }
    }
}

fn read_true_false(fields: &mut Fields<'_, '_>, texts: &mut Vec<At<String>>) -> Option<Kind> {
    let answer = fields.need_flag("answer");
    let Some(mut feedback) = fields.optional_table("feedback", "the feedback") else {
        let (who, key) = ("“true” and “false”".to_owned(), "feedback".to_owned());
        fields.report(fields.here(), Problem::NoFeedback { who, key });
        return None;
    };
    let yes = read_feedback(&mut feedback, "true", "“true”");
    let no = read_feedback(&mut feedback, "false", "“false”");
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
