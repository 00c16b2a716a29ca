//! How long a search takes over ten thousand pillole: `cargo bench -p pillole-core --bench search`. On
//! the page there are 5 ms for it, on every letter typed.
//!
//! Everything that is looked for is here; what has to be fetched first is measured elsewhere, in bytes.

use divan::{AllocProfiler, Bencher, black_box};
use pillole_core::id::Slug;
use pillole_core::search::{Document, Field, Head, Index, PART, head};
use std::sync::LazyLock;

#[global_allocator]
static ALLOCATED: AllocProfiler = AllocProfiler::system();

static HEAD: LazyLock<Head> = LazyLock::new(|| head(&documents(), &[], PART));
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::from(HEAD.clone()));

fn main() {
    LazyLock::force(&INDEX);
    divan::main();
}

/// A word of four syllables, always the same for the same number.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 14] =
        ["pa", "re", "ti", "co", "lu", "men", "sta", "gri", "do", "va", "le", "zio", "ca", "no"];
    let mut rest = number * 7_919 + 13;
    let syllable = |_| {
        let syllable = SYLLABLES.get(rest % SYLLABLES.len()).copied().unwrap_or_default();
        rest /= SYLLABLES.len();
        syllable
    };
    (0..4).map(syllable).collect()
}

/// Words as texts have them: few are frequent, many are rare.
fn text(seed: &mut u64, words: usize) -> String {
    let mut one = || {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let uniform = (*seed >> 40) as f64 / f64::from(1 << 24);
        word((uniform.powi(4) * 30_000.0) as usize)
    };
    (0..words).map(|_| one() + " ").collect()
}

fn documents() -> Vec<Document> {
    let mut seed = 1;
    let document = |number: usize| {
        Some(Document {
            slug: Slug::try_from(format!("p-{number}")).ok()?,
            title: text(&mut seed, 5),
            fields: vec![
                (Field::Keywords, text(&mut seed, 30)),
                (Field::Body, text(&mut seed, 200)),
            ],
        })
    };
    (0..10_000).filter_map(document).collect()
}

fn search(bencher: Bencher<'_, '_>, query: &str) {
    bencher.bench(|| INDEX.search(black_box(query), 5));
}

#[divan::bench]
fn one_rare_word(bencher: Bencher<'_, '_>) {
    search(bencher, &(word(20_000) + " "));
}

#[divan::bench]
fn the_most_frequent_word(bencher: Bencher<'_, '_>) {
    search(bencher, &(word(0) + " "));
}

#[divan::bench]
fn three_words(bencher: Bencher<'_, '_>) {
    search(bencher, &format!("{} {} {} ", word(3), word(300), word(9_000)));
}

#[divan::bench]
fn a_misspelled_word(bencher: Bencher<'_, '_>) {
    search(bencher, &(word(500).replacen('a', "e", 1) + "x "));
}

#[divan::bench]
fn two_letters_as_typed(bencher: Bencher<'_, '_>) {
    search(bencher, "pa");
}

#[divan::bench]
fn four_letters_as_typed(bencher: Bencher<'_, '_>) {
    search(bencher, "pare");
}

#[divan::bench]
fn a_whole_title(bencher: Bencher<'_, '_>) {
    let mut seed = 1;
    search(bencher, &text(&mut seed, 5));
}

#[divan::bench]
fn nothing(bencher: Bencher<'_, '_>) {
    search(bencher, "xqztwklm");
}

/// Once a page load, when all parts are here at once.
#[divan::bench(sample_count = 10)]
fn read_the_whole_index(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| HEAD.clone()).bench_values(Index::from);
}
