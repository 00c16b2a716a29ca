//! The front matter of a pillola.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::Replace;

pub(super) const CASES: &[Case] = &[
    case("no-front-matter", &["no-front-matter"], &[Replace(PILLOLA, "+++", "---")]),
    case(
        "open-front-matter",
        &["open-front-matter"],
        &[Replace(PILLOLA, "]\n+++\nTi è", "]\nTi è")],
    ),
    case(
        "too-long",
        &["too-long"],
        &[Replace(
            PILLOLA,
            "\"Pagare un avviso\"",
            "\"Pagare un avviso del Comune dal telefono senza andare allo sportello\"",
        )],
    ),
    case(
        "unknown-competence",
        &["unknown-competence"],
        &[Replace(PILLOLA, "competence = \"3.4\"", "competence = \"3.5\"")],
    ),
    case("unknown-level", &["unknown-level"], &[Replace(PILLOLA, "level = 2", "level = 9")]),
    case("unknown-service", &["unknown-service"], &[Replace(PILLOLA, "\"O\"]", "\"Z\"]")]),
    case(
        "verified-in-future",
        &["verified-in-future"],
        &[Replace(PILLOLA, "2026-11-20", "2026-11-22")],
    ),
    case(
        "verified-too-old",
        &["verified-too-old"],
        &[Replace(PILLOLA, "2026-11-20", "2025-05-21")],
    ),
    case(
        "unknown-next",
        &["unknown-next"],
        &[Replace(PILLOLA, "next = [\"entrare-con-spid\"]", "next = [\"entrare-con-lo-spid\"]")],
    ),
    case(
        "next-is-self",
        &["next-is-self"],
        &[Replace(PILLOLA, "[\"entrare-con-spid\"]", "[\"pagare-un-avviso\"]")],
    ),
    case(
        "too-many-entries",
        &["too-many-entries", "unknown-next"],
        &[Replace(
            PILLOLA,
            "[\"entrare-con-spid\"]",
            "[\"entrare-con-spid\", \"b\", \"c\", \"d\"]",
        )],
    ),
    case("also-is-own", &["also-is-own"], &[Replace(PILLOLA, "[\"4.2\"]", "[\"3.4\"]")]),
    case(
        "source-not-https",
        &["not-https"],
        &[Replace(PILLOLA, "https://www.pagopa.gov.it/\" }", "http://www.pagopa.gov.it/\" }")],
    ),
];
