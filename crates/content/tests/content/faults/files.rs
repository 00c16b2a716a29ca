//! Files and what is in them as a whole.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Refuse, Remove, Replace, Write};

pub(super) const CASES: &[Case] = &[
    case("missing-folder", &["missing-folder"], &[Remove("glossary/")]),
    case("missing-file", &["missing-file"], &[Remove("site.toml")]),
    case("unreadable", &["unreadable"], &[Refuse("glossary/spid.toml")]),
    case("not-utf8", &["not-utf8"], &[Write("glossary/spid.toml", b"term = \"citt\xe0\"\n")]),
    case("empty-file", &["empty-file"], &[Write(PILLOLA, b" \r\n")]),
    case("stray-file", &["stray-file"], &[Write("pillole/note.txt", b"x")]),
    case("stray-file-screen", &["stray-file"], &[Write("screens/home.toml", b"x")]),
    case("bad-file-name", &["bad-file-name"], &[Write("pillole/due_parole.md", b"x")]),
    case(
        "repeated-file-name",
        &["repeated-file-name", "bad-file-name"],
        &[Write("glossary/Spid.toml", b"x")],
    ),
    case("toml-syntax", &["toml-syntax"], &[Replace(PILLOLA, "id = \"dopo\"", "id = dopo")]),
    case(
        "toml-syntax-open-text",
        &["toml-syntax"],
        &[Replace("site.toml", "legal = \"Piazza 1, Prova\"", "legal = \"Piazza 1, Prova")],
    ),
    case(
        "unknown-key",
        &["unknown-key", "missing-key"],
        &[Replace(PILLOLA, "summary =", "sumary =")],
    ),
    case("unknown-key-far", &["unknown-key"], &[Replace(PILLOLA, "step = 1", "punti = 3")]),
    case("missing-key", &["missing-key"], &[Replace(PILLOLA, "say = \"Togli la spunta.\"\n", "")]),
    case(
        "missing-sources",
        &["missing-key"],
        &[Replace(
            "pillole/entrare-con-spid.md",
            "sources = [{ title = \"AgID: SPID\", url = \"https://www.spid.gov.it/\" }]\n",
            "",
        )],
    ),
    case("wrong-type", &["wrong-type"], &[Replace(PILLOLA, "level = 2", "level = \"2\"")]),
    case(
        "wrong-type-day",
        &["wrong-type"],
        &[Replace(PILLOLA, "verified = 2026-11-20", "verified = \"20/11/2026\"")],
    ),
    case(
        "empty-value",
        &["empty-value"],
        &[Replace(
            "glossary/codice-qr.toml",
            "\"Un quadrato di puntini che il telefono legge.\"",
            "\" \"",
        )],
    ),
    case("unknown-word", &["unknown-word"], &[Replace(PILLOLA, "\"multiple\"", "\"multipla\"")]),
    case("bad-name", &["bad-name"], &[Replace(PILLOLA, "id = \"dopo\"", "id = \"Dopo che\"")]),
    case(
        "repeated-entry",
        &["repeated-entry"],
        &[Replace(PILLOLA, "\"tassa\", \"avviso\"", "\"tassa\", \"Tassa\"")],
    ),
];
