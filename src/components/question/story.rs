//! A story that goes on as one chooses.

use super::Answering;
use crate::components::live_text::escape;
use crate::components::screen::{Drawing, Use, device_class};
use crate::platform::page;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::question::{ChoiceIndex, Ending, Response, Scene, Story, Then};
use pillole_core::screen::ScreenState;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The scene one is in, and what one can do there.
#[component]
pub fn StoryPlayer(
    /// The story.
    story: Arc<Story>,
    /// The way through it.
    answering: Answering,
) -> impl IntoView {
    let Answering { given, keep, check, .. } = answering;
    let w = use_words();
    let root = NodeRef::<leptos::html::Div>::new();
    let go = {
        let story = Arc::clone(&story);
        move |path: Vec<ChoiceIndex>| {
            let ends = scene_at(&story, &path).is_some_and(|s| matches!(s.then, Then::Ends(_)));
            let response = Some(Response::Story(path));
            keep.run(response.clone());
            if ends {
                check.run(response);
            }
            // Who chose hears the scene that follows.
            request_animation_frame(move || {
                if let Some(root) = root.get_untracked() {
                    page::focus_element(&root);
                }
            });
        }
    };
    let click = move |event: leptos::ev::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("[data-choose]").ok().flatten());
        let Some(chosen) = button.and_then(|button| button.get_attribute("data-choose")) else {
            return;
        };
        let mut path = path(given);
        match chosen.parse().map(ChoiceIndex) {
            Ok(index) => path.push(index),
            Err(_) if chosen == "back" => _ = path.pop(),
            Err(_) => path.clear(),
        }
        go(path);
    };
    let scene = move || {
        let path = path(given);
        scene_at(&story, &path)
            .map(|scene| markup(&story, scene, path.len(), w))
            .unwrap_or_default()
    };
    view! {
        <div
            class="story"
            tabindex="-1"
            node_ref=root
            role="group"
            aria-label=w.t(key::STORY_LABEL)
            inner_html=scene
            on:click=click
        ></div>
    }
    .into_any()
}

/// What was chosen so far.
fn path(given: RwSignal<Option<Response>>) -> Vec<ChoiceIndex> {
    given.with(|given| match given {
        Some(Response::Story(path)) => path.clone(),
        _ => Vec::new(),
    })
}

/// The scene that a path leads to; the first, if it leads nowhere.
fn scene_at<'a>(story: &'a Story, path: &[ChoiceIndex]) -> Option<&'a Scene> {
    let last = story.told(path).and_then(|told| told.last().copied());
    story.scene(last.unwrap_or(0))
}

/// A scene as markup.
fn markup(story: &Story, scene: &Scene, before: usize, w: Words) -> String {
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
        let drawing = Drawing { screen, state, used: Use::Figure, mark: None, words: w };
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
            let (class, title) = match ending {
                Ending::Good => ("right", key::STORY_GOOD),
                Ending::Mixed => ("partly", key::STORY_MIXED),
                Ending::Bad => ("wrong", key::STORY_BAD),
            };
            markup.push_str(&format!(
                "<p class=\"story-ending {class}\">{}</p>{}",
                escape(&w.t(title)),
                button("start", "btn-primary", own, &w.t(key::STORY_AGAIN))
            ));
        }
    }
    if before > 0 {
        markup.push_str(&button("back", "btn-secondary story-back", own, &w.t(key::STORY_BACK)));
    }
    markup
}
