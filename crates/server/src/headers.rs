//! The headers that every answer of the site carries: the one place where they are written down.
//!
//! Nothing inline runs (no `unsafe-inline`) but the one script that stands in every page, known by its
//! SHA-256; nothing is asked of another origin; the app's WebAssembly may be compiled. Whoever publishes
//! the site sets the same.

/// Headers with the same value on every answer.
pub const EVERY_ANSWER: [(&str, &str); 6] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", PERMISSIONS_POLICY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What a page may load and do.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'sha256-cY2NVpXh2zM6PSOYZ3oc35mlWSa7N6iNOGYz/cjH2fE=' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The abilities of the device that no page of the portal asks for.
pub const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), browsing-topics=(), \
    camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), usb=()";

/// For files whose name carries a hash of what is in them: they never change.
pub const CACHE_FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For everything else: kept, but asked about every time.
pub const CACHE_AND_ASK: &str = "no-cache";

/// How long what stands at `path` may be kept.
#[must_use]
pub fn cache_control(path: &str) -> &'static str {
    if is_hashed(path) { CACHE_FOR_EVER } else { CACHE_AND_ASK }
}

/// Whether the file's name carries a hash: a dash, at least eight hexadecimal digits, then the
/// ending (`main-0a1b2c3d.css`), or the `_bg` that wasm-bindgen puts before it.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.match_indices('-').filter_map(|(dash, _)| name.get(dash + 1..)).any(|rest| {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        let digits = rest.len() - after.len();
        digits >= 8 && (after.starts_with('.') || after.starts_with("_bg."))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_with_a_hash_is_kept_for_ever() {
        for hashed in [
            "/main-0a1b2c3d.css",
            "/assets/pillole-7152603f992dfabe_bg.wasm",
            "/data/pillola-sms-0123456789abcdef.json",
        ] {
            assert_eq!(cache_control(hashed), CACHE_FOR_EVER, "{hashed}");
        }
        for plain in [
            "/",
            "/pillole/decade-facade/",
            "/icon-192.png",
            "/main-0a1b2c3.css",
            "/deadbeef-cafe.css",
            "/main-0a1b2c3d",
            "/main-0a1b2c3d/index.html",
        ] {
            assert_eq!(cache_control(plain), CACHE_AND_ASK, "{plain}");
        }
    }
}
