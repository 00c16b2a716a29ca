//! How a word sounds, roughly: words that people write differently and mean the same have one key.
//!
//! Made for Italian as it is misspelled: doubled letters, `h`, `k` and `q` for `c`, `z` for `s`,
//! foreign letters written as they are said.

/// The key of a word from [`super::text`].
pub(super) fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let sound = match (letter, next) {
            ('h', _) => continue,
            ('p', Some('h')) => 'f',
            ('s', Some('h')) => {
                push(&mut key, 's');
                'c'
            }
            ('k' | 'q', _) => 'c',
            ('y' | 'j', _) => 'i',
            ('w', _) => 'u',
            ('z', _) => 's',
            ('x', _) => {
                push(&mut key, 'c');
                's'
            }
            (other, _) => other,
        };
        push(&mut key, sound);
    }
    key
}

/// Adds a sound, unless it only doubles the last; digits are no sounds.
fn push(key: &mut String, sound: char) {
    if sound.is_ascii_digit() || !key.ends_with(sound) {
        key.push(sound);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_have_one_key() {
        for (a, b) in [
            ("elettronico", "eletronico"),
            ("password", "passuord"),
            ("whatsapp", "uatsapp"),
            ("chiave", "kiave"),
            ("ospedale", "hospedale"),
            ("phishing", "fishing"),
            ("acqua", "aqua"),
            ("prenotazione", "prenotasione"),
        ] {
            assert_eq!(key(a), key(b));
        }
        assert_ne!(key("112"), key("12"));
        assert_ne!(key("pec"), key("cup"));
    }
}
