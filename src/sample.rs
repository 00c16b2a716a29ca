//! What tests of markup are made with: words that tell their own names, and screens with all sorts
//! of places on them. Every text of an author has signs in it that must be escaped.

use crate::components::live_text::escape;
use crate::state::language::{Dictionary, Language, Words, key, use_words};
use leptos::prelude::Owner;
use pillole_core::id::PlaceId;
use pillole_core::screen::{
    ButtonStyle, Device, Icon, Input, Kind, Lock, Place, Reaction, Screen, Side, Tone,
};

/// What an author might write, and what a browser must not read as markup.
pub(crate) const TEXT: &str = "A <i>\"&";

/// [`TEXT`] as it must stand in markup.
pub(crate) const ESCAPED: &str = "A &lt;i&gt;&quot;&amp;";

/// Runs a test with the words of an English page, each of which is its own name (see [`said`]).
pub(crate) fn with_words(test: impl FnOnce(Words)) {
    let owner = Owner::new();
    owner.with(|| {
        let texts = key::NAMES.iter().map(|name| word(name)).collect();
        Words::provide(Dictionary { language: Language::En, texts });
        test(use_words());
    });
    owner.cleanup();
}

/// A word of the portal in markup, by its name; its placeholders are not filled in.
pub(crate) fn said(name: &str) -> String {
    assert!(key::NAMES.contains(&name), "no word {name}");
    escape(&word(name))
}

fn word(name: &str) -> String {
    format!("<{name} {{n}} {{total}} {{what}}>")
}

/// A place's name.
pub(crate) fn id(name: &str) -> PlaceId {
    PlaceId::try_from(name).unwrap()
}

/// A place on the screen itself that does nothing.
pub(crate) fn place(name: &str, kind: Kind) -> Place {
    Place { id: id(name), inside: None, kind, hidden: false, reaction: Reaction::None }
}

/// A telephone with these places on it.
pub(crate) fn phone(places: Vec<Place>) -> Screen {
    let id = "phone/prova".try_into().unwrap();
    Screen { id, device: Device::Phone, alt: TEXT.to_owned(), fold: None, places }
}

/// A field.
pub(crate) fn field(input: Input, offers: &str) -> Kind {
    Kind::Field { label: TEXT.to_owned(), input, offers: offers.to_owned() }
}

/// A box to tick.
pub(crate) fn checkbox(on: bool) -> Kind {
    Kind::Checkbox { label: TEXT.to_owned(), on }
}

/// A button.
pub(crate) fn button() -> Kind {
    Kind::Button { text: TEXT.to_owned(), style: ButtonStyle::Primary }
}

/// A choice between two things; neither is chosen.
pub(crate) fn choice() -> Kind {
    let options = vec![TEXT.to_owned(), "Altro".to_owned()];
    Kind::Choice { label: TEXT.to_owned(), options, chosen: None }
}

/// A tab.
pub(crate) fn tab(on: bool) -> Kind {
    Kind::Tab { text: TEXT.to_owned(), icon: Some(Icon::Home), on }
}

/// A place of every kind.
pub(crate) fn every_kind() -> Vec<Kind> {
    let text = || TEXT.to_owned();
    vec![
        Kind::Bar { text: text(), back: true },
        Kind::Bar { text: text(), back: false },
        Kind::Address { text: text(), lock: Lock::Open },
        Kind::Sender { text: text(), detail: Some(text()) },
        Kind::Message { text: text(), from: Side::Them },
        Kind::Link { text: text() },
        Kind::Heading { text: text() },
        Kind::Text { text: text() },
        Kind::Row { label: text(), text: text() },
        field(Input::Text, TEXT),
        field(Input::Password, TEXT),
        field(Input::Number, TEXT),
        field(Input::Email, TEXT),
        field(Input::Search, TEXT),
        field(Input::Long, TEXT),
        field(Input::Keypad, TEXT),
        button(),
        checkbox(true),
        Kind::Switch { label: text(), on: true },
        choice(),
        Kind::Item { text: text(), detail: Some(text()), icon: None },
        Kind::Notice { text: text(), tone: Tone::Warning },
        Kind::Image { picture: Icon::Town, alt: text() },
        Kind::Attachment { text: text(), detail: Some(text()) },
        Kind::Code { text: text(), qr: true },
        tab(true),
        Kind::Dialog { text: text() },
        Kind::Banner { text: text() },
        Kind::Card { text: text() },
    ]
}
