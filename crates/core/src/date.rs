//! A calendar day, written `2026-11-20`. Only what the portal asks of a date: order, age in months.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a day: write it as 2026-11-20")]
pub struct NotADate(pub String);

impl Date {
    /// The day `day` of `month` (1 to 12) of `year` (1970 to 9999), if the calendar has it.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            _ => return None,
        };
        ((1970..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The day that is `days` after 1 January 1970.
    ///
    /// Howard Hinnant's `civil_from_days` (public domain), shortened to days after the epoch.
    #[must_use]
    pub fn from_days_since_epoch(days: u32) -> Option<Self> {
        let z = days + 719_468;
        let era = z / 146_097;
        let doe = z % 146_097;
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + u32::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// How many days after 1 January 1970 it is: the inverse of [`Self::from_days_since_epoch`].
    #[must_use]
    pub fn days_since_epoch(self) -> u32 {
        // `days_from_civil`, by the same author: the year begins with March.
        let (month, day) = (u32::from(self.month), u32::from(self.day));
        let year = u32::from(self.year) - u32::from(month <= 2);
        let (era, yoe) = (year / 400, year % 400);
        let doy = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
    }

    /// Whole months from this day to `later`; 0 when `later` is not later.
    #[must_use]
    pub fn months_until(self, later: Self) -> u32 {
        let count = |d: Self| u32::from(d.year) * 12 + u32::from(d.month);
        let whole = count(later).saturating_sub(count(self));
        if later.day < self.day { whole.saturating_sub(1) } else { whole }
    }

    /// Year, month (1 to 12) and day (1 to 31).
    #[must_use]
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let parse = || {
            let mut parts = text.split('-');
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
                return None;
            }
            Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        parse().ok_or_else(|| NotADate(text.to_owned()))
    }
}

impl TryFrom<String> for Date {
    type Error = NotADate;
    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for bad in ["2026-02-29", "2026-13-01", "2026-1-1", "20-11-2026", "2026-11-20-1", ""] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
        assert_eq!(day("2028-02-29").to_string(), "2028-02-29");
    }

    #[test]
    fn age_counts_whole_months() {
        assert_eq!(day("2025-05-21").months_until(day("2026-11-20")), 17);
        assert_eq!(day("2025-05-20").months_until(day("2026-11-20")), 18);
        assert_eq!(day("2026-11-20").months_until(day("2025-05-20")), 0);
    }

    #[test]
    fn days_since_the_epoch_follow_the_calendar() {
        assert_eq!(Date::from_days_since_epoch(0), Some(day("1970-01-01")));
        assert_eq!(Date::from_days_since_epoch(11_016), Some(day("2000-02-29")));
        assert_eq!(Date::from_days_since_epoch(20_777), Some(day("2026-11-20")));
        let days = (0..60_000).map(|days| Date::from_days_since_epoch(days).unwrap());
        assert!(days.enumerate().all(|(days, date)| date.days_since_epoch() as usize == days));
    }
}
