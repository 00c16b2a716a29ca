//! Matching: every thing once, with one that belongs to it.

use super::parts::{self, Parts, Texts};
use crate::fault::{QuestionProblem, TomlProblem};
use crate::fields::Fields;
use crate::plain;
use pillole_core::question::{Matching, Pair};

const PAIRS: Parts = Parts {
    key: "pair",
    one: "a pair",
    all: "pairs",
    kind: "matching",
    count: 2..=5,
    count_in_words: "two to five pairs",
};

/// Most things that belong to none.
const OTHERS: usize = 3;

pub(super) fn read(fields: &mut Fields<'_, '_>, texts: &mut Texts) -> Option<Matching> {
    let mut known = Vec::new();
    let read = |pair| read_pair(pair, &mut known, texts);
    let pairs: Vec<Option<Pair>> = PAIRS.read(fields).into_iter().map(read).collect();
    let others = plain::texts(fields, "others");
    if let Some(first) = others.first().filter(|_| others.len() > OTHERS) {
        let (key, count, most) = ("others".to_owned(), others.len(), OTHERS);
        let problem = TomlProblem::TooManyEntries { key, count, most };
        fields.report(first.span.clone(), problem);
    }
    for other in &others {
        let same = |pair: &Pair| pair.right.to_lowercase() == other.value.to_lowercase();
        if pairs.iter().flatten().any(same) {
            let problem = QuestionProblem::OtherBelongs { text: other.value.clone() };
            fields.report(other.span.clone(), problem);
        }
    }
    texts.extend(others.iter().cloned());
    let others = others.into_iter().map(|at| at.value).collect();
    Some(Matching { pairs: pairs.into_iter().collect::<Option<_>>()?, others })
}

fn read_pair(
    mut fields: Fields<'_, '_>,
    known: &mut Vec<String>,
    texts: &mut Texts,
) -> Option<Pair> {
    let left = parts::text(&mut fields, "left", texts);
    let right = parts::text(&mut fields, "right", texts);
    let who = parts::named(left.as_ref(), "this pair");
    let feedback = parts::feedback(&mut fields, "feedback", &who, texts);
    parts::report_repeated(&fields, "left", known, left.as_ref());
    fields.end();
    Some(Pair { left: left?.value, right: right?.value, feedback: feedback? })
}
