//! Steps, by themselves and on their screens.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Cut, Replace};

pub(super) const CASES: &[Case] = &[
    case(
        "step-count",
        &["step-count"],
        &[Cut(
            "pillole/entrare-con-spid.md",
            "say = \"Guarda",
            "[[step]]\nsay = \"Torna",
            "say = \"Torna",
        )],
    ),
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
