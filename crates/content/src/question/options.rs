//! Options: how many, how many of them right, each with its feedback.

use crate::fault::Problem;
use crate::fields::Fields;
use crate::plain;
use crate::source::At;
use pillole_core::question::Choice;
use std::ops::RangeInclusive;

/// A type of question with options: how many, and how many of them right.
pub(super) struct Rule {
    pub(super) name: &'static str,
    options: RangeInclusive<usize>,
    options_in_words: &'static str,
    right_in_words: &'static str,
}

pub(super) const SINGLE: Rule = Rule {
    name: "single",
    options: 2..=5,
    options_in_words: "two to five options",
    right_in_words: "exactly one right",
};

pub(super) const MULTIPLE: Rule = Rule {
    name: "multiple",
    options: 3..=6,
    options_in_words: "three to six options",
    right_in_words: "two or more right, and at least one not",
};

/// What makes no sense when options are shown in a mixed order.
const REFER_TO_ORDER: [&str; 6] = [
    "tutte le precedenti",
    "nessuna delle precedenti",
    "le precedenti",
    "la precedente",
    "tutte le risposte",
    "la risposta sopra",
];

/// The options of a question; `None` when one of them could not be read.
pub(super) fn read(
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
pub(super) fn read_feedback(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    who: &str,
) -> Option<At<String>> {
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
