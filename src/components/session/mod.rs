//! What the pages of sessions share: the learner's assignment and the facilitator's.
//!
//! Most of them is markup ([`crate::components::pane`]): one file for each piece, with what is shown in it
//! and what is done when it is used. Their words come apart from those of all other pages:
//! [`session_page`] waits for them.

pub mod add_part;
pub mod address;
pub mod assign_box;
pub mod code_entry;
pub mod collected;
pub mod collected_bars;
pub mod collected_tables;
pub mod hand_in;
pub mod held_form;
pub mod months;
pub mod parts;
pub mod plan_editor;
pub mod plan_list;
pub mod report_codes;
pub mod session_page;
pub mod sheets;
pub mod tasks;

use crate::platform::clipboard;
use crate::platform::fetch::FetchError;
use crate::state::documents::{DocumentKey, Documents, Loadable};
use crate::state::language::{Key, Words, key};
use leptos::prelude::*;
use pillole_core::assessment::{Form, Scope};
use pillole_core::session::code::Kind;
use pillole_core::session::{Animal, CodeError, Colour, Nickname, Test};

/// What somebody is called: a colour and an animal.
#[must_use]
pub fn nickname_words(nickname: Nickname, w: Words) -> String {
    let colour = COLOURS.get(nickname.colour as usize).copied();
    let animal = ANIMALS.get(nickname.animal as usize).copied();
    let text = |key: Option<Key>| key.map(|key| w.t(key)).unwrap_or_default();
    w.with(key::SESSION_NICKNAME, "animal", text(animal)).replace("{colour}", &text(colour))
}

/// The colours' names, in the order of [`Colour::ALL`].
const COLOURS: [Key; Colour::ALL.len()] = [
    key::SESSION_COLOUR_BLUE,
    key::SESSION_COLOUR_PINK,
    key::SESSION_COLOUR_VIOLET,
    key::SESSION_COLOUR_ORANGE,
    key::SESSION_COLOUR_GREEN,
    key::SESSION_COLOUR_LIGHT_BLUE,
    key::SESSION_COLOUR_TURQUOISE,
    key::SESSION_COLOUR_BROWN,
];

/// The animals' names, in the order of [`Animal::ALL`].
const ANIMALS: [Key; Animal::ALL.len()] = [
    key::SESSION_ANIMAL_FOX,
    key::SESSION_ANIMAL_CAT,
    key::SESSION_ANIMAL_WOLF,
    key::SESSION_ANIMAL_BEAR,
    key::SESSION_ANIMAL_HARE,
    key::SESSION_ANIMAL_HEDGEHOG,
    key::SESSION_ANIMAL_TORTOISE,
    key::SESSION_ANIMAL_DOLPHIN,
    key::SESSION_ANIMAL_OWL,
    key::SESSION_ANIMAL_EAGLE,
    key::SESSION_ANIMAL_SWALLOW,
    key::SESSION_ANIMAL_ROBIN,
    key::SESSION_ANIMAL_SWAN,
    key::SESSION_ANIMAL_SEAGULL,
    key::SESSION_ANIMAL_HORSE,
    key::SESSION_ANIMAL_DEER,
    key::SESSION_ANIMAL_SQUIRREL,
    key::SESSION_ANIMAL_BEAVER,
    key::SESSION_ANIMAL_PANDA,
    key::SESSION_ANIMAL_TIGER,
    key::SESSION_ANIMAL_LION,
    key::SESSION_ANIMAL_GIRAFFE,
    key::SESSION_ANIMAL_ZEBRA,
    key::SESSION_ANIMAL_KANGAROO,
    key::SESSION_ANIMAL_BUTTERFLY,
    key::SESSION_ANIMAL_BEE,
    key::SESSION_ANIMAL_LADYBIRD,
    key::SESSION_ANIMAL_LYNX,
    key::SESSION_ANIMAL_OTTER,
    key::SESSION_ANIMAL_KOALA,
    key::SESSION_ANIMAL_HUMMINGBIRD,
    key::SESSION_ANIMAL_PENGUIN,
];

/// What is wrong with a code that should be of this kind, and what to do.
#[must_use]
pub fn code_fault(error: &CodeError, w: Words) -> String {
    match error {
        CodeError::Empty => w.t(key::SESSION_FAULT_EMPTY),
        CodeError::TooLong => w.t(key::SESSION_FAULT_TOO_LONG),
        CodeError::WrongCharacter(letter) => w.with(key::SESSION_FAULT_CHARACTER, "letter", letter),
        CodeError::Damaged | CodeError::Unreadable => w.t(key::SESSION_FAULT_DAMAGED),
        CodeError::AnotherKind(Kind::Result) => w.t(key::SESSION_FAULT_RESULT),
        CodeError::AnotherKind(Kind::Assignment) => w.t(key::SESSION_FAULT_ASSIGNMENT),
        CodeError::Newer(_) => w.t(key::SESSION_FAULT_NEWER),
        CodeError::Foreign => w.t(key::SESSION_FAULT_FOREIGN),
    }
}

/// What a test is called.
#[must_use]
pub fn test_words(test: Test, w: Words) -> String {
    let (title, about) = match test {
        Test::Ability(Scope::Whole) => (key::TEST_TITLE, w.t(key::TEST_ALL)),
        Test::Ability(Scope::Area(area)) => (key::TEST_TITLE, w.t(Key::area(area))),
        Test::Reflection(Form::Short) => (key::REFLECT_TITLE, w.t(key::REFLECT_SHORT)),
        Test::Reflection(Form::Whole) => (key::REFLECT_TITLE, w.t(key::REFLECT_WHOLE)),
        Test::Reflection(Form::Area(area)) => (key::REFLECT_TITLE, w.t(Key::area(area))),
    };
    format!("{}: {about}", w.t(title))
}

/// Why something that a page needs besides its own data is not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// It is on its way.
    Coming,
    /// It did not arrive: what is said about it.
    Failed(Key),
}

/// What a page needs besides its own data, once it is here.
///
/// # Errors
/// [`Missing`] until then.
pub fn fetched<T: serde::de::DeserializeOwned>(
    documents: Documents,
    wanted: &DocumentKey,
) -> Result<T, Missing> {
    let failed = match documents.get(wanted) {
        Loadable::Ready(document) => match document.read() {
            Ok(read) => return Ok(read),
            Err(error) => error,
        },
        Loadable::Failed(error) => error,
        _ => return Err(Missing::Coming),
    };
    Err(Missing::Failed(match failed {
        FetchError::Offline => key::FAILED_OFFLINE_TEXT,
        FetchError::Gone => key::FAILED_GONE_TEXT,
        FetchError::Damaged => key::FAILED_DAMAGED_TEXT,
    }))
}

/// Copies a text, and says what became of it.
pub fn copy(text: String, said: RwSignal<String>, w: Words) {
    leptos::task::spawn_local(async move {
        let words = match clipboard::copy(&text).await {
            true => key::SESSION_COPIED,
            false => key::SESSION_NOT_COPIED,
        };
        let _ = said.try_set(w.t(words));
    });
}
