//! What holds for any query and any documents.

use crate::corpus::{documents, index};
use pillole_core::search::{Document, Field, Index, PART, build, head};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;

static INDEX: LazyLock<Index> = LazyLock::new(index);

fn slugs(index: &Index, query: &str) -> Vec<String> {
    index.search(query, usize::MAX).into_iter().map(|hit| hit.slug.into()).collect()
}

/// Queries as they come: any text, and words of the corpus with anything between and in them.
fn a_query() -> impl Strategy<Value = String> {
    let words = "spid come pagare wi-fi l'email password fascicolo sanitario truffa io cup e mail";
    let word = select(words.split(' ').collect::<Vec<_>>());
    let slip = (word, any::<prop::sample::Index>(), any::<char>()).prop_map(|(word, place, c)| {
        let mut letters: Vec<char> = word.chars().collect();
        let place = place.index(letters.len());
        letters[place] = c;
        letters.into_iter().collect::<String>()
    });
    prop_oneof![any::<String>(), vec(slip, 1..5).prop_map(|words| words.join(" "))]
}

#[test]
fn a_title_finds_its_own_pillola_first() {
    for document in documents() {
        let title = &document.title;
        for query in [title.clone(), title.to_uppercase(), format!(" {title}! ")] {
            assert_eq!(INDEX.search(&query, 1)[0].slug, document.slug, "{query}");
        }
    }
}

proptest! {
    #[test]
    fn no_query_panics_and_hits_come_best_first(query in a_query(), limit in 0_usize..20) {
        let hits = INDEX.search(&query, limit);
        prop_assert!(hits.len() <= limit);
        prop_assert!(hits.iter().all(|hit| hit.score.is_finite() && hit.score > 0.0));
        let in_order = |pair: &[_]| {
            let [a, b]: &[pillole_core::search::Hit; 2] = pair.try_into().unwrap();
            a.score > b.score || (a.score == b.score && a.slug < b.slug)
        };
        prop_assert!(hits.windows(2).all(in_order));
    }

    #[test]
    fn the_same_query_finds_the_same(query in a_query()) {
        prop_assert_eq!(INDEX.search(&query, 9), INDEX.search(&query, 9));
    }

    #[test]
    fn case_and_punctuation_do_not_matter(words in vec("[a-z]{2,8}", 1..4)) {
        let plain = words.join(" ");
        let loud = format!("«{}»", words.join(", ").to_uppercase());
        prop_assert_eq!(slugs(&INDEX, &plain), slugs(&INDEX, &loud));
    }

    /// A word that matches nothing hides no other.
    #[test]
    fn an_unknown_word_changes_nothing(
        words in vec(select(vec!["spidd", "pagare", "pasword", "truffe", "cup", "e-mail"]), 1..4),
        unknown in "[0-9]{7,9}", place in 0_usize..4,
    ) {
        let mut with = words.clone();
        with.insert(place.min(words.len()), &unknown);
        prop_assert_eq!(slugs(&INDEX, &(with.join(" ") + " ")), slugs(&INDEX, &(words.join(" ") + " ")));
    }

    /// Words of a document find it, in any order.
    #[test]
    fn the_words_of_a_title_find_it_in_any_order(
        number in 0_usize..16, order in Just((0..12).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let document = &documents()[number];
        let words: Vec<&str> = document.title.split_whitespace().collect();
        let query: Vec<&str> =
            order.into_iter().filter_map(|place| words.get(place).copied()).collect();
        prop_assert!(slugs(&INDEX, &query.join(" ")).contains(&document.slug.to_string()));
    }

    /// Nothing that is indexed, whatever it is, breaks the index; and each title is found by itself.
    #[test]
    fn any_documents_can_be_indexed(titles in vec("[ -~]{1,30}", 1..8), body in ".*") {
        let documents: Vec<Document> = titles.iter().enumerate().map(|(number, title)| Document {
            slug: format!("p{number}").as_str().try_into().unwrap(),
            title: title.clone(),
            fields: vec![(Field::Body, body.clone())],
        }).collect();
        let stored = serde_json::to_string(&head(&documents, &[], PART)).unwrap();
        let read: Index = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(&read, &build(&documents, &[]));
        for title in titles.iter().filter(|title| title.chars().any(|c| c.is_ascii_alphanumeric())) {
            let first = &read.search(title, 1)[0];
            let same = |a: &str| a.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect::<String>();
            prop_assert_eq!(same(&first.title), same(title));
        }
    }

    /// A damaged index finds something or nothing, and does not panic.
    #[test]
    fn a_damaged_index_does_not_panic(
        words in "[a-z?!@A-F \n]{0,60}", stems in "[a-z\n]{0,40}", first in "[a-z]{0,3}",
        postings in vec(vec(any::<u32>(), 0..4), 0..6), query in a_query(),
    ) {
        let place = |lines: &str, postings: &[Vec<u32>]| serde_json::json!([{
            "first": first, "address": "",
            "part": { "lines": lines, "postings": postings, "titles": [[7, 8]] },
        }]);
        let stored = serde_json::json!({
            "documents": 1, "forms": place(&words, &[]), "terms": place(&stems, &postings),
            "titles": place("spid SPID", &[]),
        });
        let index: Index = serde_json::from_value(stored).unwrap();
        prop_assert!(index.search(&query, 5).len() <= 1);
    }
}
