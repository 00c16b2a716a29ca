//! Reading numbers with decimals, exactly: in thousandths.

use super::{Fields, Found};
use crate::source::At;
use toml::de::DeValue;

impl Fields<'_, '_> {
    fn as_thousandths(&self, key: &str, found: &Found<'_>) -> Option<At<i64>> {
        let number = match found.value {
            DeValue::Integer(number) if number.radix() == 10 => thousandths(number.as_str()),
            DeValue::Float(number) => thousandths(number.as_str()),
            _ => None,
        };
        match number {
            Some(number) => Some(At::new(number, found.span.clone())),
            None => self.wrong(key, "a number with at most three decimals", found),
        }
    }

    /// A number that must be there, in thousandths.
    pub(crate) fn thousandths(&mut self, key: &'static str) -> Option<At<i64>> {
        self.need(key).and_then(|found| self.as_thousandths(key, &found))
    }

    /// A number not below zero that may be left out, in thousandths.
    pub(crate) fn optional_size(&mut self, key: &'static str) -> Option<At<i64>> {
        let found = self.find(key)?;
        match self.as_thousandths(key, &found)? {
            size if size.value >= 0 => Some(size),
            _ => self.wrong(key, "zero or more", &found),
        }
    }
}

/// A decimal number in thousandths, if it has no more decimals than three.
fn thousandths(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits_only(whole) || !digits_only(decimals) || decimals.len() > 3 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let decimals: i64 = format!("{decimals:0<3}").parse().ok()?;
    whole.checked_mul(1000)?.checked_add(decimals).map(|number| sign * number)
}

#[cfg(test)]
mod tests {
    use super::thousandths;

    #[test]
    fn amounts_are_exact() {
        for (text, number) in
            [("42", 42_000), ("1.5", 1_500), ("-0.25", -250), ("+3.125", 3_125), ("0", 0)]
        {
            assert_eq!(thousandths(text), Some(number), "{text}");
        }
        for text in ["1.2345", "1e3", "inf", "nan", "", ".", "9999999999999999999", "1.2.3"] {
            assert_eq!(thousandths(text), None, "{text}");
        }
    }
}
