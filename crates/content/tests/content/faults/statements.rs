//! The statements of the self-reflection.

use super::{Case, case};
use crate::fixture::Change::{Cut, Repeat, Replace};

const FILE: &str = "statements.toml";

pub(super) const CASES: &[Case] = &[
    case(
        "repeated-statement",
        &["repeated-statement"],
        &[Replace(FILE, "id = \"skill-1-1\"", "id = \"knowledge-1-1\"")],
    ),
    case(
        "too-few-statements",
        &["too-few-statements"],
        &[Cut(FILE, "[[statement]]\nid = \"attitude-2-3\"", "I stop.\"\n", "")],
    ),
    case(
        "no-statements-of-a-competence",
        &["too-few-statements"],
        &[Cut(FILE, "[[statement]]\nid = \"knowledge-5-4\"", "Before I do it I stop.\"\n", "")],
    ),
    case(
        "missing-facet",
        &["missing-facet"],
        &[Replace(FILE, "kind = \"attitude\"", "kind = \"knowledge\"")],
    ),
    case("not-one-short", &["not-one-short"], &[Replace(FILE, "short = true\n", "")]),
    case(
        "two-short",
        &["not-one-short"],
        &[Replace(FILE, "level = 1\n", "level = 1\nshort = true\n")],
    ),
    case("unknown-facet", &["unknown-word"], &[Replace(FILE, "\"attitude\"", "\"attitud\"")]),
    case("statement-too-high", &["level-too-high"], &[Replace(FILE, "level = 1\n", "level = 8\n")]),
    case(
        "statement-without-english",
        &["missing-key"],
        &[Replace(FILE, "en = \"I know what it is.\"\n", "")],
    ),
    case(
        "statement-with-bad-name",
        &["bad-name"],
        &[Replace(FILE, "\"skill-1-1\"", "\"Skill 1\"")],
    ),
    case(
        "statement-without-number",
        &["no-number"],
        &[Replace("numbers.toml", "attitude-1-1 = 3\n", "")],
    ),
    case(
        "statements-too-hard",
        &["too-hard", "long-sentence"],
        &[
            Replace(FILE, "So farlo da solo.", "So farlo straordinariamente."),
            Repeat(FILE, "straordinariamente", 120),
        ],
    ),
];
