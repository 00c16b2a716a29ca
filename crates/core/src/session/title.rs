//! The title of a session as its code carries it: a few bits a letter, as Italian uses them.
//!
//! The letters that are used most take four bits, the rest of the small letters five or seven,
//! digits and common signs eight, others eleven; any other character 27. A capital is a small letter
//! with a sign before it; a title that is mostly capitals is written the other way round.

use super::code::bits::{Reader, Writer};
use std::fmt;

/// What a title may take, in bits: 30 letters even where each is a digit or a capital.
const MOST_BITS: usize = 285;

/// Bits for how many characters follow.
const LENGTH: u32 = 7;

/// By how many ones before them: the characters, and the bits of each one's place.
const CLASSES: [(&str, u32); 4] =
    [(" eaionlr", 3), ("tscdupmv", 3), ("ghbfqzykwxj'àèìò", 4), ("0123456789.,:-!?", 4)];
const RARE: (&str, u32) = ("éù;()/&%+\"@#*=_–’“”«»€°áíóúñçöü…", 5);

/// A title that a code can carry: a line without control characters that takes at most
/// [`MOST_BITS`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Title(String);

impl Title {
    /// As much of a text as fits, with an ellipsis where it was cut. Spaces are made one.
    #[must_use]
    pub fn new(text: &str) -> Self {
        // No more is looked at than could fit.
        let clean: String =
            text.chars().take(400).map(|it| if it.is_control() { ' ' } else { it }).collect();
        let line = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        if fits(&line) {
            return Self(line);
        }
        let mut letters: Vec<char> = line.chars().collect();
        loop {
            letters.pop();
            let cut = letters.iter().collect::<String>();
            let cut = format!("{}…", cut.trim_end());
            if fits(&cut) {
                return Self(cut);
            }
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn write(&self, out: &mut Writer) {
        let letters: Vec<char> = self.0.chars().collect();
        out.put(letters.len() as u128, LENGTH);
        let capitals = letters.iter().filter(|letter| small(**letter).is_some()).count();
        let swapped = 2 * capitals > letters.iter().filter(|letter| letter.is_alphabetic()).count();
        out.put(u128::from(swapped), 1);
        for letter in letters {
            write_letter(swap(letter, swapped), out);
        }
    }

    /// None where it is not as [`Self::write`] writes it.
    pub(super) fn read(bits: &mut Reader<'_>) -> Option<Self> {
        let length = bits.take(LENGTH)?;
        let swapped = bits.bit()?;
        let mut text = String::new();
        for _ in 0..length {
            text.push(swap(read_letter(bits)?, swapped));
        }
        // One title, one code: nothing else is taken.
        (Self::new(&text).0 == text).then_some(Self(text))
    }
}

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn fits(line: &str) -> bool {
    if line.chars().count() >= 1 << LENGTH {
        return false;
    }
    let mut bits = Writer::default();
    Title(line.to_owned()).write(&mut bits);
    bits.len() <= MOST_BITS
}

/// The small letter of a capital that has one in the tables.
fn small(letter: char) -> Option<char> {
    let mut lower = letter.to_lowercase();
    let small = lower.next().filter(|small| *small != letter && lower.next().is_none())?;
    (place(small).is_some() && capital(small) == Some(letter)).then_some(small)
}

/// The capital of a small letter of the tables.
fn capital(letter: char) -> Option<char> {
    let mut upper = letter.to_uppercase();
    let capital = upper.next().filter(|capital| *capital != letter && upper.next().is_none())?;
    place(letter).is_some().then_some(capital)
}

fn swap(letter: char, swapped: bool) -> char {
    if !swapped {
        return letter;
    }
    small(letter).or_else(|| capital(letter).filter(|it| small(*it).is_some())).unwrap_or(letter)
}

/// Class and place of a character in the tables; the class after all is [`RARE`].
fn place(letter: char) -> Option<(usize, usize)> {
    let classes = CLASSES.iter().map(|(letters, _)| *letters).chain([RARE.0]).enumerate();
    let mut found = classes
        .filter_map(|(class, letters)| Some((class, letters.chars().position(|it| it == letter)?)));
    found.next()
}

/// Ones before the sign for a capital: after the tables with their own; then [`RARE`], then any.
const CAPITAL: u32 = CLASSES.len() as u32;

fn write_letter(letter: char, out: &mut Writer) {
    if let Some(small) = small(letter) {
        ones(CAPITAL, out);
        write_letter(small, out);
        return;
    }
    match place(letter) {
        Some((class, place)) if class < CLASSES.len() => {
            ones(class as u32, out);
            let width = CLASSES.get(class).map_or(0, |(_, width)| *width);
            out.put(place as u128, width);
        }
        Some((_, place)) => {
            ones(CAPITAL + 1, out);
            out.put(place as u128, RARE.1);
        }
        None => {
            out.put((1 << (CAPITAL + 2)) - 1, CAPITAL + 2);
            out.put(u128::from(u32::from(letter)), 21);
        }
    }
}

/// So many ones, and the zero that ends them.
fn ones(count: u32, out: &mut Writer) {
    out.put((1 << (count + 1)) - 2, count + 1);
}

fn read_letter(bits: &mut Reader<'_>) -> Option<char> {
    let mut count = 0;
    while count < CAPITAL + 2 && bits.bit()? {
        count += 1;
    }
    match count {
        CAPITAL => {
            let letter = read_letter(bits)?;
            capital(letter).filter(|it| small(*it) == Some(letter))
        }
        rare if rare == CAPITAL + 1 => nth(RARE, bits),
        any if any == CAPITAL + 2 => {
            let letter = char::from_u32(u32::try_from(bits.take(21)?).ok()?)?;
            (place(letter).is_none() && small(letter).is_none()).then_some(letter)
        }
        class => nth(*CLASSES.get(class as usize)?, bits),
    }
}

fn nth((letters, width): (&str, u32), bits: &mut Reader<'_>) -> Option<char> {
    letters.chars().nth(usize::try_from(bits.take(width)?).ok()?)
}
