//! What is said under a question, as markup that is replaced as a whole
//! (see [`crate::components::live_text`]).

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

use crate::components::live_text::escape;
use crate::components::practice::refused_markup;
use crate::state::language::{Key, Words, key};
use pillole_core::practice::personal::PersonalData;
use pillole_core::question::{Item, Outcome, Remark, Round, Verdict};
use std::fmt::Write as _;

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing yet.
    Nothing,
    /// Something is missing.
    Incomplete,
    /// How sure one is must be said first.
    SureFirst,
    /// Where a number is wanted, something else was typed.
    NotANumber,
    /// Somebody's real data was typed: it was not taken.
    Refused(PersonalData),
    /// What the answer was worth, told when nobody can try again.
    Past(Outcome),
    /// What the answer was worth.
    Outcome {
        /// The outcome.
        outcome: Outcome,
        /// What being so sure shows.
        sure: Option<String>,
    },
}

/// The markup; `lesson` is the address of the steps' page.
pub(super) fn feedback_markup(
    said: &Said,
    round: Round,
    item: &Item,
    lesson: &str,
    w: Words,
) -> String {
    let first = |key: Key| format!("<p class=\"choose-first\">{}</p>", escape(&w.t(key)));
    let (outcome, sure) = match said {
        Said::Nothing => return String::new(),
        Said::Incomplete => return first(key::QUESTION_CHOOSE_FIRST),
        Said::SureFirst => return first(key::QUESTION_SURE_FIRST),
        Said::NotANumber => return first(key::QUESTION_NOT_A_NUMBER),
        Said::Refused(data) => return refused_markup(*data, w),
        Said::Past(outcome) => (outcome, &None),
        Said::Outcome { outcome, sure } => (outcome, sure),
    };
    let [right, wrong, partly] = match said {
        Said::Past(_) => [key::GIVEN_RIGHT, key::GIVEN_WRONG, key::GIVEN_PARTLY],
        _ => [key::QUESTION_RIGHT, key::QUESTION_WRONG, key::QUESTION_PARTLY],
    };
    let (class, title) = match outcome.credit.hundredths() {
        _ if !item.kind.is_scored() => ("noted", key::QUESTION_NOTED),
        100 => ("right", right),
        0 => ("wrong", wrong),
        _ => ("partly", partly),
    };
    let mut markup = format!(
        "<div class=\"verdict {class}\"><p class=\"verdict-title\">{}</p>",
        escape(&w.t(title))
    );
    list(&mut markup, &outcome.remarks, w);
    if let Some(sure) = sure {
        let _ = write!(markup, "<p lang=\"it\">{}</p>", escape(sure));
    }
    if round == Round::Shown {
        let _ = write!(
            markup,
            "<p class=\"verdict-title\">{}</p>",
            escape(&w.t(key::QUESTION_SOLUTION))
        );
        list(&mut markup, &item.kind.solution(), w);
    }
    if let (Some(step), false) = (item.step, outcome.credit.is_full()) {
        let _ = write!(
            markup,
            "<p><a href=\"{lesson}#passo-{step}\">{}</a></p>",
            escape(&w.with(key::QUESTION_STEP, "n", step))
        );
    }
    markup.push_str("</div>");
    markup
}

/// Remarks as a list.
fn list(markup: &mut String, remarks: &[Remark], w: Words) {
    markup.push_str("<ul>");
    for remark in remarks {
        let (class, verdict) = match remark.verdict {
            Verdict::Right => ("right", Some(key::VERDICT_RIGHT)),
            Verdict::Wrong => ("wrong", Some(key::VERDICT_WRONG)),
            Verdict::Missed => ("missed", Some(key::VERDICT_MISSED)),
            Verdict::Noted => ("noted", None),
        };
        let _ = write!(markup, "<li class=\"remark {class}\">");
        if let Some(verdict) = verdict {
            let _ = write!(markup, "<b>{}</b> ", escape(&w.t(verdict)));
        }
        if !remark.about.is_empty() {
            let _ = write!(markup, "<q lang=\"it\">{}</q> ", escape(&remark.about));
        }
        let _ = write!(markup, "<span lang=\"it\">{}</span></li>", escape(&remark.text));
    }
    markup.push_str("</ul>");
}
