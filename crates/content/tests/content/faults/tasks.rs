//! Questions on screens: what to find, what to do.

use super::{Case, case};
use crate::fixture::Change::{Cut, Replace};

const PILLOLA: &str = "pillole/entrare-con-spid.md";
const RECEIPT: &str = "screens/phone/ricevuta.toml";

pub(super) const CASES: &[Case] = &[
    case(
        "nothing-to-find",
        &["right-options"],
        &[Replace(PILLOLA, "place = \"premio\"\nright = true", "place = \"premio\"")],
    ),
    case(
        "all-to-find",
        &["right-options"],
        &[
            Replace(
                PILLOLA,
                "place = \"indirizzo\"\nfeedback",
                "place = \"indirizzo\"\nright = true\nfeedback",
            ),
            Replace(
                PILLOLA,
                "[[spot]]\nplace = \"premio\"",
                "[[spot]]\nplace = \"accetta\"\nright = true\nfeedback = \"È un tasto.\"\n\n[[spot]]\nplace = \"premio\"",
            ),
        ],
    ),
    case(
        "cannot-be-spotted",
        &["cannot-be-spotted"],
        &[Replace(PILLOLA, "[[spot]]\nplace = \"premio\"", "[[spot]]\nplace = \"domanda\"")],
    ),
    case(
        "spot-unknown-place",
        &["unknown-place"],
        &[Replace(PILLOLA, "[[spot]]\nplace = \"premio\"", "[[spot]]\nplace = \"premi\"")],
    ),
    case(
        "spotted-twice",
        &["repeated-entry"],
        &[Replace(PILLOLA, "place = \"indirizzo\"\nfeedback", "place = \"premio\"\nfeedback")],
    ),
    case(
        "no-feedback-otherwise",
        &["no-feedback"],
        &[Replace(PILLOLA, "otherwise = \"Questo va bene.\"\n", "")],
    ),
    case(
        "not-one-goal",
        &["not-one-goal"],
        &[Replace(PILLOLA, "on = false\n", "on = false\nshown = true\n")],
    ),
    case("no-goal-state", &["not-one-goal"], &[Replace(PILLOLA, "on = false\n", "")]),
    case(
        "goal-does-not-fit",
        &["action-does-not-fit"],
        &[Replace(PILLOLA, "place = \"ricorda\"", "place = \"logo\"")],
    ),
    case(
        "goal-not-offered",
        &["not-offered"],
        &[Replace(
            PILLOLA,
            "place = \"ricorda\"\non = false",
            "place = \"codice\"\ntext = \"3013\"",
        )],
    ),
    case(
        "goal-unknown-option",
        &["unknown-option"],
        &[Replace(PILLOLA, "place = \"ricorda\"\non = false", "place = \"modo\"\ntext = \"Cara\"")],
    ),
    case(
        "goal-out-of-reach",
        &["goal-out-of-reach"],
        &[Replace(PILLOLA, "at = \"phone/ricevuta\"", "at = \"browser/accesso\"")],
    ),
    case(
        "nothing-happens",
        &["nothing-happens", "dead-places"],
        &[Replace(RECEIPT, "says = \"La ricevuta è tua. Tienila per te.\"\n", "")],
    ),
    case(
        "move-fails",
        &["move-fails"],
        &[Replace(PILLOLA, "do = { scroll = \"paga\" }", "do = { point = \"paga\" }")],
    ),
    case(
        "move-on-another-screen",
        &["unknown-place"],
        &[Replace(PILLOLA, "do = { scroll = \"paga\" }", "do = { tap = \"manda\" }")],
    ),
    case(
        "goals-not-reached",
        &["goals-not-reached"],
        &[Cut(PILLOLA, "[[move]]\ndo = { toggle", "}\n", "")],
    ),
    case(
        "goals-reached-at-once",
        &["goals-reached-at-once", "goals-not-reached"],
        &[
            Replace(PILLOLA, "on = false", "on = true"),
            Replace(PILLOLA, "at = \"phone/ricevuta\"", "place = \"aiuto\"\nshown = true"),
        ],
    ),
];
