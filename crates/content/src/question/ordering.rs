//! Ordering: the file has the right order.

use super::parts::{self, Parts, Texts};
use crate::fields::Fields;
use pillole_core::question::{Entry, Ordering};

const ENTRIES: Parts = Parts {
    key: "entry",
    one: "an entry",
    all: "entries",
    kind: "ordering",
    count: 3..=6,
    count_in_words: "three to six entries",
};

pub(super) fn read(fields: &mut Fields<'_, '_>, texts: &mut Texts) -> Option<Ordering> {
    let mut known = Vec::new();
    let read = |entry| read_entry(entry, &mut known, texts);
    let entries: Vec<Option<Entry>> = ENTRIES.read(fields).into_iter().map(read).collect();
    let feedback = parts::feedback(fields, "feedback", "the right order", texts);
    Some(Ordering { entries: entries.into_iter().collect::<Option<_>>()?, feedback: feedback? })
}

fn read_entry(
    mut fields: Fields<'_, '_>,
    known: &mut Vec<String>,
    texts: &mut Texts,
) -> Option<Entry> {
    let text = parts::text(&mut fields, "text", texts);
    let who = parts::named(text.as_ref(), "this entry");
    let feedback = parts::feedback(&mut fields, "feedback", &who, texts);
    parts::report_repeated(&fields, "text", known, text.as_ref());
    fields.end();
    Some(Entry { text: text?.value, feedback: feedback? })
}
