//! The policy of the headers and the script that stands in every page: the one names the other.

use pillole_server::headers::CONTENT_SECURITY_POLICY;
use pillole_site::policy_source;

#[test]
fn the_policy_names_the_script_that_stands_in_the_pages() {
    let wanted = format!("script-src 'self' {} 'wasm-unsafe-eval';", policy_source());
    assert!(
        CONTENT_SECURITY_POLICY.contains(&wanted),
        "crates/server/src/headers.rs, and with it every file of deploy/, must say: {wanted}"
    );
}
