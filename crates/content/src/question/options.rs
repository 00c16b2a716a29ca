//! Options: how many, how many of them right, each with its feedback.

use super::parts::{self, Parts, Texts};
use crate::fault::QuestionProblem;
use crate::fields::Fields;
use pillole_core::question::Choice;

/// What a type of question with options wants of them.
pub(super) struct Rule {
    pub(super) options: Parts,
    /// Whether so many may be right out of so many.
    pub(super) is_right_count: fn(usize, usize) -> bool,
    pub(super) right_in_words: &'static str,
}

/// What makes no sense when options are shown in a mixed order.
const REFER_TO_ORDER: [&str; 8] = [
    "tutte le precedenti",
    "nessuna delle precedenti",
    "le precedenti",
    "la precedente",
    "tutte le risposte",
    "la risposta sopra",
    "all of the above",
    "none of the above",
];

/// The options of a question; `None` when one of them could not be read.
pub(super) fn read(
    fields: &mut Fields<'_, '_>,
    rule: &Rule,
    texts: &mut Texts,
) -> Option<Vec<Choice>> {
    let options = rule.options.read(fields);
    let count = options.len();
    let mut known: Vec<String> = Vec::new();
    let choices: Vec<Option<Choice>> =
        options.into_iter().map(|option| read_option(option, &mut known, texts)).collect();
    let choices: Vec<Choice> = choices.into_iter().collect::<Option<_>>()?;
    let right = choices.iter().filter(|choice| choice.right).count();
    if !(rule.is_right_count)(right, count) && count > 0 {
        report_right(fields, right, count, &rule.options, rule.right_in_words);
    }
    Some(choices)
}

/// Reports that another number of parts should be right.
pub(super) fn report_right(
    fields: &Fields<'_, '_>,
    right: usize,
    count: usize,
    parts: &Parts,
    expected: &str,
) {
    let (what, kind) = (parts.all.to_owned(), parts.kind.to_owned());
    let expected = expected.to_owned();
    let problem = QuestionProblem::RightOptions { right, count, what, kind, expected };
    fields.report(fields.here(), problem);
}

fn read_option(
    mut fields: Fields<'_, '_>,
    known: &mut Vec<String>,
    texts: &mut Texts,
) -> Option<Choice> {
    let text = parts::text(&mut fields, "text", texts);
    let right = fields.flag("right");
    let who = parts::named(text.as_ref(), "this option");
    let feedback = parts::feedback(&mut fields, "feedback", &who, texts);
    if let Some(text) = &text {
        let small = text.value.to_lowercase();
        if let Some(words) = REFER_TO_ORDER.into_iter().find(|words| small.contains(words)) {
            let words = words.to_owned();
            fields.report(text.span.clone(), QuestionProblem::RefersToOrder { words });
        }
        if known.contains(&small) {
            let problem = QuestionProblem::RepeatedOption { text: text.value.clone() };
            fields.report(text.span.clone(), problem);
        }
        known.push(small);
    }
    fields.end();
    Some(Choice { text: text?.value, right, feedback: feedback? })
}
