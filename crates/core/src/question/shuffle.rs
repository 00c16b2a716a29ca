//! The order in which options are shown: mixed, and the same every time for the same seed.

use super::ChoiceIndex;

/// The indices `0..count` in the order to show them. A Fisher-Yates shuffle driven by SplitMix64
/// (Steele, Lea and Flood 2014); the same seed gives the same order everywhere, for ever.
#[must_use]
pub fn shown_order(count: usize, seed: u64) -> Vec<ChoiceIndex> {
    let mut order: Vec<ChoiceIndex> = (0..count.min(255)).map(|i| ChoiceIndex(i as u8)).collect();
    let mut state = seed;
    for last in (1..order.len()).rev() {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        let other = usize::try_from(z % (last as u64 + 1)).unwrap_or(0);
        order.swap(last, other);
    }
    order
}
