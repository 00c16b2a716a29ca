//! The alphabet of the codes: digits and capitals without I, L, O, U (Crockford's base 32). What
//! people take for one another is read as what was meant: O as 0, I and L as 1.

use super::CodeError;

/// The letter of each symbol, 0 to 31.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The most symbols that are read: more than any code has.
const MOST: usize = 200;

/// The longest text that is looked at, in bytes. People put spaces and hyphens between.
const LONGEST: usize = 4 * MOST;

/// How many symbols stand together when a code is written for people.
const GROUP: usize = 4;

/// The symbols of a text. Letters may be small; spaces, line ends, hyphens, dots and what cannot be
/// seen do not count.
pub(super) fn read(text: &str) -> Result<Vec<u8>, CodeError> {
    if text.len() > LONGEST {
        return Err(CodeError::TooLong);
    }
    let mut symbols = Vec::new();
    for letter in text.chars().filter(|letter| !is_between(*letter)) {
        symbols.push(symbol(letter).ok_or(CodeError::WrongCharacter(letter))?);
    }
    match symbols.len() {
        0 => Err(CodeError::Empty),
        1..=MOST => Ok(symbols),
        _ => Err(CodeError::TooLong),
    }
}

/// Whether a character only separates, or came along unseen when the code was copied.
fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '-' | '.' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn symbol(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|known| char::from(*known) == letter)?;
    u8::try_from(place).ok()
}

/// The text of symbols, without separators: as links carry it.
pub(super) fn write(symbols: &[u8]) -> String {
    let letter = |symbol: &u8| ALPHABET.get(usize::from(*symbol)).map(|letter| char::from(*letter));
    symbols.iter().filter_map(letter).collect()
}

/// A code as people read and type it: in groups of four.
#[must_use]
pub fn grouped(code: &str) -> String {
    let mut text = String::new();
    for (place, letter) in code.chars().enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push(' ');
        }
        text.push(letter);
    }
    text
}
