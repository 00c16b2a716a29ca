//! Chance: where a test begins to differ from the next.

/// A number of 53 bits that nobody can foresee: the name of something new.
#[must_use]
pub fn name() -> u64 {
    u64::from(seed()) << 21 | u64::from(seed() >> 11)
}

/// A number that nobody can foresee; 0 while pages are rendered to text.
#[must_use]
pub fn seed() -> u32 {
    if cfg!(feature = "ssr") {
        return 0;
    }
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}
