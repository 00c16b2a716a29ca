//! Numbers as people in Italy write them.

use serde::{Deserialize, Serialize};

/// A number in thousandths, so that amounts of money are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount(pub i64);

/// What parts groups of three digits, and what stands before the decimals: Italy's way, the
/// calculator's, the printed one.
const WAYS: [(char, char); 4] = [('.', ','), (',', '.'), (' ', ','), (' ', '.')];

impl Amount {
    /// What a typed text can mean as a number, in the ways that people in Italy write numbers:
    /// `1.234,5`, `1234.5`, `1 234`, `€ 12`, `12 euro`, `-3`. Several where it can mean several
    /// (`1.234`), none when it is no number. Decimals after the third are cut off.
    #[must_use]
    pub fn readings(typed: &str) -> Vec<Self> {
        let (negative, digits) = bare(typed);
        let mut readings = Vec::new();
        for (group, decimal) in WAYS {
            let read = thousandths(&digits, group, decimal).and_then(|thousandths| {
                if negative {
                    0_i64.checked_sub_unsigned(thousandths)
                } else {
                    i64::try_from(thousandths).ok()
                }
            });
            if let Some(amount) = read.map(Self).filter(|amount| !readings.contains(amount)) {
                readings.push(amount);
            }
        }
        readings
    }

    /// The number as it is written in Italy, with dots from ten thousand on, so that a year stays
    /// one: `2026`, `12.345,5`.
    #[must_use]
    pub fn to_text(self) -> String {
        let (whole, rest) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        let mut text = String::from(if self.0 < 0 { "-" } else { "" });
        let digits = whole.to_string();
        for (index, digit) in digits.chars().enumerate() {
            if digits.len() > 4 && index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push('.');
            }
            text.push(digit);
        }
        if rest > 0 {
            text.push(',');
            text.push_str(format!("{rest:03}").trim_end_matches('0'));
        }
        text
    }
}

/// Whether it is below zero, and what is left without sign and currency. Every space and apostrophe
/// becomes one and the same space.
fn bare(typed: &str) -> (bool, String) {
    let spaced = |letter: char| match letter {
        '\'' | '\u{2019}' => ' ',
        '\u{2212}' => '-',
        _ if letter.is_whitespace() => ' ',
        _ => letter.to_ascii_lowercase(),
    };
    let text: String = typed.chars().map(spaced).collect();
    let mut text = text.trim();
    for currency in ["€", "euro", "eur"] {
        text = text.strip_suffix(currency).unwrap_or(text).trim();
    }
    let mut negative = false;
    // The sign stands before the currency or after it.
    for _ in 0..2 {
        for currency in ["€", "euro", "eur"] {
            text = text.strip_prefix(currency).unwrap_or(text).trim();
        }
        let unsigned = text.strip_prefix('-');
        if negative && unsigned.is_some() {
            return (false, String::new());
        }
        negative |= unsigned.is_some();
        text = unsigned.unwrap_or(text).trim();
    }
    (negative, text.strip_prefix('+').unwrap_or(text).to_owned())
}

/// The number that is written with these marks, in thousandths.
fn thousandths(text: &str, group: char, decimal: char) -> Option<u64> {
    let (whole, rest) = text.split_once(decimal).unwrap_or((text, ""));
    let groups: Vec<&str> = whole.split(group).collect();
    let grouped = groups.len() > 1;
    // One comma stands before decimals, in Italy, unless there is a point too.
    if group == ',' && groups.len() == 2 && !text.contains(decimal) {
        return None;
    }
    let is_group = |(index, digits): (usize, &&str)| match index {
        0 => !digits.starts_with('0') && (1..=3).contains(&digits.len()),
        _ => digits.len() == 3,
    };
    if grouped && !groups.iter().enumerate().all(is_group) {
        return None;
    }
    let digits = groups.concat();
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !is_number(&digits) || !is_number(rest) || digits.is_empty() && rest.is_empty() {
        return None;
    }
    let whole: u64 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
    let rest: u64 = format!("{rest:0<3}").get(..3)?.parse().ok()?;
    whole.checked_mul(1000)?.checked_add(rest)
}
