//! Keeping videos for when there is no connection: the button.
//! `offline/videos.js` does it.

use crate::components::live_text::escape;
use crate::components::markup::sign;
use crate::state::language::{Key, Words, key};
use pillole_core::video::Film;

/// How large something is: "0,9 MB". What is less is told as the least.
#[must_use]
pub fn megabytes(bytes: u64, w: Words) -> String {
    let tenths = bytes.div_ceil(100_000);
    let number = format!("{}{}{}", tenths / 10, w.t(key::WATCH_POINT), tenths % 10);
    w.with(key::WATCH_SIZE, "n", number)
}

/// The button, as markup; it is not seen where nothing can be kept. What becomes of it is said in words that
/// stand in every page (`crates/site/src/document.rs`).
#[must_use]
pub fn keep<'a>(words: &str, films: impl IntoIterator<Item = &'a Film>) -> String {
    let addresses: Vec<&str> = films.into_iter().map(|film| film.address.as_str()).collect();
    [
        "<div class=\"keep\" data-videos=\"",
        &escape(&addresses.join(" ")),
        "\"><button class=\"btn btn-secondary\" type=\"button\">",
        &sign("download"),
        &escape(words),
        "</button></div>",
    ]
    .concat()
}

/// The button for all videos among these; nothing where there is none. `words` has a place for the size.
#[must_use]
pub fn keep_all<'a>(words: Key, films: impl Iterator<Item = &'a Film>, w: Words) -> Option<String> {
    let films: Vec<&Film> = films.collect();
    let bytes = films.iter().map(|film| u64::from(film.bytes)).sum();
    let words = w.with(words, "size", megabytes(bytes, w));
    (!films.is_empty()).then(|| keep(&words, films))
}
