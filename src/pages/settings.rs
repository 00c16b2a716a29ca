//! Settings: language, text size, colours, motion, what is saved here.

use crate::components::live_text::escape;
use crate::components::page_head::PageHead;
use crate::components::record_files::RecordFiles;
use crate::platform::{listen, page};
use crate::routes::Page;
use crate::state::language::{Key, Language, key, use_words};
use crate::state::learner::use_learner;
use crate::state::preferences::{motion_name, text_size_name, theme_name, use_preferences};
use crate::state::shared_device::{self, SETTING};
use leptos::prelude::*;
use pillole_core::preferences::{Motion, TextSize, Theme};
use pillole_core::storage::Notice;

/// The settings page. Every choice shows at once and is kept on this device.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let w = use_words();
    let preferences = use_preferences();
    let language = |language: Language| {
        view! {
            <li>
                <a
                    class="btn btn-secondary"
                    rel="external"
                    lang=language.code()
                    hreflang=language.code()
                    aria-current=(language == w.language()).then_some("true")
                    href=language.address(&Page::Settings.path())
                >
                    {language.name()}
                </a>
            </li>
        }
    };
    view! {
        <PageHead title=w.t(key::SETTINGS_TITLE) description=w.t(key::SETTINGS_TEXT)/>
        <div class="container page settings">
            <h1>{w.t(key::SETTINGS_TITLE)}</h1>
            <p class="lead">{w.t(key::SETTINGS_TEXT)}</p>
            <section aria-labelledby="lingua">
                <h2 id="lingua">{w.t(key::SETTINGS_LANGUAGE)}</h2>
                <ul class="choices">{Language::ALL.map(language).collect_view()}</ul>
            </section>
            <div class="needs-app">
                <Choices
                    name="testo"
                    title=key::SETTINGS_TEXT_SIZE
                    options=vec![
                        (text_size_name(TextSize::Normal), key::TEXT_NORMAL),
                        (text_size_name(TextSize::Large), key::TEXT_LARGE),
                        (text_size_name(TextSize::Larger), key::TEXT_LARGER),
                    ]
                    chosen=Signal::derive(move || text_size_name(preferences.get().text_size))
                    choose=move |name: String| {
                        let all = [TextSize::Normal, TextSize::Large, TextSize::Larger];
                        if let Some(size) = all.into_iter().find(|s| text_size_name(*s) == name) {
                            preferences.update(|stored| stored.text_size = size);
                        }
                    }
                />
                <Choices
                    name="colori"
                    title=key::SETTINGS_THEME
                    options=vec![
                        (theme_name(Theme::System), key::THEME_SYSTEM),
                        (theme_name(Theme::Light), key::THEME_LIGHT),
                        (theme_name(Theme::Dark), key::THEME_DARK),
                        (theme_name(Theme::HighContrast), key::THEME_HIGH_CONTRAST),
                    ]
                    chosen=Signal::derive(move || theme_name(preferences.get().theme))
                    choose=move |name: String| {
                        let all = [Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast];
                        if let Some(theme) = all.into_iter().find(|t| theme_name(*t) == name) {
                            preferences.update(|stored| stored.theme = theme);
                        }
                    }
                />
                <Choices
                    name="movimento"
                    title=key::SETTINGS_MOTION
                    options=vec![
                        (motion_name(Motion::System), key::MOTION_SYSTEM),
                        (motion_name(Motion::Reduced), key::MOTION_REDUCED),
                    ]
                    chosen=Signal::derive(move || motion_name(preferences.get().motion))
                    choose=move |name: String| {
                        let all = [Motion::System, Motion::Reduced];
                        if let Some(motion) = all.into_iter().find(|m| motion_name(*m) == name) {
                            preferences.update(|stored| stored.motion = motion);
                        }
                    }
                />
            </div>
            <RecordFiles/>
            <SharedDevice/>
        </div>
    }
    .into_any()
}

/// The switch for a device that many people share. Switching loads the page again: what is behind Back
/// is looked after from its beginning.
#[component]
fn SharedDevice() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let preferences = use_preferences();
    let is_on = move || preferences.get().shared.is_some();
    let switch = move |event: leptos::ev::MouseEvent| {
        if listen::nearest(&event, "data-act").is_none() {
            return;
        }
        if shared_device::switch(!is_on()) {
            page::replace_address(&format!("#{SETTING}"));
            page::reload();
        } else {
            learner.notices().set(vec![Notice::StorageRefused]);
        }
    };
    // Set as a whole, like every text that changes (see `live_text`).
    let setting = move || {
        let text = |key| escape(&w.t(key));
        let (state, label) = match is_on() {
            true => (key::SHARED_IS_ON, key::SHARED_SWITCH_OFF),
            false => (key::SHARED_IS_OFF, key::SHARED_SWITCH_ON),
        };
        let careful = match learner.has_begun() && !is_on() {
            true => text(key::SHARED_SETTING_IN_USE),
            false => String::new(),
        };
        format!(
            "<h2 id=\"condiviso\">{}</h2><p>{}</p><p class=\"note\">{careful}</p>\
             <p class=\"record-status\">{}</p>\
             <button class=\"btn btn-secondary\" type=\"button\" data-act=\"switch\">{}</button>",
            text(key::SHARED_NAME),
            text(key::SHARED_SETTING_TEXT),
            text(state),
            text(label),
        )
    };
    view! {
        <section
            class="needs-app"
            id=SETTING
            aria-labelledby="condiviso"
            on:click=switch
            inner_html=setting
        ></section>
    }
    .into_any()
}

/// One setting: a question with round buttons.
#[component]
fn Choices(
    name: &'static str,
    title: Key,
    options: Vec<(&'static str, Key)>,
    chosen: Signal<&'static str>,
    choose: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let w = use_words();
    let option = move |(value, label): (&'static str, Key)| {
        let id = format!("{name}-{value}");
        view! {
            <div class="option">
                <input
                    type="radio"
                    name=name
                    id=id.clone()
                    value=value
                    prop:checked=move || chosen.get() == value
                    on:change=move |event| choose(event_target_value(&event))
                />
                <label for=id>{w.t(label)}</label>
            </div>
        }
    };
    view! {
        <fieldset class="setting">
            <legend>{w.t(title)}</legend>
            {options.into_iter().map(option).collect_view()}
        </fieldset>
    }
    .into_any()
}
