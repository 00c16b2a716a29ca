//! A scale from the least to the most.

use super::parts::{self, Parts, Texts};
use crate::fields::Fields;
use pillole_core::question::{Scale, ScalePoint};

const POINTS: Parts = Parts {
    key: "point",
    one: "a point",
    all: "points",
    kind: "scale",
    count: 3..=6,
    count_in_words: "three to six points",
};

pub(super) fn read(fields: &mut Fields<'_, '_>, texts: &mut Texts) -> Option<Scale> {
    let mut known = Vec::new();
    let read = |point| read_point(point, &mut known, texts);
    let points: Vec<Option<ScalePoint>> = POINTS.read(fields).into_iter().map(read).collect();
    Some(Scale { points: points.into_iter().collect::<Option<_>>()? })
}

fn read_point(
    mut fields: Fields<'_, '_>,
    known: &mut Vec<String>,
    texts: &mut Texts,
) -> Option<ScalePoint> {
    let text = parts::text(&mut fields, "text", texts);
    let who = parts::named(text.as_ref(), "this point");
    let feedback = parts::feedback(&mut fields, "feedback", &who, texts);
    parts::report_repeated(&fields, "text", known, text.as_ref());
    fields.end();
    Some(ScalePoint { text: text?.value, feedback: feedback? })
}
