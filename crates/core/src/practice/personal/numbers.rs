//! Cards and telephones: rows of digits, with what stands between them.

use super::PersonalData;

/// Digits that stand together, and the sign that parts them from the ones before.
#[derive(Debug, Clone)]
struct Group {
    digits: Vec<u8>,
    sign: u8,
}

/// The first number in a text that looks like a card or a telephone.
pub(super) fn recognise(text: &[u8]) -> Option<PersonalData> {
    rows(text).into_iter().find_map(|row| of_row(&row))
}

/// Groups of digits with one sign, or a sign among spaces, between them.
fn rows(text: &[u8]) -> Vec<Vec<Group>> {
    let mut rows: Vec<Vec<Group>> = Vec::new();
    // What stands between the last digit and here.
    let mut sign = None;
    let mut digits_before = false;
    for byte in text {
        if byte.is_ascii_digit() {
            match (rows.last_mut().and_then(|row| row.last_mut()), sign) {
                (Some(group), _) if digits_before => group.digits.push(*byte),
                (_, sign) => {
                    let group = Group { digits: vec![*byte], sign: sign.unwrap_or(b'?') };
                    match rows.last_mut() {
                        Some(row) if matches!(sign, Some(b' ' | b'.' | b'-' | b'/' | b'(')) => {
                            row.push(group);
                        }
                        _ => rows.push(vec![group]),
                    }
                }
            }
            sign = None;
        } else {
            sign = match (sign, byte) {
                (None | Some(b' '), b' ' | b'.' | b'-' | b'/') => Some(*byte),
                // Brackets around a prefix.
                (None | Some(b' ' | b'('), b'(' | b')') => Some(b'('),
                (Some(before), b' ') if before != b'+' => Some(before),
                (_, b'+') => Some(b'+'),
                _ => Some(b'?'),
            };
        }
        digits_before = byte.is_ascii_digit();
    }
    rows
}

/// Looks at every number that the groups of a row can make up, apart from dates and the invented
/// telephones.
fn of_row(row: &[Group]) -> Option<PersonalData> {
    let mut rest = row;
    let mut part: Vec<Group> = Vec::new();
    while let [first, after @ ..] = rest {
        let harmless = (1..=5).find(|count| {
            let next = rest.get(*count);
            rest.get(..*count).is_some_and(|groups| is_date(groups, next) || is_invented(groups))
        });
        if let Some(count) = harmless {
            if let Some(found) = of_part(&part) {
                return Some(found);
            }
            part.clear();
            rest = rest.get(count..).unwrap_or_default();
        } else {
            part.push(first.clone());
            rest = after;
        }
    }
    of_part(&part)
}

fn of_part(part: &[Group]) -> Option<PersonalData> {
    (0..part.len()).find_map(|start| {
        let rest = part.get(start..)?;
        (1..=rest.len().min(19)).rev().find_map(|count| {
            let groups = rest.get(..count)?;
            of_groups(groups, count == part.len())
        })
    })
}

/// What these groups make up; `whole` when there are no others around them.
fn of_groups(groups: &[Group], whole: bool) -> Option<PersonalData> {
    let first = groups.first()?;
    let digits = joined(groups);
    // Numbers in a row are mostly only that: one begins with a prefix, of three digits, or of two
    // after a zero.
    let begins = |least: usize| whole || first.digits.len() >= least;
    let plain = has_plain_signs(groups);
    let phone = match (digits.as_slice(), digits.len()) {
        (_, 8..=17) if first.sign == b'+' => true,
        ([b'0', b'0', ..], 10..=17) | ([b'3', b'9', b'3', ..], 11 | 12) => true,
        ([b'3', ..], 9 | 10) => begins(3) && !is_large(groups),
        // Eight digits in one piece are a PIN or a date.
        ([b'0', ..], 8) => groups.len() > 1 && begins(2) && plain,
        ([b'0', ..], 9..=11) => begins(2) && plain,
        _ => false,
    };
    let card = (13..=19).contains(&digits.len()) && begins(3) && plain;
    match (phone, card) {
        (true, _) => Some(PersonalData::Phone),
        (_, true) => Some(PersonalData::Card),
        _ => None,
    }
}

/// Whether dots part it into thousands: `350.000.000`.
fn is_large(groups: &[Group]) -> bool {
    let thousands = |group: &Group| group.sign == b'.' && group.digits.len() == 3;
    groups.len() > 1 && groups.iter().skip(1).all(thousands)
}

fn joined(groups: &[Group]) -> Vec<u8> {
    groups.iter().flat_map(|group| group.digits.iter().copied()).collect()
}

/// Whether no sign comes back after another one: hours, `08.30-12.30`, are no number.
fn has_plain_signs(groups: &[Group]) -> bool {
    let mut seen: Vec<u8> = Vec::new();
    groups.iter().skip(1).all(|group| {
        let again = seen.last() != Some(&group.sign) && seen.contains(&group.sign);
        seen.push(group.sign);
        !again
    })
}

/// Day, month and year, or the other way round; not when the same sign goes on after them.
fn is_date(groups: &[Group], next: Option<&Group>) -> bool {
    let [first, second, third] = groups else { return false };
    let number = |group: &Group, longest: usize| {
        let read = || std::str::from_utf8(&group.digits).ok()?.parse::<u16>().ok();
        if group.digits.len() <= longest { read() } else { None }
    };
    let day_and_year = |day: &Group, year: &Group| {
        number(day, 2).is_some_and(|day| (1..=31).contains(&day))
            && number(year, 4).is_some_and(|number| match year.digits.len() {
                2 => true,
                4 => (1900..=2099).contains(&number),
                _ => false,
            })
    };
    second.sign == third.sign
        && next.is_none_or(|next| next.sign != third.sign)
        && number(second, 2).is_some_and(|month| (1..=12).contains(&month))
        && (day_and_year(first, third) || first.digits.len() == 4 && day_and_year(third, first))
}

/// The telephones of the exercises: 350 000 0000 to 350 000 0099.
fn is_invented(groups: &[Group]) -> bool {
    let digits = joined(groups);
    let national = [b"0039".as_slice(), b"39"].into_iter().find_map(|p| digits.strip_prefix(p));
    let is = |number: &[u8]| number.len() == 10 && number.starts_with(b"35000000");
    is(&digits) || national.is_some_and(is)
}
