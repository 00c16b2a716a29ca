//! Real data, by its shape: nobody should type theirs into an exercise.
//!
//! Only shapes are looked at. A number that merely could be one is taken for one: the learner is
//! told why, and types what the exercise offers.

mod numbers;

/// What a text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonalData {
    /// An Italian tax code.
    TaxCode,
    /// The number of a payment card.
    Card,
    /// A telephone number.
    Phone,
    /// The number of a bank account.
    Iban,
}

/// What a text looks like somewhere in it, if anything. The invented numbers of the exercises (350
/// 000 00xx) are none.
#[must_use]
pub fn recognise(text: &str) -> Option<PersonalData> {
    let text: Vec<u8> = text.chars().map(plain).collect();
    let mut before = None;
    for (start, byte) in text.iter().enumerate() {
        let starts = byte.is_ascii_uppercase() && !before.is_some_and(u8::is_ascii_alphanumeric);
        before = Some(byte);
        let Some(rest) = text.get(start..).filter(|_| starts) else { continue };
        if is_iban(rest) {
            return Some(PersonalData::Iban);
        }
        if is_tax_code(rest) {
            return Some(PersonalData::TaxCode);
        }
    }
    numbers::recognise(&text)
}

/// A letter as a capital without its script's finery: every space a space, every dash a hyphen.
fn plain(letter: char) -> u8 {
    match letter {
        '\u{2010}'..='\u{2015}' => b'-',
        _ if letter.is_whitespace() => b' ',
        _ => u8::try_from(letter).unwrap_or(b'?').to_ascii_uppercase(),
    }
}

/// Whether it begins with `length` letters and digits that pass `test`, and ends there. Spaces,
/// dots and hyphens between them do not count.
fn begins_with(text: &[u8], length: usize, test: impl Fn(usize, u8) -> bool) -> bool {
    let mut found = 0;
    for byte in text {
        if found == length {
            return !byte.is_ascii_alphanumeric();
        }
        if matches!(byte, b' ' | b'.' | b'-') {
            continue;
        }
        if !test(found, *byte) {
            return false;
        }
        found += 1;
    }
    found == length
}

/// Six letters, two digits, the month's letter, two digits, a letter, three digits, a letter. Where
/// two people would have the same code, letters stand for some of the digits.
fn is_tax_code(text: &[u8]) -> bool {
    let shape = |at: usize, byte: u8| match at {
        6 | 7 | 9 | 10 | 12..=14 => byte.is_ascii_digit() || b"LMNPQRSTUV".contains(&byte),
        8 => b"ABCDEHLMPRST".contains(&byte),
        _ => byte.is_ascii_uppercase(),
    };
    // Words of sixteen letters can have the shape: some digit there must be, and more of them where
    // several words are read as one.
    let first: &[u8] = text.split(|byte| !byte.is_ascii_alphanumeric()).next().unwrap_or(text);
    let least = if first.len() >= 16 { 1 } else { 3 };
    let digits = text.iter().take(40).filter(|byte| byte.is_ascii_digit()).count();
    digits >= least && begins_with(text, 16, shape)
}

/// Two letters, two digits, and 11 to 30 letters and digits, in one piece or in pieces of four. An
/// Italian one has 27, a letter and 22 more, however it is parted.
fn is_iban(text: &[u8]) -> bool {
    let italian = |at: usize, byte: u8| match at {
        0 => byte == b'I',
        1 => byte == b'T',
        2 | 3 | 5..=14 => byte.is_ascii_digit(),
        4 => byte.is_ascii_uppercase(),
        _ => byte.is_ascii_alphanumeric(),
    };
    if begins_with(text, 27, italian) {
        return true;
    }
    let [a, b, c, d, ..] = text else { return false };
    if ![a, b].into_iter().all(u8::is_ascii_uppercase)
        || ![c, d].into_iter().all(u8::is_ascii_digit)
    {
        return false;
    }
    let mut pieces = text.split(|byte| matches!(byte, b' ' | b'-'));
    let first = pieces.next().unwrap_or_default();
    let whole = if first.len() == 4 {
        let mut whole = first.to_vec();
        for piece in pieces {
            let length = piece.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            whole.extend(piece.iter().take(length.min(4)));
            if piece.len() != 4 || length != 4 {
                break;
            }
        }
        whole
    } else {
        first.iter().copied().take_while(u8::is_ascii_alphanumeric).collect()
    };
    // Words are parted so too; account numbers are mostly digits.
    let digits = whole.iter().filter(|byte| byte.is_ascii_digit()).count();
    (15..=34).contains(&whole.len()) && digits >= 8
}
