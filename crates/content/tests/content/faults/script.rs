//! Steps, by themselves and on their screens.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Cut, Replace};

const OTHER: &str = "pillole/entrare-con-spid.md";
const RECEIPT: &str = "screens/phone/ricevuta.toml";

pub(super) const CASES: &[Case] = &[
    case(
        "step-count",
        &["step-count"],
        &[Cut(OTHER, "say = \"Guarda", "[[step]]\nsay = \"Torna", "say = \"Torna")],
    ),
    case(
        "no-goal",
        &["missing-key"],
        &[Replace(PILLOLA, "goal = \"Paga l'avviso con la carta.\"\n", "")],
    ),
    case(
        "nothing-is-done",
        &["nothing-is-done"],
        &[
            Replace(OTHER, "do = { tap = \"accetta\" }", "do = { point = \"accetta\" }"),
            Replace(OTHER, "do = { back = true }\n", ""),
        ],
    ),
    case("step-does-harm", &["step-does-harm"], &[Replace(OTHER, "\"accetta\"", "\"premio\"")]),
    case(
        "dead-places",
        &["dead-places", "nothing-happens"],
        &[Replace(RECEIPT, "says = \"La ricevuta è tua. Tienila per te.\"\n", "")],
    ),
    case("no-way-on", &["no-way-on"], &[Replace(PILLOLA, "tap = \"paga\"", "tap = \"chiudi\"")]),
    case(
        "unknown-screen",
        &["unknown-screen"],
        &[Replace(PILLOLA, "\"phone/avviso\"", "\"phone/aviso\"")],
    ),
    case("bad-screen-name", &["bad-name"], &[Replace(PILLOLA, "\"phone/avviso\"", "\"avviso\"")]),
    case(
        "unknown-place",
        &["unknown-place"],
        &[Replace(PILLOLA, "tap = \"paga\"", "tap = \"pagare\"")],
    ),
    case(
        "action-without-screen",
        &["action-without-screen"],
        &[Replace(PILLOLA, "screen = \"phone/avviso\"\ndo = { tap", "do = { tap")],
    ),
    case(
        "not-one-action",
        &["not-one-action"],
        &[Replace(PILLOLA, "{ tap = \"paga\" }", "{ tap = \"paga\", point = \"paga\" }")],
    ),
    case("no-action", &["not-one-action"], &[Replace(PILLOLA, "{ tap = \"paga\" }", "{}")]),
    case("misspelt-action", &["unknown-key"], &[Replace(PILLOLA, "{ tap =", "{ tao =")]),
    case(
        "action-does-not-fit",
        &["action-does-not-fit"],
        &[Replace(PILLOLA, "tap = \"paga\"", "tap = \"titolo\"")],
    ),
    case(
        "unknown-option",
        &["unknown-option"],
        &[Replace(PILLOLA, "option = \"Carta\"", "option = \"carta\"")],
    ),
    case(
        "not-offered",
        &["not-offered"],
        &[Replace(PILLOLA, "text = \"3012\"", "text = \"3013\"")],
    ),
];
