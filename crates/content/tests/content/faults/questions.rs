//! Questions, one by one and together.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::Replace;

const OTHER: &str = "pillole/entrare-con-spid.md";

pub(super) const CASES: &[Case] = &[
    case(
        "question-count",
        &["question-count"],
        &[Replace(
            OTHER,
            "~~~question\nid = \"due\"\ntype = \"true_false\"\nprompt = \"La password si dice al telefono.\"\nanswer = false\nfeedback = { true = \"Non dirla a nessuno.\", false = \"Sì. È solo tua.\" }\n~~~\n",
            "",
        )],
    ),
    case(
        "one-type-only",
        &["one-type-only"],
        &[
            Replace(
                OTHER,
                "type = \"true_false\"\nprompt = \"Prima di scrivere guardi l'indirizzo.\"\nanswer = true\nfeedback = { true = \"Sì.\", false = \"Guardalo sempre.\" }",
                ONE,
            ),
            Replace(
                OTHER,
                "type = \"true_false\"\nprompt = \"La password si dice al telefono.\"\nanswer = false\nfeedback = { true = \"Non dirla a nessuno.\", false = \"Sì. È solo tua.\" }",
                ONE,
            ),
        ],
    ),
    case(
        "repeated-question",
        &["repeated-question"],
        &[Replace(PILLOLA, "id = \"dopo\"", "id = \"serve-spid\"")],
    ),
    case(
        "option-count",
        &["option-count"],
        &[
            Replace(
                PILLOLA,
                "type = \"multiple\"\nprompt = \"Che cosa ti serve?\"",
                "type = \"multiple\"\nprompt = \"Che cosa ti serve?\"\n\n[[option]]\ntext = \"A\"\nfeedback = \"No.\"\n\n[[option]]\ntext = \"B\"\nfeedback = \"No.\"\n\n[[option]]\ntext = \"C\"\nfeedback = \"No.\"\n\n[[option]]\ntext = \"D\"\nfeedback = \"No.\"",
            ),
            Replace(PILLOLA, "level = 1\n", ""),
        ],
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
const ONE: &str = "type = \"single\"\nprompt = \"Che cosa guardi?\"\n\n[[option]]\ntext = \"A\"\nright = true\nfeedback = \"Sì.\"\n\n[[option]]\ntext = \"B\"\nfeedback = \"No.\"";
