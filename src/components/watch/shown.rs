//! What the player shows on the page: which part and which sentence is on, and what it says.

use crate::components::live_text::escape;
use crate::platform::{markup, page};
use crate::state::language::{Words, key};
use pillole_core::playing::{Stretch, Timeline};
use web_sys::Element;

/// What says which one is on, to everybody.
const NOW: &str = "aria-current";

/// The parts of the page that change.
pub(super) struct Shown {
    root: Element,
    film: Element,
    places: Vec<Element>,
    sentences: Vec<Element>,
    part: Option<usize>,
    sentence: Option<usize>,
    plays: bool,
    said: String,
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    page::elements(root.query_selector_all(selector))
}

fn number(element: &Element, name: &str) -> u32 {
    element.get_attribute(name).and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// When the sentence of this element begins, in milliseconds.
pub(super) fn sentence_begins(element: &Element) -> u32 {
    number(element, "data-sentence")
}

/// When the part of this element begins, in milliseconds.
pub(super) fn part_begins(element: &Element) -> u32 {
    number(element, "data-from")
}

impl Shown {
    /// What is on the page, and the order of the video, which stands there.
    pub(super) fn find(root: &Element) -> Option<(Self, Timeline)> {
        let film = root.query_selector("[data-film]").ok()??;
        let places = all(root, "[data-act=place]");
        let sentences = all(root, "[data-sentence]");
        // Each goes on until the next one begins, the last to the end.
        let length = number(&film, "data-film");
        let ends = |all: &[Element], begins: fn(&Element) -> u32| -> Vec<u32> {
            all.iter().skip(1).map(begins).chain([length]).collect()
        };
        let stretches = |all: &[Element], begins: fn(&Element) -> u32| -> Vec<Stretch> {
            let to_do = |element: &Element| element.has_attribute("data-to-do");
            let both = all.iter().zip(ends(all, begins));
            both.map(|(it, to)| Stretch { from: begins(it), to, is_step: to_do(it) }).collect()
        };
        let timeline = Timeline {
            parts: stretches(&places, part_begins),
            sentences: stretches(&sentences, sentence_begins),
        };
        for sentence in &sentences {
            // Without the app they are only read.
            let _ = sentence.set_attribute("role", "button");
            let _ = sentence.set_attribute("tabindex", "0");
        }
        let root = root.clone();
        let (part, sentence, plays, said) = (None, None, false, String::new());
        Some((Self { root, film, places, sentences, part, sentence, plays, said }, timeline))
    }

    /// Shows where it is, and whether it plays.
    pub(super) fn show(&mut self, timeline: &Timeline, at: u32, plays: bool) {
        let part = timeline.part(at);
        if part != self.part {
            mark(&self.places, self.part, part);
            self.part = part;
        }
        let sentence = timeline.sentence(at);
        if sentence != self.sentence {
            mark(&self.sentences, self.sentence, sentence);
            self.sentence = sentence;
            self.follow();
        }
        if plays != self.plays {
            self.plays = plays;
            let _ = self.film.toggle_attribute_with_force("data-plays", plays);
        }
    }

    /// Scrolls the words in their own box, so that the sentence that is on is in it. The page does not move.
    fn follow(&self) {
        let sentence = self.sentence.and_then(|at| self.sentences.get(at));
        let text = self.root.query_selector("[data-film-text]").ok().flatten();
        let (Some(sentence), Some(text)) = (sentence, text) else { return };
        if matches!(text.query_selector(":focus-visible"), Ok(Some(_))) {
            // Who goes from sentence to sentence by keyboard is led nowhere else.
            return;
        }
        let (around, inner) =
            (text.get_bounding_client_rect(), sentence.get_bounding_client_rect());
        let is_seen = inner.top() >= around.top() && inner.bottom() <= around.bottom();
        if !is_seen {
            let by = inner.top() - around.top() - around.height() / 3.0;
            text.set_scroll_top(text.scroll_top() + by as i32);
        }
    }

    /// Says something, as markup; nothing is said twice.
    pub(super) fn say(&mut self, markup: String) {
        if self.said != markup {
            markup::replace_part(&self.root, "said", &markup);
            self.said = markup;
        }
    }

    /// The number of the step that plays.
    pub(super) fn step(&self, timeline: &Timeline, at: u32) -> Option<usize> {
        let part = timeline.part(at)?;
        let parts = timeline.parts.get(..=part)?;
        let is_step = parts.last()?.is_step;
        is_step.then(|| parts.iter().filter(|part| part.is_step).count())
    }
}

/// Marks the one that is on.
fn mark(elements: &[Element], before: Option<usize>, now: Option<usize>) {
    if let Some(element) = before.and_then(|at| elements.get(at)) {
        let _ = element.remove_attribute(NOW);
    }
    if let Some(element) = now.and_then(|at| elements.get(at)) {
        let _ = element.set_attribute(NOW, "true");
    }
}

/// A sentence that is told.
pub(super) fn sentence(text: &str) -> String {
    ["<p>", &escape(text), "</p>"].concat()
}

/// A step is over: now it is the learner's turn.
pub(super) fn now_you(step: usize, w: Words) -> String {
    let text = sentence(&w.with(key::WATCH_NOW_YOU, "n", step));
    let go_on = escape(&w.t(key::WATCH_GO_ON));
    [
        &text,
        "<button class=\"btn btn-primary\" type=\"button\" data-act=\"go-on\">",
        &go_on,
        "</button>",
    ]
    .concat()
}

/// All of it was seen.
pub(super) fn ended(w: Words) -> String {
    let text = sentence(&w.t(key::WATCH_ENDED));
    let go_on = escape(&w.t(key::WATCH_ENDED_TRY));
    [&text, "<p><a href=\"#prova\">", &go_on, "</a></p>"].concat()
}
