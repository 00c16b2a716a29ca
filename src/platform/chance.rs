//! Chance: where a test begins to differ from the next.

/// A number that nobody can foresee; 0 while pages are rendered to text.
#[must_use]
pub fn seed() -> u32 {
    if cfg!(feature = "ssr") {
        return 0;
    }
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}
