//! An index in parts answers exactly what the whole answers, and asks for little.

use crate::corpus::{documents, index, synonyms};
use pillole_core::search::{Head, Hit, Index, Lacking, Part, head};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::LazyLock;

/// An index and the files of its parts.
struct Site {
    head: Head,
    files: BTreeMap<String, Part>,
}

/// The corpus, cut as small as can be: hardly two words are in one part.
static SITE: LazyLock<Site> = LazyLock::new(|| site(40));
static WHOLE: LazyLock<Index> = LazyLock::new(index);

fn site(size: usize) -> Site {
    let mut files = BTreeMap::new();
    let head = head(&documents(), &synonyms(), size).apart(|shelf, part| {
        let address = format!("/{shelf}-{}", files.len());
        files.insert(address.clone(), part.clone());
        Ok::<_, Infallible>(address)
    });
    Site { head: head.unwrap(), files }
}

/// Asks as the app does: what is found, and how many times what was fetched for it.
fn ask(site: &Site, query: &str) -> (Vec<Hit>, Vec<usize>) {
    let mut index = Index::from(site.head.clone());
    let mut fetched = Vec::new();
    loop {
        let Lacking(mut parts) = match index.ask(query, 9) {
            Ok(hits) => return (hits, fetched),
            Err(lacking) => lacking,
        };
        parts.sort_unstable();
        parts.dedup();
        assert!(!parts.is_empty(), "{query} waits for nothing");
        fetched.push(parts.len());
        for part in parts {
            let file = &site.files[index.address(part).unwrap()];
            index.put(part, file.clone());
        }
    }
}

/// Queries as they come: words as they are written and misspelled, begun, joined, and anything.
fn a_query() -> impl Strategy<Value = String> {
    let titles = documents().into_iter().map(|document| document.title);
    let words: Vec<String> = titles
        .flat_map(|title| title.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .chain(
            "hospedale phishing fishing kartella xqzt p ph s sh wi fi pago pa"
                .split(' ')
                .map(str::to_owned),
        )
        .collect();
    let word = select(words);
    let begun = (word.clone(), any::<prop::sample::Index>())
        .prop_map(|(word, end)| word.chars().take(end.index(word.len()) + 1).collect::<String>());
    let slip = (
        word.clone(),
        any::<prop::sample::Index>(),
        select("aeioubcdfghlmnprstvz".chars().collect::<Vec<_>>()),
    )
        .prop_map(|(word, place, letter)| {
            let mut letters: Vec<char> = word.chars().collect();
            let place = place.index(letters.len());
            letters[place] = letter;
            letters.into_iter().collect::<String>()
        });
    let joined = (word.clone(), word.clone()).prop_map(|(a, b)| a + &b);
    let any_word = prop_oneof![4 => word, 3 => begun, 3 => slip, 1 => joined, 1 => any::<String>()];
    (vec(any_word, 1..4), select(vec!["", " "])).prop_map(|(words, end)| words.join(" ") + end)
}

proptest! {
    #[test]
    fn the_answer_does_not_depend_on_the_cut(query in a_query()) {
        prop_assert_eq!(ask(&SITE, &query).0, WHOLE.search(&query, 9));
    }
}

#[test]
fn a_title_is_found_first_in_parts_too() {
    for document in documents() {
        assert_eq!(ask(&SITE, &document.title).0[0].slug, document.slug);
    }
}

#[test]
fn a_word_that_is_right_needs_few_parts_and_few_turns() {
    let site = site(300);
    for query in ["spid", "prenotare ", "fascicolo sanitario", "come pagare"] {
        let (hits, fetched) = ask(&site, query);
        assert!(!hits.is_empty(), "{query}");
        // Words, terms, titles.
        assert!(fetched.len() <= 4, "{query}: {fetched:?}");
        assert!(fetched.iter().sum::<usize>() * 3 < site.files.len(), "{query}: {fetched:?}");
    }
}

#[test]
fn a_small_index_is_best_left_whole() {
    let whole = head(&documents(), &synonyms(), 40);
    assert!(whole.is_small());
    let read = Index::from(whole);
    assert_eq!(read.search("spid", 3), WHOLE.search("spid", 3));
}
