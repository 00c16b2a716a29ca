//! The four check symbols at the end of every code.
//!
//! A cyclic code over the field of 32 elements (modulo x⁵ + x² + 1). Its generator
//! x⁴ + x³ + 3x² + x + 1 has roots of order 1025, so any three wrong symbols are found in a code of
//! up to 1025 symbols, and with them every single wrong symbol and every swap of two; of all else
//! one in 2²⁰ is not found. (The columns of its check matrix are an ovoid: no three on a line.)
//!
//! What a code is for is part of the check: the code of an assignment is not one of a result.

use super::Kind;

/// How many symbols the check has.
pub(super) const SIZE: usize = 4;

/// The generator's coefficients but the first, from x³ down.
const GENERATOR: [u8; SIZE] = [1, 3, 1, 1];

/// The same times each symbol.
const MULTIPLES: [[u8; SIZE]; 32] = multiples();

/// The check symbols of a code's other symbols.
pub(super) fn of(kind: Kind, symbols: &[u8]) -> [u8; SIZE] {
    // As if added to a code's first symbols. No single wrong symbol, no swap of neighbours and no two wrong
    // symbols make of one kind the other: the two differ in three.
    let start = match kind {
        Kind::Assignment => [0, 0, 0, 1],
        Kind::Result => [0, 1, 1, 0],
    };
    let mut rest = start;
    for symbol in symbols {
        let [first, second, third, fourth] = rest;
        let top = first ^ symbol;
        let [a, b, c, d] = MULTIPLES.get(usize::from(top)).copied().unwrap_or_default();
        rest = [second ^ a, third ^ b, fourth ^ c, d];
    }
    rest
}

#[allow(clippy::indexing_slicing, reason = "it runs when it is compiled, or not at all")]
const fn multiples() -> [[u8; SIZE]; 32] {
    let mut all = [[0; SIZE]; 32];
    let mut symbol = 0;
    while symbol < 32 {
        let mut place = 0;
        while place < SIZE {
            all[symbol][place] = times(GENERATOR[place], symbol as u8);
            place += 1;
        }
        symbol += 1;
    }
    all
}

/// Product in the field of 32 elements.
const fn times(mut a: u8, b: u8) -> u8 {
    let (mut product, mut bit) = (0, 0);
    while bit < 5 {
        if b >> bit & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 0b10_0000 != 0 {
            a ^= 0b10_0101;
        }
        bit += 1;
    }
    product
}
