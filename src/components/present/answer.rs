//! A question before a room: what it can say with the hands counted, then what is right, then why the
//! others are not.

use super::hands_words;
use super::thing::{ITALIAN, on_paper};
use crate::components::markup::sign;
use crate::components::pane::Writer;
use crate::platform::markup;
use crate::state::documents::LessonData;
use crate::state::language::{Words, key};
use pillole_core::session::presentation::{
    Hands, Offered, Phase, Place, Question, Words as Said, letter,
};

/// What stands below the prompt.
pub(super) fn write(
    out: &mut Writer,
    place: Place,
    question: &Question,
    hands: Option<&Hands>,
    lesson: &LessonData,
    w: Words,
) {
    let Some(hands) = hands else { return talked_about(out, place, question, lesson, w) };
    let all = (0_usize..).zip(&question.offered).zip(hands.each());
    match question.phase() {
        Phase::Asked => {
            let right = question.offered.iter().filter(|it| it.right == Some(true)).count();
            out.paragraph(&w.t(match right {
                0 => key::SESSION_PRESENT_RAISE_THINK,
                1 => key::SESSION_PRESENT_RAISE,
                _ => key::SESSION_PRESENT_RAISE_MANY,
            }));
            out.raw("<ul class=\"present-options\">");
            for ((place, offered), count) in all {
                let (text, lang) = words(offered, w);
                hand(out, place, &text, lang, count, w);
            }
        }
        Phase::Answered => {
            out.raw("<ul class=\"present-options\">");
            for ((place, offered), count) in all {
                answered(out, place, offered, count, hands.most(), w);
            }
        }
        Phase::Explained => {
            out.within("<h2>", &w.t(key::SESSION_PRESENT_OTHERS), "</h2>");
            out.raw("<ul class=\"present-options\">");
            for (place, offered) in question.others() {
                out.raw("<li><p>");
                lettered(out, place, offered, w);
                out.within("</p><p lang=\"it\">", &offered.feedback, "</p></li>");
            }
        }
    }
    out.raw("</ul>");
}

/// Something to raise a hand for: pressing it counts one more, the sign beside it one less.
pub(super) fn hand(out: &mut Writer, place: usize, text: &str, lang: &str, count: u16, w: Words) {
    let (key, letter) = (place.to_string(), String::from(letter(place)));
    out.raw("<li><button type=\"button\" class=\"btn btn-secondary\" data-do=\"more\" ");
    out.attribute("data-key", &key).within("><b>", &letter, "</b> <span ");
    out.attribute("lang", lang).within(">", text, "</span> ");
    out.gap(&["hands", &key].concat(), &hands_words(count, w)).raw("</button>");
    out.raw("<button type=\"button\" class=\"btn btn-secondary\" data-do=\"less\" ");
    out.attribute("data-key", &key).raw("><span aria-hidden=\"true\">−</span>");
    out.within("<span class=\"visually-hidden\">", &w.t(key::SESSION_PRESENT_LESS), ": ");
    out.text(&letter).raw("</span></button></li>");
}

/// What was offered, once the answer is shown: whether it is right, who said so, and why.
fn answered(out: &mut Writer, place: usize, offered: &Offered, count: u16, most: u16, w: Words) {
    let (class, icon, verdict) = match offered.right {
        Some(true) => ("right", "check", Some(key::ANSWERS_RIGHT)),
        Some(false) => ("wrong", "cross", Some(key::ANSWERS_WRONG)),
        None => ("", "", None),
    };
    out.raw("<li ").attribute("class", class).raw("><p>");
    if let Some(verdict) = verdict {
        out.raw(&sign(icon)).within(" <b>", &w.t(verdict), "</b> ");
    }
    lettered(out, place, offered, w);
    if most > 0 {
        let share = (u32::from(count) * 100 / u32::from(most)).to_string();
        out.within(" <em>", &hands_words(count, w), "</em></p>");
        out.raw("<svg viewBox=\"0 0 100 9\" preserveAspectRatio=\"none\" aria-hidden=\"true\" ");
        out.raw("focusable=\"false\"><rect height=\"9\" ").attribute("width", &share);
        out.raw("></rect></svg><p>");
    }
    out.raw("</p>");
    if offered.right == Some(true) && !offered.feedback.is_empty() {
        out.within("<p lang=\"it\">", &offered.feedback, "</p>");
    }
    out.raw("</li>");
}

/// Its letter and its words.
fn lettered(out: &mut Writer, place: usize, offered: &Offered, w: Words) {
    let (text, lang) = words(offered, w);
    out.within("<b>", &String::from(letter(place)), "</b> <span ");
    out.attribute("lang", lang).within(">", &text, "</span>");
}

/// Its words and their language.
fn words(offered: &Offered, w: Words) -> (String, &'static str) {
    let own = w.language().code();
    match &offered.words {
        Said::Text(text) => (text.clone(), ITALIAN),
        Said::Truth(true) => (w.t(key::QUESTION_TRUE), own),
        Said::Truth(false) => (w.t(key::QUESTION_FALSE), own),
    }
}

/// A kind without letters: as it stands on paper, then its answer.
fn talked_about(
    out: &mut Writer,
    place: Place,
    question: &Question,
    lesson: &LessonData,
    w: Words,
) {
    if question.phase() == Phase::Asked {
        out.paragraph(&w.t(key::SESSION_PRESENT_TALK));
        let paper = on_paper(lesson, place, "").unwrap_or_default();
        out.raw("<div class=\"present-paper\">").raw(&paper).raw("</div>");
        return;
    }
    let number = place.number.to_string();
    let key = [".paper-key li[value='", &number, "'] b"].concat();
    let key = markup::inside(&lesson.paper.0, &key).unwrap_or_default();
    out.raw("<p lang=\"it\"><b>").raw(&key).raw("</b></p>");
    // Where there are several, their order may be the answer.
    let list = if question.solution.len() > 1 { "ol" } else { "ul" };
    out.raw("<").raw(list).raw(" class=\"present-options\" lang=\"it\">");
    for remark in &question.solution {
        out.within("<li><p><b>", &remark.about, "</b> ").text(&remark.text).raw("</p></li>");
    }
    out.raw("</").raw(list).raw(">");
}
