//! What may be typed into a field, and when it is what is wanted there.

use super::personal::{self, PersonalData};
use crate::question::same_words;
use crate::screen::{Input, Kind, Place};

/// Whether what was typed into a field is what is wanted there: whatever it is in a field for
/// several lines, letter by letter in one for a secret or an address, the same words elsewhere.
#[must_use]
pub fn fits_field(place: &Place, typed: &str, wanted: &str) -> bool {
    let Kind::Field { input, .. } = &place.kind else { return typed == wanted };
    match input {
        Input::Long => !typed.trim().is_empty(),
        Input::Password => typed.trim() == wanted.trim(),
        // With a slip it would reach somebody else.
        Input::Email => typed.trim().eq_ignore_ascii_case(wanted.trim()),
        Input::Number | Input::Keypad => {
            let digits = |text: &str| -> String {
                text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
            };
            digits(typed).eq_ignore_ascii_case(&digits(wanted))
        }
        Input::Text | Input::Search => same_words(typed, wanted).is_same(),
    }
}

/// What looks like somebody's real data in a text for a field. What the field itself offers to type
/// is invented, however it is parted, and so is its beginning.
pub(super) fn refused(place: &Place, text: &str) -> Option<PersonalData> {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
    };
    match &place.kind {
        Kind::Field { offers, .. } if letters(offers).starts_with(&letters(text)) => None,
        _ => personal::recognise(text),
    }
}
