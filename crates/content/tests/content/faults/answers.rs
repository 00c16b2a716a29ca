//! What a question wants of its answers: pairs, orders, gaps, numbers, scales, confidence.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Cut, Replace};

const OTHER: &str = "pillole/entrare-con-spid.md";

pub(super) const CASES: &[Case] = &[
    case(
        "pair-count",
        &["part-count"],
        &[Cut(PILLOLA, "[[pair]]\nleft = \"La carta\"", "paghi.\"\n", "")],
    ),
    case(
        "repeated-left",
        &["repeated-entry"],
        &[Replace(PILLOLA, "left = \"La carta\"", "left = \"il codice\"")],
    ),
    case(
        "other-belongs",
        &["other-belongs"],
        &[Replace(PILLOLA, "others = [\"Stampa\"]", "others = [\"paga\"]")],
    ),
    case(
        "too-many-others",
        &["too-many-entries"],
        &[Replace(PILLOLA, "[\"Stampa\"]", "[\"Stampa\", \"Suona\", \"Legge\", \"Canta\"]")],
    ),
    case(
        "repeated-step-of-an-order",
        &["repeated-entry"],
        &[Replace(PILLOLA, "text = \"Tocco Paga\"", "text = \"Scelgo la carta\"")],
    ),
    case(
        "no-feedback-for-the-order",
        &["no-feedback"],
        &[Replace(PILLOLA, "feedback = \"Sì. Prima il codice, poi la carta, poi paghi.\"\n", "")],
    ),
    case("gaps-differ", &["gaps-differ"], &[Replace(PILLOLA, "sull'[1].", "sull'[2] o [1].")]),
    case("no-gap", &["gaps-differ"], &[Replace(PILLOLA, "sull'[1].", "sull'[uno].")]),
    case(
        "answer-is-mistake",
        &["answer-is-mistake"],
        &[Replace(PILLOLA, "text = \"viso\"", "text = \"Avviso\"")],
    ),
    case("bad-amount", &["wrong-type"], &[Replace(PILLOLA, "value = 41.5", "value = 41.5005")]),
    case(
        "negative-tolerance",
        &["wrong-type"],
        &[Replace(PILLOLA, "tolerance = 0.5", "tolerance = -1")],
    ),
    case(
        "no-feedback-for-too-little",
        &["no-feedback"],
        &[Replace(PILLOLA, "low = \"Conta anche la banca.\"\n", "")],
    ),
    case(
        "point-count",
        &["part-count"],
        &[Cut(OTHER, "[[point]]\ntext = \"Quasi\"", "i passi.\"\n", "")],
    ),
    case(
        "unknown-question",
        &["unknown-question"],
        &[Replace(PILLOLA, "about = \"codice-dove\"", "about = \"codice-dov\"")],
    ),
    case(
        "nothing-to-be-sure-of",
        &["nothing-to-be-sure-of"],
        &[Replace(PILLOLA, "about = \"codice-dove\"", "about = \"codice-sicuro\"")],
    ),
    case(
        "asked-twice-how-sure",
        &["repeated-entry", "no-number"],
        &[Replace(
            PILLOLA,
            "~~~question\nid = \"coppie\"",
            "~~~question\nid = \"ancora\"\ntype = \"confidence\"\nprompt = \"Quanto?\"\nabout = \"codice-dove\"\n\
             feedback = { sure_right = \"A.\", sure_wrong = \"A.\", unsure_right = \"A.\", unsure_wrong = \"A.\" }\n~~~\n\n\
             ~~~question\nid = \"coppie\"",
        )],
    ),
    case(
        "no-feedback-for-the-unsure",
        &["no-feedback"],
        &[Replace(PILLOLA, ", unsure_wrong = \"Rileggi il primo passo.\"", "")],
    ),
];
