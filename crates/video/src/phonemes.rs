//! From the sounds that espeak-ng writes to the signs that the voice model reads.
//!
//! espeak-ng writes IPA with a tie between the letters of one sound (`--ipa --tie=^`); Kokoro has one
//! sign for each such pair, and its own list of signs.

use std::collections::BTreeMap;
use thiserror::Error;

/// The signs that the voice model reads, each with its number.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary(BTreeMap<char, i64>);

/// The most signs that the voice model reads at once.
pub const LONGEST: usize = 510;

/// Why the voice cannot say a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotSay {
    /// A sound that the voice has no sign for.
    #[error("the voice has no sign for the sound «{sound}» ({phonemes})")]
    Sound {
        /// The sound.
        sound: char,
        /// All sounds of the sentence.
        phonemes: String,
    },
    /// Nothing is left to say.
    #[error("there is nothing to say in it")]
    Nothing,
    /// More than [`LONGEST`].
    #[error("it is too long: {length} sounds of {LONGEST}; cut the sentence in two")]
    TooLong {
        /// How many sounds it has.
        length: usize,
    },
}

impl Vocabulary {
    /// Reads the list of signs: `{"vocab": {"a": 43}}`.
    ///
    /// # Errors
    /// Where it is no such list.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        #[derive(serde::Deserialize)]
        struct File {
            vocab: BTreeMap<char, i64>,
        }
        serde_json::from_str(json).map(|File { vocab }| Self(vocab))
    }

    /// The numbers of the signs of a sentence, as espeak-ng sounded it.
    ///
    /// # Errors
    /// [`CannotSay`]: a sound without a sign, nothing at all, too much.
    pub fn tokens(&self, espeak: &str) -> Result<Vec<i64>, CannotSay> {
        let phonemes = kokoro(espeak);
        let number = |sound: char| {
            let unknown = || CannotSay::Sound { sound, phonemes: phonemes.clone() };
            self.0.get(&sound).copied().ok_or_else(unknown)
        };
        let tokens = phonemes.chars().map(number).collect::<Result<Vec<_>, _>>()?;
        match tokens.len() {
            0 => Err(CannotSay::Nothing),
            length if length > LONGEST => Err(CannotSay::TooLong { length }),
            _ => Ok(tokens),
        }
    }
}

/// Pairs of letters that are one sound, and the sign for it.
const PAIRS: [(&str, &str); 5] =
    [("d^z", "ʣ"), ("d^ʒ", "ʤ"), ("t^s", "ʦ"), ("t^ʃ", "ʧ"), ("s^s", "S")];

/// The sounds that espeak-ng wrote, in the signs of the voice model.
#[must_use]
pub fn kokoro(espeak: &str) -> String {
    let mut text = without_language_marks(espeak);
    for (pair, sign) in PAIRS {
        text = text.replace(pair, sign);
    }
    let dropped = ['^', '\u{329}', '-'];
    let text: String = text.chars().filter(|letter| !dropped.contains(letter)).collect();
    let text = text.replace('g', "ɡ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// espeak-ng marks where it changes to another language: `(en)`.
fn without_language_marks(text: &str) -> String {
    let mut left = String::new();
    let mut depth = 0usize;
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => left.push(letter),
            _ => {}
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tied_letters_become_one_sign() {
        assert_eq!(kokoro("ˈɛːsse t^ʃˈao d^ʒˈiro ˈuːgo"), "ˈɛːsse ʧˈao ʤˈiro ˈuːɡo");
        assert_eq!(kokoro("(en)bɹˈaʊzə(it) va-i\n t^sˈi:o"), "bɹˈaʊzə vai ʦˈi:o");
    }

    #[test]
    fn what_cannot_be_said_is_told() {
        let signs = Vocabulary::read(r#"{"vocab": {"a": 1, "b": 2, ".": 4}}"#).unwrap();
        assert_eq!(signs.tokens("ab."), Ok(vec![1, 2, 4]));
        let sound = signs.tokens("az").unwrap_err();
        assert_eq!(sound, CannotSay::Sound { sound: 'z', phonemes: "az".into() });
        assert_eq!(signs.tokens(" (en) "), Err(CannotSay::Nothing));
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(signs.tokens(&long), Err(CannotSay::TooLong { length: LONGEST + 1 }));
    }
}
