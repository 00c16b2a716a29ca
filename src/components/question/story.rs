//! A story that goes on as one chooses: the scene one is in, and what one can do there.

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

use crate::components::live_text::escape;
use crate::components::screen::{Drawing, Use, device_class};
use crate::state::language::{Key, Words, key};
use pillole_core::question::{ChoiceIndex, Ending, Scene, Story, Then};
use pillole_core::screen::ScreenState;

/// The scene that a path leads to; the first, if it leads nowhere.
fn scene_at<'a>(story: &'a Story, path: &[ChoiceIndex]) -> Option<&'a Scene> {
    let last = story.told(path).and_then(|told| told.last().copied());
    story.scene(last.unwrap_or(0))
}

/// How a story ends, in the portal's words.
#[must_use]
pub fn ending_words(ending: Ending) -> Key {
    match ending {
        Ending::Good => key::STORY_GOOD,
        Ending::Mixed => key::STORY_MIXED,
        Ending::Bad => key::STORY_BAD,
    }
}

/// The scene that `path` leads to, as markup.
#[must_use]
pub fn markup(story: &Story, path: &[ChoiceIndex], w: Words) -> String {
    let Some(scene) = scene_at(story, path) else { return String::new() };
    let button = |choose: &str, class: &str, lang: &str, text: &str| {
        format!(
            "<button type=\"button\" class=\"btn {class} needs-app\" data-choose=\"{choose}\" lang=\"{lang}\">{}</button>",
            escape(text)
        )
    };
    let own = w.language().code();
    let screen = scene.screen.and_then(|index| story.screens.get(usize::from(index)));
    let figure = screen.map(|screen| {
        let state = &ScreenState::default();
        let drawing = Drawing { screen, state, used: Use::Figure, mark: None, words: w, scope: "" };
        format!(
            "<div class=\"{}\" role=\"img\" lang=\"it\" aria-label=\"{}\"><div class=\"device-screen\">{}</div></div>",
            device_class(screen),
            escape(&screen.alt),
            drawing.parts().concat()
        )
    });
    let mut markup = format!(
        "<p class=\"story-text\" lang=\"it\">{}</p>{}",
        escape(&scene.text),
        figure.unwrap_or_default()
    );
    match &scene.then {
        Then::Choices(choices) => {
            for (index, choice) in choices.iter().enumerate() {
                markup.push_str(&button(
                    &index.to_string(),
                    "btn-secondary story-choice",
                    "it",
                    &choice.text,
                ));
            }
        }
        Then::Ends(ending) => {
            let class = match ending {
                Ending::Good => "right",
                Ending::Mixed => "partly",
                Ending::Bad => "wrong",
            };
            markup.push_str(&format!(
                "<p class=\"story-ending {class}\">{}</p>{}",
                escape(&w.t(ending_words(*ending))),
                button("start", "btn-primary", own, &w.t(key::STORY_AGAIN))
            ));
        }
    }
    if !path.is_empty() {
        markup.push_str(&button("back", "btn-secondary story-back", own, &w.t(key::STORY_BACK)));
    }
    markup
}
