//! A QR code as a drawing: black on white in every theme, as cameras want it.

use super::live_text::escape;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};
use std::fmt::Write as _;

/// How many modules of white a camera needs around it (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The drawing of `before` and `code` together; nothing where that is more than a QR can hold. `code`
/// is of digits and capitals: these take less room.
#[must_use]
pub fn qr(before: &str, code: &str, label: &str) -> Option<String> {
    let mut segments = vec![QrSegment::make_bytes(before.as_bytes())];
    let is_dense = QrSegment::is_alphanumeric(code);
    segments.push(match is_dense {
        true => QrSegment::make_alphanumeric(code),
        false => QrSegment::make_bytes(code.as_bytes()),
    });
    let drawn = QrCode::encode_segments(&segments, QrCodeEcc::Medium).ok()?;
    let side = drawn.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..drawn.size() {
        // Dark modules in a row are one stroke.
        let mut x = 0;
        while x < drawn.size() {
            let from = x;
            while x < drawn.size() && drawn.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let (left, top, width) = (from + QUIET, y + QUIET, x - from);
                let _ = write!(path, "M{left} {top}h{width}v1h-{width}z");
            }
            x += 1;
        }
    }
    Some(format!(
        "<svg class=\"qr\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>",
        escape(label)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_a_hundred_characters_has_few_modules() {
        let markup = qr("https://pillole.esempio.it/incontro/#", &"A".repeat(89), "x").unwrap();
        let side = markup.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap();
        let modules = side.parse::<i32>().unwrap() - 2 * QUIET;
        assert!(modules <= 45, "{modules} modules");
    }

    #[test]
    fn what_is_too_long_is_no_drawing() {
        assert_eq!(qr("", &"A".repeat(10_000), "x"), None);
    }

    #[test]
    fn the_label_is_text() {
        assert!(qr("", "A", "\"><script>").unwrap().contains("&quot;&gt;&lt;script&gt;"));
    }
}
