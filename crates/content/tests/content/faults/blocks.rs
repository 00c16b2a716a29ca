//! Fenced blocks and where they stand.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Cut, Replace};

pub(super) const CASES: &[Case] = &[
    case("unknown-block", &["unknown-block"], &[Replace(PILLOLA, "~~~question", "~~~domanda")]),
    case(
        "open-block",
        &["open-block"],
        &[Replace(
            PILLOLA,
            "il numero della carta. Il codice è sull'avviso.\"\n~~~",
            "il numero della carta. Il codice è sull'avviso.\"\n",
        )],
    ),
    case(
        "open-block-at-the-end",
        &["open-block"],
        &[Replace(PILLOLA, "Aspetta la conferma.\"\n~~~", "Aspetta la conferma.\"\n")],
    ),
    case(
        "nested-block",
        &["nested-block"],
        &[Replace(
            PILLOLA,
            "- Una carta",
            "- Un blocco\n\n  ~~~question\n  id = \"x\"\n  ~~~\n\n- Una carta",
        )],
    ),
    case(
        "no-steps",
        &["no-steps", "script-elsewhere"],
        &[Replace(PILLOLA, "## I passi", "## Come si fa")],
    ),
    case("no-script", &["no-script"], &[Cut(PILLOLA, "~~~script", "~~~\n", "")]),
    case(
        "script-elsewhere",
        &["script-elsewhere", "no-steps"],
        &[Replace(PILLOLA, "## I passi", "## Passi")],
    ),
    case(
        "second-script",
        &["second-script"],
        &[Replace(
            PILLOLA,
            "## Attenzione",
            "~~~script\n[[step]]\nsay = \"Aspetta.\"\n~~~\n\n## Attenzione",
        )],
    ),
    case(
        "text-after-script",
        &["text-after-script"],
        &[Replace(PILLOLA, "## Attenzione", "Fatto.\n\n## Attenzione")],
    ),
];
