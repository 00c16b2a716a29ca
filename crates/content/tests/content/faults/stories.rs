//! Stories: scenes and where they lead.

use super::{Case, case};
use crate::fixture::Change::{Cut, Replace};

const PILLOLA: &str = "pillole/entrare-con-spid.md";

pub(super) const CASES: &[Case] = &[
    case(
        "scene-count",
        &["part-count", "unknown-scene"],
        &[Cut(PILLOLA, "[[scene]]\nid = \"male\"", "\"bad\"\n", "")],
    ),
    case("not-one-way-on", &["not-one-way-on"], &[Replace(PILLOLA, "ending = \"good\"\n", "")]),
    case(
        "two-ways-on",
        &["not-one-way-on"],
        &[Replace(
            PILLOLA,
            "text = \"Dice che è la banca.\"",
            "text = \"Dice che è la banca.\"\nending = \"mixed\"",
        )],
    ),
    case("unknown-scene", &["unknown-scene"], &[Replace(PILLOLA, "to = \"male\"", "to = \"mal\"")]),
    case(
        "repeated-scene",
        &["repeated-entry", "unknown-scene"],
        &[Replace(PILLOLA, "id = \"male\"", "id = \"bene\"")],
    ),
    case(
        "unreachable-scene",
        &["unreachable-scene"],
        &[Replace(PILLOLA, "to = \"male\"", "to = \"dubbio\"")],
    ),
    case(
        "dead-end",
        &["dead-end"],
        &[
            Replace(
                PILLOLA,
                "[[scene]]\nid = \"bene\"",
                "[[scene]]\nid = \"giro\"\ntext = \"Parla ancora.\"\n\n[[scene.choice]]\ntext = \"Ascolto\"\n\
                 to = \"giro\"\n\n[[scene.choice]]\ntext = \"Aspetto\"\nto = \"giro\"\n\n[[scene]]\nid = \"bene\"",
            ),
            Replace(
                PILLOLA,
                "[[scene.choice]]\ntext = \"La dico\"",
                "[[scene.choice]]\ntext = \"Resto\"\nto = \"giro\"\n\n[[scene.choice]]\ntext = \"La dico\"",
            ),
        ],
    ),
    case("endings", &["endings"], &[Replace(PILLOLA, "ending = \"good\"", "ending = \"mixed\"")]),
    case(
        "unknown-ending",
        &["unknown-word"],
        &[Replace(PILLOLA, "ending = \"good\"", "ending = \"goood\"")],
    ),
    case(
        "story-unknown-screen",
        &["unknown-screen"],
        &[Replace(
            PILLOLA,
            "text = \"Ti chiede la password.\"\nscreen = \"browser/accesso\"",
            "text = \"Ti chiede la password.\"\nscreen = \"browser/acceso\"",
        )],
    ),
];
