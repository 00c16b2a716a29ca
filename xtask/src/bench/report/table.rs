//! What the sections share: medians with how far they spread, and whether what is wanted was met.

use std::fmt;

/// The middle of several runs, with the least and the most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    pub(super) median: f64,
    least: f64,
    most: f64,
}

impl Spread {
    /// Of these; nothing of none.
    pub(super) fn of(runs: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut runs: Vec<_> = runs.into_iter().collect();
        runs.sort_by(f64::total_cmp);
        let median = *runs.get(runs.len() / 2)?;
        Some(Self { median, least: *runs.first()?, most: *runs.last()? })
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { median, least, most } = self;
        write!(f, "{median:.0} ({least:.0} to {most:.0})")
    }
}

/// One line of what is wanted: `- met: ...`.
pub(super) fn verdict(met: bool, wanted: &str, is: &str) -> String {
    format!("- **{}**: {wanted}: {is}\n", if met { "met" } else { "not met" })
}

/// A count with its thousands apart: `1,234,567`. (The sum of no floats is -0.)
pub(super) fn thousands(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut apart = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_told_with_the_ends() {
        let spread = Spread::of([3.0, 1.0, 20.4]).unwrap();
        assert_eq!(spread.to_string(), "3 (1 to 20)");
        assert_eq!(Spread::of([]), None);
    }

    #[test]
    fn thousands_are_apart() {
        for (number, said) in
            [(-0.0, "0"), (999.0, "999"), (1_000.4, "1,000"), (1_234_567.0, "1,234,567")]
        {
            assert_eq!(thousands(number), said);
        }
    }
}
