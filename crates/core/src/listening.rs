//! Listening to a text in the browser's own voice: into what it is cut for speaking, and which voice
//! speaks.
//!
//! Each sentence is spoken by itself. So it is known which one is heard, a pause loses no more than its
//! beginning, and no browser gives up in the middle of a long text, as some do.

use crate::readability::sentences;
use std::ops::Range;

/// How long a piece may be, in characters, before it is cut at a comma: some browsers fall silent after a
/// quarter of a minute.
const LONG: usize = 180;

/// Where the pieces of a text are that are spoken one after the other, in bytes.
#[must_use]
pub fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for sentence in sentences(text) {
        let Some(from) = text.get(end..).and_then(|rest| rest.find(sentence)) else { continue };
        let from = end + from;
        end = from + sentence.len();
        cut(text, from..end, &mut pieces);
    }
    pieces
}

/// Cuts a sentence that is too long near its middle, where one would breathe.
fn cut(text: &str, piece: Range<usize>, pieces: &mut Vec<Range<usize>>) {
    let words = text.get(piece.clone()).unwrap_or_default();
    let middle = words.len() / 2;
    let breaths = words.match_indices([',', ';', ':']).map(|(at, mark)| at + mark.len());
    // A comma in an amount or an address has no space after it.
    let breaths = breaths.filter(|at| words.get(*at..).is_some_and(|it| it.starts_with(' ')));
    let nearest = breaths.min_by_key(|at| at.abs_diff(middle));
    match nearest.filter(|_| words.chars().count() > LONG) {
        Some(at) => {
            let at = piece.start + at;
            cut(text, piece.start..at, pieces);
            // Without the space that follows.
            cut(text, at + 1..piece.end, pieces);
        }
        None => pieces.push(piece),
    }
}

/// A voice of the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The language that it speaks, as the browser says it: `it-IT`, `it_IT`, `ita`.
    pub language: String,
    /// Whether it speaks on the device, and sends the text nowhere.
    pub is_local: bool,
    /// Whether the browser would take it.
    pub is_default: bool,
}

/// The voice to read a text in `language` with: one that speaks on the device, if there is one.
#[must_use]
pub fn choose(voices: &[Voice], language: &str) -> Option<usize> {
    let speaks = |voice: &Voice| {
        let mut parts = voice.language.split(['-', '_']);
        parts.next().is_some_and(|first| first.eq_ignore_ascii_case(language))
    };
    let (mut best, mut worth) = (None, 0);
    for (index, voice) in voices.iter().enumerate().filter(|(_, voice)| speaks(voice)) {
        let now = 1 + 2 * u8::from(voice.is_local) + u8::from(voice.is_default);
        if now > worth {
            (best, worth) = (Some(index), now);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spoken(text: &str) -> Vec<&str> {
        pieces(text).into_iter().map(|piece| text.get(piece).unwrap()).collect()
    }

    #[test]
    fn a_text_is_spoken_sentence_by_sentence() {
        let text = " Apri l'app. Scrivi 12,50 euro, poi tocca «Paga».  Fatto? ";
        assert_eq!(spoken(text), ["Apri l'app.", "Scrivi 12,50 euro, poi tocca «Paga».", "Fatto?"]);
        assert_eq!(spoken(" … "), [""; 0]);
        assert_eq!(spoken("Ciao. Ciao."), ["Ciao.", "Ciao."], "each is in its own place");
    }

    #[test]
    fn a_long_sentence_is_cut_where_one_would_breathe() {
        let part = "una parola dopo l'altra senza mai fermarsi";
        let text = format!("{part}, {part}, {part}; {part}, {part}.");
        let spoken = spoken(&text);
        assert!(spoken.len() > 1);
        assert!(
            spoken.iter().all(|piece| piece.chars().count() <= LONG && !piece.starts_with(' '))
        );
        assert_eq!(spoken.join(" "), text);
    }

    #[test]
    fn a_voice_on_the_device_is_better_than_one_that_sends_the_text_away() {
        let voice = |language: &str, is_local, is_default| {
            let language = language.to_owned();
            Voice { language, is_local, is_default }
        };
        let voices = [
            voice("en-US", true, true),
            voice("it-IT", false, true),
            voice("it_IT", true, false),
            voice("ita", true, true),
        ];
        assert_eq!(choose(&voices, "it"), Some(2));
        assert_eq!(choose(voices.get(..2).unwrap(), "it"), Some(1));
        assert_eq!(choose(&voices, "en"), Some(0));
        assert_eq!(choose(&voices, "de"), None);
    }

    proptest! {
        #[test]
        fn every_word_is_spoken_once_and_in_order(text in "([a-zàè]{1,12}[ ,.;:!?]{1,2}){0,120}") {
            let words = |text: &str| {
                let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
                words.map(str::to_owned).collect::<Vec<_>>()
            };
            prop_assert_eq!(words(&spoken(&text).join(" ")), words(&text));
        }
    }
}
