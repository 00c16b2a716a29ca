//! An address as a QR code: for a page, and for a terminal.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// The light border that readers need, in modules.
const BORDER: i32 = 4;

/// As a drawing that stands in a page. None: the address is too long for any code.
pub(crate) fn as_svg(address: &str) -> Option<String> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * BORDER;
    let mut dark = String::new();
    for (x, y) in places(code.size()).filter(|(x, y)| code.get_module(*x, *y)) {
        // Writing to a text cannot fail.
        let _ = write!(dark, "M{} {}h1v1h-1z", x + BORDER, y + BORDER);
    }
    Some(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" \
         aria-label=\"Codice QR di {address}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{dark}\"/></svg>"
    ))
}

/// As text, two modules in a sign: light modules are drawn, since most terminals are dark.
pub(crate) fn in_blocks(address: &str) -> Option<String> {
    let code = QrCode::encode_text(address, QrCodeEcc::Low).ok()?;
    let (from, to) = (-BORDER / 2, code.size() + BORDER / 2);
    let mut drawn = String::new();
    let mut y = from;
    while y < to {
        drawn.push_str("  ");
        for x in from..to {
            let below = y + 1 < to && !code.get_module(x, y + 1);
            drawn.push(match (!code.get_module(x, y), below) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        drawn.push('\n');
        y += 2;
    }
    Some(drawn)
}

fn places(side: i32) -> impl Iterator<Item = (i32, i32)> {
    (0..side).flat_map(move |y| (0..side).map(move |x| (x, y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_drawings_have_every_dark_module() {
        let address = "http://192.168.1.20:8017/";
        let code = QrCode::encode_text(address, QrCodeEcc::Medium).unwrap();
        let dark = places(code.size()).filter(|(x, y)| code.get_module(*x, *y)).count();
        let svg = as_svg(address).unwrap();
        assert_eq!(svg.matches("h1v1h-1z").count(), dark);
        assert!(svg.contains(address));

        let code = QrCode::encode_text(address, QrCodeEcc::Low).unwrap();
        let light = places(code.size()).filter(|(x, y)| !code.get_module(*x, *y)).count();
        let border = usize::try_from((code.size() + BORDER).pow(2) - code.size().pow(2)).unwrap();
        let drawn = in_blocks(address).unwrap();
        let signs = |sign| drawn.matches(sign).count();
        assert_eq!(signs('▀') + signs('▄') + 2 * signs('█'), light + border);
    }
}
