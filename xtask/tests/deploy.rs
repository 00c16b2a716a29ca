//! The supplied configurations say the headers of the server, all of them and in the same words.
#![allow(clippy::unwrap_used, reason = "a helper of tests may panic as they may")]

use pillole_server::headers::{CACHE_AND_ASK, CACHE_FOR_EVER, EVERY_ANSWER};
use std::fs;
use std::path::PathBuf;

/// What only a host with https says.
const HTTPS_ONLY: &str = "strict-transport-security";

/// The configurations, each with how it begins a line that sets a header.
const CONFIGURATIONS: [(&str, &str); 4] = [
    ("nginx.conf", "add_header "),
    ("Caddyfile", ""),
    ("apache.htaccess", "Header always set "),
    ("cdn/_headers", ""),
];

#[test]
fn every_configuration_sets_the_headers_of_the_server() {
    for (file, begin) in CONFIGURATIONS {
        let text = supplied(file);
        for (name, value) in EVERY_ANSWER {
            let said = set(&text, begin, name);
            assert_eq!(said, [value], "{file}: {name}");
        }
        assert!(text.contains(CACHE_FOR_EVER), "{file}");
        assert!(!set(&text, begin, HTTPS_ONLY).is_empty(), "{file}");
    }
    // The CDN's own way of asking every time is not written down; the others' is.
    for (file, _) in &CONFIGURATIONS[..3] {
        assert!(supplied(file).contains(&format!("\"{CACHE_AND_ASK}\"")), "{file}");
    }
}

#[test]
fn nobody_is_sent_to_https_from_http() {
    for (file, only) in [
        ("nginx.conf", "map $https $pillole_hsts"),
        ("Caddyfile", "header @https Strict-Transport-Security"),
        ("apache.htaccess", "\"expr=%{HTTPS} == 'on'\""),
    ] {
        assert!(supplied(file).contains(only), "{file}");
    }
    assert!(EVERY_ANSWER.iter().all(|(name, _)| *name != HTTPS_ONLY));
}

#[test]
fn the_container_is_of_this_version() {
    let version = format!("ARG VERSION={}\n", env!("CARGO_PKG_VERSION"));
    let file = supplied("Containerfile");
    assert!(file.contains(&version), "{version}");
    assert!(file.contains("FROM scratch\n") && file.contains("USER 65534:65534\n"));
}

/// What `name` is set to in `text`, as often as it is.
fn set(text: &str, begin: &str, name: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().trim_start_matches("header @https "));
    lines
        .filter_map(|line| {
            let rest = line.strip_prefix(begin)?;
            let (called, value) = rest.split_once([' ', ':'])?;
            let same = called.eq_ignore_ascii_case(name);
            same.then(|| value.trim().trim_end_matches(';').trim_end_matches(" always"))
                .map(|value| value.trim_matches('"').to_owned())
        })
        .collect()
}

fn supplied(file: &str) -> String {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    fs::read_to_string(xtask.parent().unwrap().join("deploy").join(file)).unwrap()
}
