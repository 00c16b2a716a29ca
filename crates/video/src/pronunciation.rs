//! `content/pronunciation.toml`: how the voice says what it would say wrong.

use serde::Deserialize;
use std::collections::BTreeMap;
use thiserror::Error;

/// How words are said that are not said as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pronunciation {
    /// Written, spoken.
    words: BTreeMap<String, String>,
}

/// A word that the voice would guess at.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "nobody says how «{word}» is said in «{sentence}»: add a line to content/pronunciation.toml"
)]
pub struct Unsayable {
    /// The word as it is written.
    pub word: String,
    /// The sentence that it stands in.
    pub sentence: String,
}

impl Pronunciation {
    /// Reads the list.
    ///
    /// # Errors
    /// Where it is no list of words.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// A sentence as the voice is to say it.
    ///
    /// # Errors
    /// The first word that looks as if it were not said as it is written, and that is not in the list.
    pub fn spoken(&self, sentence: &str) -> Result<String, Unsayable> {
        let mut said = String::new();
        let mut word = String::new();
        for letter in sentence.chars().chain(std::iter::once(' ')) {
            if belongs(letter) {
                word.push(letter);
                continue;
            }
            said.push_str(&self.word(&word, sentence)?);
            word.clear();
            said.push(letter);
        }
        Ok(said.trim().to_owned())
    }

    /// The words of the list that occur in a sentence, with how they are said.
    pub fn used<'a>(&'a self, sentence: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let words = sentence.split(|letter| !belongs(letter)).filter(|word| !word.is_empty());
        words.filter_map(|word| self.words.get_key_value(word)).map(|(w, s)| (&**w, &**s))
    }

    fn word(&self, word: &str, sentence: &str) -> Result<String, Unsayable> {
        match self.words.get(word) {
            Some(spoken) => Ok(spoken.clone()),
            None if is_foreign(word) => {
                Err(Unsayable { word: word.to_owned(), sentence: sentence.to_owned() })
            }
            None => Ok(word.to_owned()),
        }
    }
}

/// Whether a sign is part of a word, as the list has them: an apostrophe ends one.
fn belongs(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '@'
}

/// Whether a word looks as if it were not Italian: two capital letters, a letter that Italian has not,
/// a digit, a sign.
fn is_foreign(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let strange =
        |letter: char| !letter.is_alphabetic() || "jkwxy".contains(letter.to_ascii_lowercase());
    capitals > 1 || word.chars().any(strange)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> Pronunciation {
        Pronunciation::read(
            "[words]\nSPID = \"spid\"\nSMS = \"esse emme esse\"\n\"Wi-Fi\" = \"uài fài\"",
        )
        .unwrap()
    }

    #[test]
    fn words_of_the_list_are_said_as_it_has_them() {
        let said = |sentence: &str| list().spoken(sentence).unwrap();
        assert_eq!(said("Tocca Entra con SPID."), "Tocca Entra con spid.");
        assert_eq!(said("Torna all'SMS, poi guarda."), "Torna all'esse emme esse, poi guarda.");
        assert_eq!(said("Accendi il Wi-Fi!"), "Accendi il uài fài!");
        assert_eq!(said("Perché è già lì?"), "Perché è già lì?");
    }

    #[test]
    fn a_word_that_looks_foreign_must_be_in_the_list() {
        for (sentence, word) in [
            ("Apri il PDF.", "PDF"),
            ("Alle 9 e mezza", "9"),
            ("Tocca OK", "OK"),
            ("Un whisky", "whisky"),
            ("Scrivi a io@esempio", "io@esempio"),
        ] {
            assert_eq!(list().spoken(sentence).unwrap_err().word, word);
        }
    }

    #[test]
    fn only_the_words_that_occur_count() {
        let list = list();
        let used: Vec<_> = list.used("Entra con SPID dall'SMS").collect();
        assert_eq!(used, [("SPID", "spid"), ("SMS", "esse emme esse")]);
    }
}
