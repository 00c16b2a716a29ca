//! Ten thousand pillole: slow to build, so run by hand:
//! `cargo test --release -p pillole-core --test search -- --ignored`.

use pillole_core::id::Slug;
use pillole_core::search::{Document, Field, Index, PART, head};
use std::time::{Duration, Instant};

/// A word of three or four syllables, always the same for the same number.
fn word(number: usize) -> String {
    let syllables =
        ["pa", "re", "ti", "co", "lu", "men", "sta", "gri", "do", "va", "le", "zio", "ca", "no"];
    let mut rest = number * 7_919 + 13;
    let mut word = String::new();
    for _ in 0..4 {
        word.push_str(syllables[rest % syllables.len()]);
        rest /= syllables.len();
    }
    word
}

/// Words as texts have them: few are frequent, many are rare.
fn text(seed: &mut u64, words: usize) -> String {
    let mut text = String::new();
    for _ in 0..words {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let uniform = (*seed >> 40) as f64 / f64::from(1 << 24);
        text.push_str(&word((uniform.powi(4) * 30_000.0) as usize));
        text.push(' ');
    }
    text
}

#[test]
#[ignore = "takes a minute without optimisation, and measures time"]
fn ten_thousand_pillole_are_searched_in_five_milliseconds() {
    let mut seed = 1;
    let documents: Vec<Document> = (0..10_000)
        .map(|number| Document {
            slug: Slug::try_from(format!("p-{number}")).unwrap(),
            title: text(&mut seed, 5),
            fields: vec![
                (Field::Keywords, text(&mut seed, 30)),
                (Field::Body, text(&mut seed, 200)),
            ],
        })
        .collect();
    let stored = serde_json::to_string(&head(&documents, &[], PART)).unwrap();
    let start = Instant::now();
    let index: Index = serde_json::from_str(&stored).unwrap();
    println!("{} bytes, read in {:?}", stored.len(), start.elapsed());

    let queries = [
        word(0),                                              // the most frequent word
        word(20_000),                                         // a rare one
        "pa".to_owned(),                                      // a beginning
        format!("{} {} {}", word(3), word(300), word(9_000)), // several
        word(500).replacen('a', "e", 1),                      // misspelled
        "xqztwklm".to_owned(),                                // nothing
        documents[77].title.clone(),
    ];
    for query in queries {
        let search = || {
            let start = Instant::now();
            assert!(index.search(&query, 10).len() <= 10);
            start.elapsed()
        };
        let best = (0..20).map(|_| search()).min().unwrap();
        println!("{best:?} {query}");
        assert!(best < Duration::from_millis(5), "{best:?} for {query}");
    }
}
