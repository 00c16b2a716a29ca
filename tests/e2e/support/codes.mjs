// The codes of sessions as ARCHITECTURE.md says they are, written once more: for what the portal itself would
// never write. What is asked, title and date left out; and what a finger does to a code.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bits of a short number, by how many ones stand before it.
const NUMBER = [5, 8, 12, 20, 32];

/// The code of an assignment: its `pillole` by their short numbers, of any `version`.
export function assignmentCode({ tag = 7, pillole, version = 1 }) {
  let bits = binary(tag, 10) + binary(pillole.length, 4);
  for (const number of pillole) bits += `0${ofNumber(number)}`;
  // No date, no title.
  bits += "00";
  const symbols = [version];
  for (let at = 0; at < bits.length; at += 5) symbols.push(parseInt(bits.slice(at, at + 5).padEnd(5, "0"), 2));
  return checked("assignment", symbols);
}

/// A code with these symbols before its check, the version the first.
export function checked(kind, symbols) {
  return [...symbols, ...check(START[kind], symbols)].map((symbol) => ALPHABET[symbol]).join("");
}

/// Every way in which two neighbours that differ can be swapped.
export function swaps(code) {
  const letters = [...code.replaceAll(" ", "")];
  return letters.slice(1).map((letter, at) => [
    ...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2),
  ].join("")).filter((swapped) => swapped !== letters.join(""));
}

/// The code with one letter wrong, at each of its places.
export function wrongLetters(code) {
  const letters = [...code.replaceAll(" ", "")];
  return letters.map((letter, at) => {
    const other = ALPHABET[(ALPHABET.indexOf(letter) + 1 + (at * 7) % 31) % 32];
    return [...letters.slice(0, at), other, ...letters.slice(at + 1)].join("");
  });
}

const binary = (number, width) => number.toString(2).padStart(width, "0");

function ofNumber(number) {
  let left = number - 1;
  for (const [ones, width] of NUMBER.entries()) {
    const isLast = ones + 1 === NUMBER.length;
    if (left < 2 ** width) return "1".repeat(ones) + (isLast ? "" : "0") + binary(left, width);
    left -= 2 ** width;
  }
  throw new Error(`no short number: ${number}`);
}

/// Product in the field of 32 elements, modulo x^5 + x^2 + 1.
function times(a, b) {
  let product = 0;
  for (let bit = 0, power = a; bit < 5; bit += 1) {
    if ((b >> bit) & 1) product ^= power;
    power <<= 1;
    if (power & 32) power ^= 0b100101;
  }
  return product;
}

/// What a code is for is part of its check.
const START = { assignment: [0, 0, 0, 1], result: [0, 1, 1, 0] };

/// The four check symbols: what is left when divided by x^4 + x^3 + 3x^2 + x + 1.
function check(start, symbols) {
  let rest = start;
  for (const symbol of symbols) {
    const top = rest[0] ^ symbol;
    rest = [1, 3, 1, 1].map((coefficient, place) => (rest[place + 1] ?? 0) ^ times(coefficient, top));
  }
  return rest;
}

/// A code as people read it: groups of four.
export const GROUPED = /^[0-9A-Z]{4}( [0-9A-Z]{1,4})+$/;
