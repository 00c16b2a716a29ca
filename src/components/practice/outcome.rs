//! How the practice went: what was done without help, and what with how much.

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

use crate::components::live_text::escape;
use crate::state::language::{Words, key};
use pillole_core::practice::{Exercise, Help, Mode, Report};
use std::fmt::Write as _;

/// The end of a practice, as markup.
pub(super) fn markup(mode: Mode, report: &Report, exercise: &Exercise, w: Words) -> String {
    let total = report.steps.len();
    let summary =
        w.with(key::TRY_RESULT, "n", report.unaided()).replace("{total}", &total.to_string());
    let mut steps = String::new();
    for (index, step) in &report.steps {
        let (class, verdict) = match step.help {
            Help::None => ("right", key::TRY_BY_YOURSELF),
            Help::Hint => ("partly", key::TRY_WITH_HINT),
            Help::Shown => ("partly", key::TRY_WITH_PLACE),
            Help::Done => ("missed", key::TRY_DONE_BY_US),
        };
        let say = exercise.steps.get(*index).map(|step| step.say.as_str()).unwrap_or_default();
        let slips = match step.slips {
            0 => String::new(),
            n => {
                format!(" {}", escape(&w.count(key::TRY_SLIPS_ONE, key::TRY_SLIPS_MANY, n.into())))
            }
        };
        let _ = write!(
            steps,
            "<li class=\"remark {class}\"><span lang=\"it\">{}</span> <b>{}</b>{slips}</li>",
            escape(say),
            escape(&w.t(verdict)),
        );
    }
    let title = match mode {
        Mode::Guided => key::TRY_FINISHED_GUIDED,
        Mode::Alone => key::TRY_FINISHED_ALONE,
    };
    format!(
        "<div class=\"verdict right\" id=\"{}\" tabindex=\"-1\"><p class=\"verdict-title\">{}</p><p>{}</p><ol>{steps}</ol><p><a href=\"#verifica\">{}</a></p></div>",
        super::NOW,
        escape(&w.t(title)),
        escape(&summary),
        escape(&w.t(key::TRY_TO_CHECK)),
    )
}
