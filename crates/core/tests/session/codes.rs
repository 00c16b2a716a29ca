//! What damage the check finds, and that nothing makes reading fall over.

use crate::chance::Chance;
use crate::generate::{any_assignment, result};
use pillole_core::session::{Assignment, CodeError, SessionResult};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Some assignments, each with one of its results' codes.
fn samples(count: usize) -> Vec<(Assignment, String, String)> {
    let mut runner = TestRunner::deterministic();
    let mut chance = Chance::new(5);
    let any = any_assignment();
    (0..count)
        .map(|_| {
            let it = any.new_tree(&mut runner).unwrap().current();
            let result = result(&it, &mut chance).code(&it);
            (it.clone(), it.code(), result)
        })
        .collect()
}

#[test]
fn every_wrong_character_and_every_swap_is_found() {
    // 50,000 assignments and as many results: in each code, of every place one wrong character and
    // every swap with the next; in some, all wrong characters.
    let mut chance = Chance::new(1);
    for (number, (it, code, result)) in samples(50_000).into_iter().enumerate() {
        for (kind, code) in [(true, code), (false, result)] {
            // Taken for something that it is not: for a good code, or for a code of the other kind.
            let is_taken = |bytes: &[u8]| {
                let text = std::str::from_utf8(bytes).unwrap();
                let read = match kind {
                    true => Assignment::from_code(text).map(drop),
                    false => SessionResult::from_code(text, &it).map(drop),
                };
                matches!(read, Ok(()) | Err(CodeError::AnotherKind(_)))
            };
            let mut bytes = code.into_bytes();
            for place in 0..bytes.len() {
                let right = bytes[place];
                let wrong: Vec<u8> = match number % 500 {
                    0 => ALPHABET.iter().copied().filter(|it| *it != right).collect(),
                    _ => {
                        let at = ALPHABET.iter().position(|it| *it == right).unwrap();
                        vec![ALPHABET[(at + 1 + chance.below(31)) % 32]]
                    }
                };
                for wrong in wrong {
                    bytes[place] = wrong;
                    assert!(!is_taken(&bytes), "{} at {place}", String::from_utf8_lossy(&bytes));
                }
                bytes[place] = right;
                if place > 0 && bytes[place - 1] != right {
                    bytes.swap(place - 1, place);
                    assert!(!is_taken(&bytes), "{} at {place}", String::from_utf8_lossy(&bytes));
                    bytes.swap(place - 1, place);
                }
            }
        }
    }
}

#[test]
fn three_wrong_characters_are_found() {
    let mut chance = Chance::new(2);
    for (_, code, _) in samples(20_000) {
        let mut bytes = code.into_bytes();
        let right = bytes.clone();
        for _ in 0..3 {
            let place = chance.below(bytes.len());
            bytes[place] = chance.pick(ALPHABET);
        }
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert_eq!(Assignment::from_code(&text).is_ok(), bytes == right, "{text}");
    }
}

#[test]
fn a_million_inputs_do_no_harm() {
    // Half are letters of the alphabet by chance, half are codes with much changed. The check lets
    // one in 2^20 through: about one of all these, and never more than the chance of five.
    let samples = samples(500);
    let mut chance = Chance::new(3);
    let odd: Vec<char> = " -OoIlLuU!é😀\u{0}\u{200b}/#".chars().collect();
    let mut taken = 0;
    for number in 0..1_000_000 {
        let (it, assignment, result) = &samples[number % samples.len()];
        let mut letters: Vec<char> = match number % 4 {
            0 => assignment.chars().collect(),
            1 => result.chars().collect(),
            _ => (0..chance.below(40)).map(|_| char::from(chance.pick(ALPHABET))).collect(),
        };
        let before = letters.clone();
        if number % 4 < 2 {
            for _ in 0..4 + chance.below(6) {
                let place = chance.below(letters.len() + 1);
                match chance.below(4) {
                    0 => letters.insert(place, char::from(chance.pick(ALPHABET))),
                    1 => letters.truncate(place.max(1)),
                    2 => letters.insert(place, chance.pick(&odd)),
                    _ => {
                        let place = place.min(letters.len() - 1);
                        letters[place] = char::from(chance.pick(ALPHABET));
                    }
                }
            }
        }
        let text: String = letters.iter().collect();
        let is_same = |letters: &[char]| {
            let significant = letters.iter().filter(|letter| ALPHABET.contains(&(**letter as u8)));
            significant.eq(before.iter())
        };
        if number % 4 >= 2 || !is_same(&letters) {
            taken += usize::from(Assignment::from_code(&text).is_ok());
            taken += usize::from(SessionResult::from_code(&text, it).is_ok());
        }
    }
    assert!(taken <= 5, "{taken} taken");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        let _ = Assignment::from_code(&text);
    }
}
