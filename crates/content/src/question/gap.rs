//! Gap text: the gaps in the text are numbered, and each has its block.

use super::parts::{self, Parts, Texts};
use crate::fault::QuestionProblem;
use crate::fields::Fields;
use crate::plain;
use crate::source::{At, File};
use pillole_core::question::{Ask, Blank, Gap, Mistake, Piece};
use std::ops::Range;

const GAPS: Parts = Parts {
    key: "gap",
    one: "a gap",
    all: "gaps",
    kind: "gap",
    count: 1..=3,
    count_in_words: "one to three gaps",
};

pub(super) fn read(fields: &mut Fields<'_, '_>, texts: &mut Texts) -> Option<Gap> {
    let text = plain::text(fields, "text");
    let tables = GAPS.read(fields);
    let count = tables.len();
    let mut gap_texts = Texts::new();
    let blanks: Vec<Option<Blank>> =
        tables.into_iter().map(|table| read_gap(table, &mut gap_texts)).collect();
    let text = text?;
    let pieces = cut(&text.value);
    let mut numbers: Vec<usize> = pieces.iter().filter_map(|piece| piece.gap()).collect();
    numbers.sort_unstable();
    if !numbers.iter().copied().eq(1..=count) {
        let found: Vec<String> = numbers.iter().map(|number| format!("[{number}]")).collect();
        let found = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
        fields.report(text.span.clone(), QuestionProblem::GapsDiffer { found, count });
        return None;
    }
    let blanks: Vec<Blank> = blanks.into_iter().collect::<Option<_>>()?;
    let piece = |cut: &Cut<'_>| match cut {
        Cut::Words(words) => Some(Piece::Text((*words).to_owned())),
        Cut::Gap(number) => blanks.get(number - 1).cloned().map(Piece::Blank),
    };
    let gap = Gap { pieces: pieces.iter().filter_map(piece).collect() };
    texts.push(At::new(filled(&gap), text.span));
    texts.extend(gap_texts);
    Some(gap)
}

/// A piece of the text as it is written.
enum Cut<'t> {
    Words(&'t str),
    /// `[1]`, `[2]`...
    Gap(usize),
}

impl Cut<'_> {
    fn gap(&self) -> Option<usize> {
        match self {
            Self::Gap(number) => Some(*number),
            Self::Words(_) => None,
        }
    }
}

fn cut(text: &str) -> Vec<Cut<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(open) = text.get(from..).and_then(|rest| rest.find('[')).map(|at| from + at) {
        from = open + 1;
        let inside =
            text.get(from..).and_then(|rest| rest.split_once(']')).map(|(inside, _)| inside);
        let Some((inside, number)) = inside.and_then(|inside| Some((inside, inside.parse().ok()?)))
        else {
            continue;
        };
        pieces.extend(text.get(start..open).filter(|words| !words.is_empty()).map(Cut::Words));
        pieces.push(Cut::Gap(number));
        start = from + inside.len() + 1;
        from = start;
    }
    pieces.extend(text.get(start..).filter(|words| !words.is_empty()).map(Cut::Words));
    pieces
}

/// The text as it is when it is right.
fn filled(gap: &Gap) -> String {
    let words = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Blank(blank) => blank.accepts.first().cloned().unwrap_or_default(),
    };
    gap.pieces.iter().map(words).collect()
}

fn read_gap(mut fields: Fields<'_, '_>, texts: &mut Texts) -> Option<Blank> {
    let accepts = plain::some_texts(&mut fields, "accepts");
    let who = parts::named(accepts.first(), "this gap");
    let feedback = parts::feedback(&mut fields, "feedback", &who, texts);
    let mistakes: Vec<Option<(Range<usize>, Mistake)>> = fields
        .tables("mistakes", "a mistake")
        .into_iter()
        .map(|mistake| read_mistake(mistake, texts))
        .collect();
    let file = fields.file();
    fields.end();
    let (spans, mistakes): (Vec<Range<usize>>, Vec<Mistake>) =
        mistakes.into_iter().collect::<Option<Vec<_>>>()?.into_iter().unzip();
    let words = accepts.iter().map(|at| at.value.clone()).collect();
    let blank = Blank { accepts: words, feedback: feedback?, mistakes };
    for answer in accepts {
        if !is_right(&blank, &answer.value) {
            report(file, answer.span, &answer.value);
        }
    }
    for (span, mistake) in spans.into_iter().zip(&blank.mistakes) {
        if is_right(&blank, &mistake.text) {
            report(file, span, &mistake.text);
        }
    }
    Some(blank)
}

fn read_mistake(mut fields: Fields<'_, '_>, texts: &mut Texts) -> Option<(Range<usize>, Mistake)> {
    let text = plain::text(&mut fields, "text");
    let who = parts::named(text.as_ref(), "this mistake");
    let feedback = parts::feedback(&mut fields, "feedback", &who, texts);
    fields.end();
    let At { value: text, span } = text?;
    Some((span, Mistake { text, feedback: feedback? }))
}

/// Whether somebody who writes it is told that it is right.
fn is_right(blank: &Blank, written: &str) -> bool {
    let gap = Gap { pieces: vec![Piece::Blank(blank.clone())] };
    gap.check(&vec![written.to_owned()]).is_ok_and(|outcome| outcome.credit.is_full())
}

fn report(file: &File<'_>, span: Range<usize>, text: &str) {
    file.report(span, QuestionProblem::AnswerIsMistake { text: text.to_owned() });
}
