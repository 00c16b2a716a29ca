//! Every target with its corpus, with changes of it, and with anything at all.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets what it does not expect has to fail"
)]

use pillole_fuzz::{TARGETS, Target, package};
use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;

/// What is in a target's corpus.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = package().join("corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|_| panic!("{} has no corpus", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 2, "{name} has no corpus worth the name");
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn every_corpus_belongs_to_a_target_and_is_borne() {
    let folder = package().join("corpus");
    let mut folders: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    assert_eq!(folders, TARGETS.map(|(name, _)| name));
    for (name, target) in TARGETS {
        for bytes in corpus(name) {
            target(&bytes);
        }
    }
}

/// One small change, as damage and fuzzers make them.
#[derive(Debug, Clone)]
enum Change {
    Cut(Index),
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Repeat(Index, Index, u8),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let place = |index: &Index, bytes: &[u8]| index.index(bytes.len() + 1);
        match self {
            Self::Cut(at) => bytes.truncate(place(at, bytes)),
            Self::Flip(at, with) => {
                let place = place(at, bytes);
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= with;
                }
            }
            Self::Insert(at, what) => {
                let place = place(at, bytes);
                bytes.splice(place..place, what.iter().copied());
            }
            Self::Repeat(from, to, times) => {
                let (a, b) = (place(from, bytes), place(to, bytes));
                let piece = bytes
                    .get(a.min(b)..a.max(b))
                    .unwrap_or_default()
                    .repeat(usize::from(*times % 4));
                bytes.splice(b..b, piece);
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        any::<Index>().prop_map(Change::Cut),
        (any::<Index>(), 1_u8..).prop_map(|(at, with)| Change::Flip(at, with)),
        (any::<Index>(), prop::collection::vec(any::<u8>(), 1..8))
            .prop_map(|(at, what)| Change::Insert(at, what)),
        (any::<Index>(), any::<Index>(), any::<u8>()).prop_map(|(a, b, n)| Change::Repeat(a, b, n)),
    ]
}

fn target() -> impl Strategy<Value = (&'static str, Target)> {
    prop::sample::select(&TARGETS[..])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn what_is_damaged_is_borne(
        (name, target) in target(),
        which in any::<Index>(),
        changes in prop::collection::vec(change(), 1..5),
    ) {
        let mut bytes = which.get(&corpus(name)).clone();
        for change in &changes {
            change.apply(&mut bytes);
        }
        target(&bytes);
    }

    #[test]
    fn anything_is_borne(
        (_, target) in target(),
        bytes in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        target(&bytes);
    }
}
