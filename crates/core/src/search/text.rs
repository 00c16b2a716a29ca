//! From text to words: small letters without accents, split at everything that is no letter or
//! digit. The same for documents and for queries.

/// A word as it is searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Small letters without accents, and digits.
    pub(super) text: String,
    /// Whether a hyphen ties it to the word before it: the `fi` of `Wi-Fi`.
    pub(super) tied: bool,
}

/// The words of a text in order. Apostrophes part words: `dell'INPS` is `dell` and `inps`.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut word = String::new();
    let mut tied = false;
    for c in text.chars().chain([' ']) {
        if fold(c, &mut word) {
            continue;
        }
        let hyphen = matches!(c, '-' | '\u{2010}' | '\u{2011}');
        if word.is_empty() {
            tied = false;
        } else {
            words.push(Word { text: std::mem::take(&mut word), tied });
            tied = hyphen;
        }
    }
    words
}

/// Adds what stands for `c` to `word`; gives false when `c` parts words. The table covers the
/// Latin letters of Europe's languages, so that the browser needs no Unicode tables for it.
pub(crate) fn fold(c: char, word: &mut String) -> bool {
    let plain = match c {
        'a'..='z' | '0'..='9' => {
            word.push(c);
            return true;
        }
        'A'..='Z' => {
            word.push(c.to_ascii_lowercase());
            return true;
        }
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        // Accents that stand by themselves, and the soft hyphen.
        '\u{300}'..='\u{36f}' | '\u{ad}' => "",
        // Other scripts: letters stay as they are.
        '\u{370}'..='\u{1fff}' | '\u{3041}'..='\u{d7ff}' => {
            word.push(c);
            return true;
        }
        _ => return false,
    };
    word.push_str(plain);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        assert_eq!(texts("Perché la CITTÀ dell’INPS?"), ["perche", "la", "citta", "dell", "inps"]);
        assert_eq!(texts("perche\u{301} l'e\u{300}"), ["perche", "l", "e"]);
        assert_eq!(texts("  ?! — 🙂 "), [""; 0]);
        assert_eq!(texts("привет 112"), ["привет", "112"]);
    }

    #[test]
    fn a_hyphen_ties_two_words() {
        let tied: Vec<bool> = words("il Wi-Fi - e").iter().map(|word| word.tied).collect();
        assert_eq!(tied, [false, false, true, false]);
    }
}
