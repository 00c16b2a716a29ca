//! One thing that is shown: the title, a step, a question, a scene, the end.

use super::{NOW, answer, choice, story};
use crate::components::pane::{Button, Field, Piece, Writer};
use crate::components::screen::{Drawing, Use, device_class};
use crate::platform::markup;
use crate::state::documents::LessonData;
use crate::state::language::{Key, Words, key};
use pillole_core::question::Kind;
use pillole_core::screen::ScreenState;
use pillole_core::session::presentation::{Phase, Place, Presentation, Thing};

/// The language that pillole are in.
pub(super) const ITALIAN: &str = "it";

/// The words of the button that goes on.
pub(super) fn onward(now: &Thing) -> Key {
    match now {
        Thing::Title => key::SESSION_PRESENT_BEGIN,
        Thing::Question(_, question) => match question.phase() {
            Phase::Asked => key::SESSION_PRESENT_ANSWER,
            Phase::Answered if question.others().next().is_some() => key::SESSION_PRESENT_OTHERS,
            _ => key::SESSION_PRESENT_FORWARD,
        },
        Thing::Story(_, telling) if telling.is_open() => key::SESSION_PRESENT_DECIDE,
        _ => key::SESSION_PRESENT_FORWARD,
    }
}

/// The thing as a piece.
pub(super) fn write(shown: &Presentation, lesson: &LessonData, letters: bool, w: Words) -> Piece {
    let mut out = Writer::default();
    out.raw("<section class=\"present-thing\">");
    let picture = match shown.now() {
        Thing::Title => {
            heading(&mut out, "", &lesson.card.title, ITALIAN);
            out.within("<p lang=\"it\">", &lesson.card.summary, "</p>");
            out.paragraph(&w.t(key::SESSION_PRESENT_READY));
            out.raw("<div class=\"present-keys print-choices\">");
            choice::keys(&mut out, w);
            let (id, label) = ("lettere", &*w.t(key::SESSION_PRESENT_KEY_LETTERS));
            let tick = Field { act: "letters", id, label, ..Field::default() };
            out.tick(tick, letters, None).raw("</div>");
            None
        }
        Thing::Step(place) => step(&mut out, *place, lesson, w),
        Thing::Question(place, question) => {
            let told = numbered(key::QUESTION_NUMBER, *place, w);
            heading(&mut out, &told, &question.prompt, ITALIAN);
            answer::write(&mut out, *place, question, shown.hands(), lesson, w);
            on_paper(lesson, *place, " figure")
        }
        Thing::Story(place, telling) => {
            let told = numbered(key::QUESTION_NUMBER, *place, w);
            story::write(&mut out, &told, telling, shown.hands(), w);
            telling.scene().screen.and_then(|index| picture(lesson, *place, index, w))
        }
        Thing::End => {
            heading(&mut out, "", &w.t(key::SESSION_PRESENT_END), w.language().code());
            out.paragraph(&w.t(key::SESSION_PRESENT_END_TEXT));
            None
        }
    };
    out.raw("</div>");
    if let Some(picture) = picture {
        out.raw("<figure>").raw(&picture).raw("</figure>");
    }
    out.raw("</section>");
    out.take()
}

/// "Domanda 2 di 9".
pub(super) fn numbered(words: Key, place: Place, w: Words) -> String {
    w.with(words, "n", place.number).replace("{total}", &place.total.to_string())
}

/// The heading that one is led to, with where one is, and the beginning of what stands below.
pub(super) fn heading(out: &mut Writer, told: &str, words: &str, lang: &str) {
    out.raw("<div class=\"present-words\"><h1 tabindex=\"-1\" ").attribute("id", NOW).raw(">");
    if !told.is_empty() {
        out.within("<span class=\"present-where\">", told, " </span>");
    }
    out.raw("<span ").attribute("lang", lang).within(">", words, "</span></h1>");
}

/// A step: what to do, why, and its screen.
fn step(out: &mut Writer, place: Place, lesson: &LessonData, w: Words) -> Option<String> {
    let step = lesson.exercise.steps.get(place.number.saturating_sub(1))?;
    heading(out, &numbered(key::SESSION_PRESENT_STEP, place, w), &step.say, ITALIAN);
    if !step.why.is_empty() {
        out.within("<p lang=\"it\">", &step.why, "</p>");
    }
    let figure = ["[data-step='", &place.number.to_string(), "'] figure"].concat();
    markup::inside(&lesson.reading.0, &figure)
}

/// The screen of a scene of the story that is the question with this number.
fn picture(lesson: &LessonData, place: Place, index: u8, words: Words) -> Option<String> {
    let mut asked = lesson.questions.iter().filter(|data| data.item.beside().is_none());
    let item = &asked.nth(place.number.saturating_sub(1))?.item;
    let Kind::Story(story) = &item.kind else { return None };
    let screen = story.screens.get(usize::from(index))?;
    let state = &ScreenState::default();
    let drawing = Drawing { screen, state, used: Use::Figure, mark: None, words, scope: "" };
    let mut out = Writer::default();
    out.raw("<div role=\"img\" lang=\"it\" ").attribute("class", device_class(screen));
    out.attribute("aria-label", &screen.alt).raw("><div class=\"device-screen\">");
    out.raw(&drawing.parts().concat()).raw("</div></div>");
    Some(out.take().frame)
}

/// What a question has on paper, in the part of it that `selector` names.
pub(super) fn on_paper(lesson: &LessonData, place: Place, selector: &str) -> Option<String> {
    let number = place.number.to_string();
    let question = [".paper-question[value='", &number, "']", selector].concat();
    markup::inside(&lesson.paper.0, &question)
}

/// A button with a letter of its own.
pub(super) fn button<'a>(act: &'a str, key: &'a str, words: &'a str) -> Button<'a> {
    Button { act, key, words, look: "btn-secondary", ..Button::default() }
}
