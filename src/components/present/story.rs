//! A story that the room decides: what it chose, what follows, and what it can do now.

use super::DECIDE;
use super::answer::hand;
use super::thing::{ITALIAN, button, heading};
use crate::components::pane::{Button, Writer};
use crate::components::question::story::ending_words;
use crate::state::language::{Words, key};
use pillole_core::question::{Ending, Then};
use pillole_core::session::presentation::{Hands, Telling, letter};

/// The scene one is in.
pub(super) fn write(
    out: &mut Writer,
    told: &str,
    telling: &Telling,
    hands: Option<&Hands>,
    w: Words,
) {
    match telling.last() {
        None => heading(out, told, &telling.prompt, ITALIAN),
        Some(last) => {
            let chosen =
                w.with(key::SESSION_PRESENT_CHOSEN, "letter", String::from(letter(last.letter)));
            let (before, after) = chosen.split_once("{text}").unwrap_or((&chosen, ""));
            heading(out, &[told, " · ", before, after].concat(), &last.choice.text, ITALIAN);
        }
    }
    let scene = telling.scene();
    out.within("<p class=\"story-text\" lang=\"it\">", &scene.text, "</p>");
    let to_decide = telling.to_decide();
    if !to_decide.is_empty() {
        out.raw("<p class=\"choose-first\" tabindex=\"-1\" ").attribute("id", DECIDE);
        out.within(">", &w.t(key::SESSION_PRESENT_UNDECIDED), "</p><p class=\"actions\">");
        for place in to_decide {
            let words = w.with(key::SESSION_PRESENT_GO_WITH, "letter", String::from(letter(place)));
            let key = place.to_string();
            out.button(Button { look: "btn-primary", ..button("choose", &key, &words) });
        }
        out.raw("</p>");
    }
    match &scene.then {
        Then::Choices(choices) => {
            out.raw("<ul class=\"present-options\">");
            let counts = hands.into_iter().flat_map(Hands::each);
            for ((place, choice), count) in (0_usize..).zip(choices).zip(counts) {
                hand(out, place, &choice.text, ITALIAN, count, w);
            }
            out.raw("</ul>");
        }
        Then::Ends(ending) => {
            let class = if *ending == Ending::Good { "right" } else { "partly" };
            out.raw("<p class=\"story-ending ").raw(class);
            out.within("\">", &w.t(ending_words(*ending)), "</p><p>");
            out.button(button("again", "", &w.t(key::STORY_AGAIN))).raw("</p>");
        }
    }
}
