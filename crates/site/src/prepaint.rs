//! The script that stands in every page and runs before it is seen.
//!
//! The policy of the headers lets no script in a page run, but for this one, which it knows by its
//! SHA-256: nobody who slips something into a page has that.

use crate::script::as_sent;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// The script as it stands in the pages.
pub(crate) fn script() -> String {
    as_sent(include_str!("prepaint.js"))
}

/// What a Content-Security-Policy names in `script-src` so that the script may run (CSP Level 3, 2.3.1).
#[must_use]
pub fn policy_source() -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_script_ends_it_early() {
        let script = script();
        assert!(!script.contains("</") && !script.contains("<!--"));
        assert!(script.starts_with("(() => {\n") && script.ends_with("})();\n"));
        // What follows `//` on a line would go on to its end: all the same, as lines stay lines.
        assert!(script.contains("return {}; // Storage"));
    }
}
