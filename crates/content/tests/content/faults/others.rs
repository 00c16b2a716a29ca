//! Glossary, numbers, site, synonyms, home, pages of text, and the length of a pillola.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Repeat, Replace, Write};

pub(super) const CASES: &[Case] = &[
    case(
        "repeated-word",
        &["repeated-word"],
        &[Replace(
            "glossary/codice-qr.toml",
            "term = \"codice QR\"",
            "term = \"codice QR\"\nalso = [\"Identità  Digitale\"]",
        )],
    ),
    case(
        "no-number",
        &["no-number"],
        &[
            Replace("numbers.toml", "pagare-un-avviso = 2\n", ""),
            Replace("numbers.toml", "\"pagare-un-avviso/dopo\" = 4\n", ""),
        ],
    ),
    case(
        "repeated-number",
        &["repeated-number"],
        &[Replace("numbers.toml", "vecchia = 7", "vecchia = 2")],
    ),
    case("bad-number", &["bad-number"], &[Replace("numbers.toml", "vecchia = 7", "vecchia = 0")]),
    case("bad-path", &["bad-path"], &[Replace("site.toml", "images/stemma.svg", "/../stemma.svg")]),
    case(
        "bad-mail-address",
        &["bad-address"],
        &[Replace("site.toml", "urp@prova.esempio.it", "urp")],
    ),
    case(
        "site-not-https",
        &["not-https"],
        &[Replace("site.toml", "https://pillole", "http://pillole")],
    ),
    case(
        "synonyms",
        &["missing-key", "unknown-key"],
        &[Write(
            "synonyms.toml",
            b"[[group]]\nofficial = [\"avviso\"]\neveriday = [\"bolletta\"]\n",
        )],
    ),
    case(
        "home-task",
        &["unknown-next", "missing-key"],
        &[
            Replace("home.toml", "pillola = \"pagare-un-avviso\"", "pillola = \"pagare-avviso\""),
            Replace("home.toml", "en = \"Pay a notice\"\n", ""),
        ],
    ),
    case("page-without-title", &["missing-key"], &[Replace("pages/it/aiuto.md", "# Aiuto\n", "")]),
    case(
        "page-text",
        &["raw-html", "link-to-nowhere", "heading-level", "markup-not-allowed"],
        &[
            Replace("pages/it/aiuto.md", "Comincia", "<i>Comincia"),
            Replace("pages/it/aiuto.md", "pagare-un-avviso", "pagare-un-aviso"),
            Replace("pages/it/aiuto.md", "## Chi", "### Chi"),
            Replace("pages/it/aiuto.md", "- Lo", "> Lo"),
        ],
    ),
    case("page-file-name", &["stray-file"], &[Write("pages/aiuto.md", b"# Aiuto")]),
    case("takes-too-long", &["takes-too-long"], &[Repeat(PILLOLA, "Non ti serve lo SPID.", 180)]),
];
