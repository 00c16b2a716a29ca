//! Numbers of any width, packed into symbols of five bits, the highest bit first.

/// Bits of a symbol.
const WIDTH: u32 = 5;

/// Packs.
#[derive(Debug, Default)]
pub(in crate::session) struct Writer {
    bits: Vec<bool>,
}

impl Writer {
    /// Adds the lowest `width` bits (up to 128) of a number.
    pub(in crate::session) fn put(&mut self, value: u128, width: u32) {
        self.bits.extend((0..width.min(128)).rev().map(|bit| value >> bit & 1 == 1));
    }

    /// How many bits there are.
    pub(in crate::session) fn len(&self) -> usize {
        self.bits.len()
    }

    /// The symbols; what is left of the last one is zero.
    pub(in crate::session) fn symbols(&self) -> Vec<u8> {
        let symbol = |bits: &[bool]| {
            let value = bits.iter().fold(0, |value, bit| value << 1 | u8::from(*bit));
            value << (WIDTH as usize - bits.len())
        };
        self.bits.chunks(WIDTH as usize).map(symbol).collect()
    }
}

/// Unpacks.
#[derive(Debug)]
pub(in crate::session) struct Reader<'a> {
    symbols: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Begins with the first bit.
    pub(in crate::session) fn new(symbols: &'a [u8]) -> Self {
        Self { symbols, at: 0 }
    }

    /// The next `width` bits (up to 128); none if there are not so many.
    pub(in crate::session) fn take(&mut self, width: u32) -> Option<u128> {
        let mut value = 0;
        for _ in 0..width {
            value = value << 1 | u128::from(self.bit()?);
        }
        Some(value)
    }

    /// The next bit.
    pub(in crate::session) fn bit(&mut self) -> Option<bool> {
        let symbol = self.symbols.get(self.at / WIDTH as usize)?;
        let bit = WIDTH as usize - 1 - self.at % WIDTH as usize;
        self.at += 1;
        Some(symbol >> bit & 1 == 1)
    }

    /// Whether nothing is left but the zeros that fill the last symbol.
    pub(in crate::session) fn end(mut self) -> bool {
        let left = self.symbols.len() * WIDTH as usize - self.at;
        left < WIDTH as usize && self.take(left as u32) == Some(0)
    }
}
