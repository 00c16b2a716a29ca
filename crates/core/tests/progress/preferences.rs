//! Preferences survive what they must and never stand in the way.

use pillole_core::playing::{Playing, Speed};
use pillole_core::preferences::{Language, Motion, Preferences, TextSize, Theme};
use pillole_core::storage::memory::{Faults, Memory};
use proptest::prelude::*;
use proptest::sample::select;

fn any_preferences() -> impl Strategy<Value = Preferences> {
    let language = select(vec![None, Some("it"), Some("en"), Some("pt-BR")]);
    let size = select(vec![TextSize::Normal, TextSize::Large, TextSize::Larger]);
    let theme = select(vec![Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast]);
    let motion = select(vec![Motion::System, Motion::Reduced]);
    let playing = (select(Speed::ALL.to_vec()), any::<bool>(), any::<bool>()).prop_map(
        |((speed, _), without_captions, step_by_step)| Playing {
            speed,
            without_captions,
            step_by_step,
        },
    );
    (language, size, theme, motion, playing).prop_map(
        |(language, text_size, theme, motion, playing)| Preferences {
            language: language.map(|code| Language::try_from(code.to_owned()).unwrap()),
            text_size,
            theme,
            motion,
            playing,
            shared: None,
        },
    )
}

#[test]
fn the_text_is_what_the_boot_script_reads() {
    let text = r#"{"version":1,"language":"it","text_size":"large","theme":"high_contrast","motion":"reduced"}"#;
    let preferences = Preferences::from_json(text);
    assert_eq!(preferences.theme, Theme::HighContrast);
    let [a, b]: [serde_json::Value; 2] =
        [text, &preferences.to_json()].map(|text| serde_json::from_str(text).unwrap());
    assert_eq!(a, b);
}

/// To the letter as serde_json wrote them.
#[test]
fn the_text_is_the_same_in_every_edition() {
    let default = Preferences::default();
    let text = r#"{"motion":"system","text_size":"normal","theme":"system","version":1}"#;
    assert_eq!(default.to_json(), text);
    let chosen = Preferences {
        language: Some(Language::try_from("it".to_owned()).unwrap()),
        text_size: TextSize::Large,
        theme: Theme::HighContrast,
        motion: Motion::Reduced,
        playing: Playing::default(),
        shared: None,
    };
    let text = r#"{"language":"it","motion":"reduced","text_size":"large","theme":"high_contrast","version":1}"#;
    assert_eq!(chosen.to_json(), text);
    let slowly = Playing { speed: Speed::Slow, without_captions: true, step_by_step: true };
    let text = r#"{"captions":"off","motion":"system","speed":"0.75","step_by_step":"on","text_size":"normal","theme":"system","version":1}"#;
    assert_eq!(Preferences { playing: slowly, ..default }.to_json(), text);
}

#[test]
fn what_cannot_be_understood_is_as_if_not_chosen() {
    let read = Preferences::from_json(r#"{"version":9,"theme":"sepia","text_size":"larger"}"#);
    assert_eq!(read, Preferences { text_size: TextSize::Larger, ..Preferences::default() });
    for language in ["", "IT", "italiano", "it-it", "../it", "i"] {
        assert!(Language::try_from(language.to_owned()).is_err(), "{language}");
    }
}

#[test]
fn a_refused_store_gives_the_default() {
    let store = Memory::default();
    let dark = Preferences { theme: Theme::Dark, ..Preferences::default() };
    dark.save(&store).unwrap();
    assert_eq!(Preferences::load(&store), dark);
    store.set_faults(Faults { refuse: true, ..Faults::default() });
    assert!(dark.save(&store).is_err());
    assert_eq!(Preferences::load(&store), Preferences::default());
}

proptest! {
    #[test]
    fn what_is_written_is_read(preferences in any_preferences()) {
        prop_assert_eq!(Preferences::from_json(&preferences.to_json()), preferences);
    }

    #[test]
    fn no_text_panics(text in ".*") {
        prop_assert_eq!(Preferences::from_json(&text), Preferences::default());
    }
}
