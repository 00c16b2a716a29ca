//! Questions, one by one and together.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Cut, Repeat, Replace};

const OTHER: &str = "pillole/entrare-con-spid.md";

pub(super) const CASES: &[Case] = &[
    case(
        "question-count",
        &["question-count", "one-type-only"],
        &[Cut(OTHER, "~~~question\nid = \"tre\"", "chi ami.\"\n~~~\n", "")],
    ),
    case(
        "one-type-only",
        &["one-type-only"],
        &[
            Cut(OTHER, "type = \"true_false\"", "}\n", ONE),
            Cut(OTHER, "type = \"true_false\"", "}\n", ONE),
            Cut(OTHER, "~~~question\nid = \"trova\"", "chi ami.\"\n~~~\n", ""),
        ],
    ),
    case(
        "repeated-question",
        &["repeated-question"],
        &[Replace(PILLOLA, "id = \"dopo\"", "id = \"serve-spid\"")],
    ),
    case(
        "option-count",
        &["part-count", "repeated-option"],
        &[Repeat(
            PILLOLA,
            "[[option]]\ntext = \"Una stampante\"\nfeedback = \"Non si stampa nulla. Bastano avviso e carta.\"\n",
            5,
        )],
    ),
    case(
        "right-options",
        &["right-options"],
        &[Replace(PILLOLA, "text = \"Sulla carta\"", "text = \"Sulla carta\"\nright = true")],
    ),
    case(
        "right-options-multiple",
        &["right-options"],
        &[Replace(PILLOLA, "text = \"Una stampante\"", "text = \"Una stampante\"\nright = true")],
    ),
    case(
        "repeated-option",
        &["repeated-option"],
        &[Replace(PILLOLA, "\"Sulla carta\"", "\"sull'avviso\"")],
    ),
    case(
        "no-feedback",
        &["no-feedback"],
        &[Replace(PILLOLA, "feedback = \"Non si stampa nulla. Bastano avviso e carta.\"\n", "")],
    ),
    case(
        "no-feedback-for-false",
        &["no-feedback"],
        &[Replace(PILLOLA, ", false = \"Sì. Paghi anche senza.\"", "")],
    ),
    case("no-such-step", &["no-such-step"], &[Replace(PILLOLA, "step = 1", "step = 5")]),
    case(
        "refers-to-order",
        &["refers-to-order"],
        &[Replace(PILLOLA, "\"Una stampante\"", "\"Tutte le precedenti\"")],
    ),
];

/// A single choice instead of a sentence that is true or false.
const ONE: &str = "type = \"single\"
prompt = \"Che cosa guardi?\"
[[option]]
text = \"A\"
right = true
feedback = \"Sì.\"
[[option]]
text = \"B\"
feedback = \"No.\"
";
