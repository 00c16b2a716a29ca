//! The codes that the national tool wants of one session, to be copied one by one or together.

use crate::components::pane::{Button, Piece, Writer};
use crate::state::language::{Key, Words, key};
use pillole_core::facilita::{Field, Report};

/// The codes; what to do where there are none yet.
#[must_use]
pub fn piece(report: Option<&Report>, copied: &str, w: Words) -> Piece {
    let mut out = Writer::default();
    out.section("codes", "codici", &w.t(key::SESSION_CODES));
    let Some(report) = report else {
        return out.paragraph(&w.t(key::SESSION_REPORT_DATE)).raw("</section>").take();
    };
    out.within("<p class=\"no-print\">", &w.t(key::SESSION_CODES_TEXT), "</p>");
    out.raw("<div class=\"table-frame\" role=\"region\" tabindex=\"0\" ");
    out.attribute("aria-label", &w.t(key::SESSION_REPORT_TITLE)).raw(">");
    out.raw("<table><tbody>");
    for field in Field::ALL {
        let code = field.code();
        out.within("<tr><th scope=\"row\">", code, " ").text(&w.t(Key::field(field)));
        out.raw("</th><td><span class=\"code-value\" translate=\"no\">");
        out.gap(code, &report.value(field)).raw("</span><br>");
        out.gap(&(String::from("says-") + code), &meaning(field, report, w));
        out.raw("</td><td class=\"no-print\">");
        let words = w.t(key::SESSION_COPY_CODE);
        let (act, look) = ("copy", "btn-link");
        let button = Button { act, key: code, look, words: &words, ..Button::default() };
        out.button(Button { about: code, ..button }).raw("</td></tr>");
    }
    let without: Vec<String> = report
        .without_code
        .iter()
        .map(|it| format!("{it} {}", w.t(Key::competence(*it))))
        .collect();
    let without = match without.is_empty() {
        true => String::new(),
        false => w.with(key::SESSION_WITHOUT_CODE_TEXT, "competences", without.join("; ")),
    };
    out.raw("</tbody></table></div><p class=\"note\">").gap("without", &without).raw("</p>");
    out.raw("<p class=\"record-actions no-print\">");
    let buttons = [
        ("copy-all", "btn-primary", key::SESSION_COPY_ALL),
        ("print", "btn-secondary", key::SESSION_PRINT),
    ];
    for (act, look, words) in buttons {
        let words = w.t(words);
        out.button(Button { act, look, words: &words, ..Button::default() });
    }
    out.raw("</p>").status("copied", "record-status no-print", copied).raw("</section>").take()
}

/// What a field's codes mean, in the tool's words.
fn meaning(field: Field, report: &Report, w: Words) -> String {
    let joined = |words: Vec<String>| words.join("; ");
    match field {
        Field::Se1 => w.date(report.date),
        Field::Se2 | Field::Se7 => String::new(),
        Field::Se3 => w.t(Key::mode(report.mode)),
        Field::Se5 => joined(report.topics.iter().map(|it| w.t(Key::topic(*it))).collect()),
        Field::Se6 => joined(report.services.iter().map(|it| w.t(Key::service(*it))).collect()),
    }
}
