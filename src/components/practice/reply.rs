//! What is said to a move.

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

use crate::components::live_text::escape;
use crate::state::language::{Key, Words, key};
use pillole_core::practice::Reply;
use pillole_core::practice::personal::PersonalData;

/// How a message is meant.
fn message(class: &str, text: &str) -> String {
    format!("<p class=\"reply {class}\">{text}</p>")
}

/// The portal's own words.
fn own(class: &str, w: Words, key: Key) -> String {
    message(class, &escape(&w.t(key)))
}

/// What an author wrote, in Italian.
fn authored(class: &str, w: Words, title: Key, text: &str) -> String {
    message(
        class,
        &format!("<b>{}</b> <span lang=\"it\">{}</span>", escape(&w.t(title)), escape(text)),
    )
}

/// What is said to what a move did, as markup.
#[must_use]
pub fn reply_markup(reply: &Reply, w: Words) -> String {
    match reply {
        Reply::Forward | Reply::Finished => own("good", w, key::TRY_FORWARD),
        Reply::Changed => own("calm", w, key::TRY_CHANGED),
        Reply::Elsewhere => own("calm", w, key::TRY_ELSEWHERE),
        Reply::TooEarly => own("calm", w, key::TRY_TOO_EARLY),
        Reply::OtherWords { offered } => authored("calm", w, key::TRY_OTHER_WORDS, offered),
        Reply::LookedElsewhere { name } => authored("calm", w, key::TRY_LOOKED_ELSEWHERE, name),
        Reply::Nothing => own("calm", w, key::TRY_NOTHING),
        Reply::Says(text) => authored("calm", w, key::TRY_SAYS, text),
        Reply::Harm(text) => authored("careful", w, key::TRY_HARM, text),
        Reply::Refused(data) => refused_markup(*data, w),
    }
}

/// Why something that was typed was not taken.
#[must_use]
pub fn refused_markup(data: PersonalData, w: Words) -> String {
    let what = match data {
        PersonalData::TaxCode => key::PERSONAL_TAX_CODE,
        PersonalData::Card => key::PERSONAL_CARD,
        PersonalData::Phone => key::PERSONAL_PHONE,
        PersonalData::Iban => key::PERSONAL_IBAN,
    };
    message("careful", &escape(&w.with(key::PERSONAL_REFUSED, "what", w.t(what))))
}
