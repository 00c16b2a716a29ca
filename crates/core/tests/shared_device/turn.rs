//! The mode, the turns, and what stays from one to the next.

use pillole_core::preferences::{Language, Preferences, TextSize, Theme};
use pillole_core::progress::Timestamp;
use pillole_core::shared_device::{
    asked, cache_stays, is_in_use, last_act, note_act, stays, without,
};
use pillole_core::storage::Store;
use pillole_core::storage::memory::Memory;

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds)
}

fn italian() -> Language {
    Language::try_from("it".to_owned()).unwrap()
}

/// As a facilitator left it.
fn shared() -> Preferences {
    let mut preferences = Preferences { text_size: TextSize::Large, ..Preferences::default() };
    preferences.share(italian(), at(1000));
    preferences
}

#[test]
fn an_address_switches_it_on_and_off() {
    assert_eq!(asked("?pc-condiviso=1"), Some(true));
    assert_eq!(asked("?area=4&pc-condiviso=0"), Some(false));
    for nothing in
        ["", "?", "?pc-condiviso", "?pc-condiviso=", "?pc-condiviso=2", "?xpc-condiviso=1"]
    {
        assert_eq!(asked(nothing), None, "{nothing}");
    }
}

#[test]
fn the_rest_of_the_address_stays() {
    assert_eq!(without("?pc-condiviso=1"), "");
    assert_eq!(without("?area=4&pc-condiviso=0&livello=2"), "?area=4&livello=2");
    assert_eq!(without("?area=4"), "?area=4");
    assert_eq!(without(""), "");
}

#[test]
fn tabs_tell_each_other_when_somebody_did_something() {
    let store = Memory::default();
    assert_eq!(last_act(&store), None);
    note_act(&store, 1_795_000_000_000);
    assert_eq!(last_act(&store), Some(1_795_000_000_000));
    store.set("pillole.shared.last", "soon").unwrap();
    assert_eq!(last_act(&store), None);
}

#[test]
fn the_next_person_finds_what_the_facilitator_left() {
    let mut now = shared();
    now.theme = Theme::HighContrast;
    now.text_size = TextSize::Larger;
    let next = now.next_turn(at(2000)).unwrap();
    assert_eq!((next.text_size, next.theme), (TextSize::Large, Theme::System));
    assert_eq!(next.language, Some(italian()));
    let turn = next.shared.clone().unwrap();
    assert_eq!(turn.since, at(2000));
    // And so does who comes after.
    assert_eq!(next.next_turn(at(3000)).unwrap().text_size, TextSize::Large);
}

#[test]
fn no_two_turns_begin_at_the_same_moment() {
    let first = shared();
    for now in [0, 999, 1000] {
        let next = first.next_turn(at(now)).unwrap();
        assert_eq!(next.shared.unwrap().since, at(1001));
    }
}

#[test]
fn switching_it_on_again_changes_nothing() {
    let mut again = shared();
    again.theme = Theme::Dark;
    let before = again.clone();
    again.share(Language::try_from("en".to_owned()).unwrap(), at(5000));
    assert_eq!(again, before);
}

#[test]
fn it_is_kept_with_the_preferences() {
    let preferences = shared();
    assert_eq!(Preferences::from_json(&preferences.to_json()), preferences);
    let text = r#"{"motion":"system","shared":{"before":{"language":"it","motion":"system","text_size":"large","theme":"system"},"since":1000},"text_size":"large","theme":"system","version":1}"#;
    assert_eq!(preferences.to_json(), text);
}

#[test]
fn without_the_mode_there_is_no_next_turn() {
    assert_eq!(Preferences::default().next_turn(at(1)), None);
}

#[test]
fn what_is_no_turn_is_none() {
    for damaged in ["1", "null", "{}", r#"{"since":"x"}"#, r#"{"since":-1}"#, "[]"] {
        let text = format!(r#"{{"version":1,"theme":"dark","shared":{damaged}}}"#);
        let read = Preferences::from_json(&text);
        assert_eq!(read, Preferences { theme: Theme::Dark, ..Preferences::default() }, "{damaged}");
    }
    let read = Preferences::from_json(r#"{"shared":{"since":7}}"#);
    assert_eq!(read.shared.unwrap().before, Preferences::default());
}

#[test]
fn only_the_mode_and_the_copy_of_the_site_stay() {
    assert!(stays("pillole.preferences") && stays("pillole.offline"));
    for goes in ["pillole.learner", "pillole.shared.last", "pillole.draft.a/b", "somebody-elses"] {
        assert!(!stays(goes), "{goes}");
    }
    assert!(cache_stays("pillole-portal") && cache_stays("pillole-video"));
    assert!(!cache_stays("pillole-print"));
}

#[test]
fn a_device_with_somebodys_record_is_in_use() {
    let store = Memory::default();
    assert!(!is_in_use(&store));
    store.set("pillole.preferences", "{}").unwrap();
    assert!(!is_in_use(&store));
    for owner in ["pillole.learner", "pillole.facilitator"] {
        store.set(owner, "{}").unwrap();
        assert!(is_in_use(&store));
        store.remove(owner).unwrap();
    }
}
