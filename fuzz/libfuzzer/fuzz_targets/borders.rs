//! The border that `PILLOLE_BORDER` names, under libFuzzer.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pillole_fuzz::{TARGETS, Target};
use std::sync::LazyLock;

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("PILLOLE_BORDER").unwrap_or_default();
    match TARGETS.iter().find(|(target, _)| *target == name) {
        Some((_, target)) => *target,
        None => panic!("PILLOLE_BORDER must be one of {:?}", TARGETS.map(|(name, _)| name)),
    }
});

fuzz_target!(|bytes: &[u8]| TARGET(bytes));
