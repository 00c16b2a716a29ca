//! The session templates.

use super::{Case, case};
use crate::fixture::Change::{Cut, Refuse, Repeat, Replace, Write};

const FILE: &str = "sessions/pagare-insieme.md";
const CLASS: &str = "sessions/in-classe.md";

pub(super) const CASES: &[Case] = &[
    case("template-with-bad-name", &["bad-file-name"], &[Write("sessions/Uno.md", b"x")]),
    case("template-elsewhere", &["stray-file"], &[Write("sessions/uno/due.md", b"x")]),
    case("template-not-readable", &["unreadable"], &[Refuse(FILE)]),
    case(
        "template-without-front-matter",
        &["no-front-matter"],
        &[Replace(FILE, "+++\ntitle", "title")],
    ),
    case("no-plan", &["no-plan"], &[Cut(CLASS, "~~~plan", "~~~\n", "")]),
    case("plan-misspelt", &["unknown-block"], &[Replace(FILE, "~~~plan", "~~~plna")]),
    case("script-in-a-template", &["unknown-block"], &[Replace(FILE, "~~~plan", "~~~script")]),
    case(
        "plan-in-a-pillola",
        &["unknown-block"],
        &[Replace("pillole/entrare-con-spid.md", "~~~question", "~~~plan")],
    ),
    case("plan-open", &["open-block"], &[Replace(CLASS, "minutes = 5\n~~~", "minutes = 5")]),
    case(
        "second-plan",
        &["second-plan"],
        &[Replace(CLASS, "## Per", "~~~plan\n[[part]]\nbreak = true\nminutes = 5\n~~~\n\n## Per")],
    ),
    case(
        "text-outside-cards",
        &["text-outside-cards"],
        &[Replace(FILE, "~~~plan", "Prima di tutto.\n\n~~~plan")],
    ),
    case(
        "empty-card",
        &["empty-part"],
        &[Replace(FILE, "## Da portare a casa\n", "## Da portare\n\n## Da portare a casa\n")],
    ),
    case(
        "plan-without-parts",
        &["missing-key"],
        &[Cut(CLASS, "[[part]]\npillola", "minutes = 5\n", "")],
    ),
    case(
        "not-one-kind",
        &["not-one-kind"],
        &[Replace(FILE, "break = true", "break = true\ntalk = \"Caffè\"")],
    ),
    case("no-kind", &["not-one-kind"], &[Replace(FILE, "break = true", "break = false")]),
    case("kind-misspelt", &["unknown-key", "not-one-kind"], &[Replace(FILE, "talk =", "tlak =")]),
    case(
        "template-with-unknown-pillola",
        &["unknown-next"],
        &[Replace(FILE, "\"pagare-un-avviso\"", "\"pagare-un-aviso\"")],
    ),
    case("unknown-test", &["unknown-word"], &[Replace(FILE, "ability-whole", "ability-6")]),
    case("part-without-title", &["empty-value"], &[Replace(FILE, "\"Benvenuti\"", "\" \"")]),
    case("part-without-minutes", &["missing-key"], &[Replace(FILE, "minutes = 10\n", "")]),
    case("not-minutes", &["not-minutes"], &[Replace(FILE, "minutes = 10\n", "minutes = 0\n")]),
    case("too-many-minutes", &["not-minutes"], &[Replace(FILE, "minutes = 60", "minutes = 601")]),
    case(
        "longer-than-session",
        &["longer-than-session"],
        &[Replace(FILE, "minutes = 60", "minutes = 49")],
    ),
    case("time-left-over", &["time-left-over"], &[Replace(FILE, "minutes = 60", "minutes = 66")]),
    case(
        "pillola-twice",
        &["no-assignment"],
        &[Replace(FILE, "break = true", "pillola = \"pagare-un-avviso\"")],
    ),
    case(
        "three-tests",
        &["no-assignment"],
        &[
            Replace(FILE, "break = true", "test = \"reflection-whole\""),
            Replace(FILE, "talk = \"Benvenuti\"", "test = \"reflection-3\""),
        ],
    ),
    case(
        "nothing-to-do",
        &["no-assignment"],
        &[Replace(CLASS, "pillola = \"entrare-con-spid\"", "talk = \"Entrare\"")],
    ),
    case(
        "ten-pillole",
        &["no-assignment", "unknown-next"],
        &[
            Replace(CLASS, "minutes = 20", "minutes = 24"),
            Cut(
                CLASS,
                "[[part]]\ndiscussion",
                "minutes = 5\n",
                "[[part]]\npillola = \"b\"\nminutes = 1\n[[part]]\npillola = \"c\"\nminutes = 1\n\
             [[part]]\npillola = \"d\"\nminutes = 1\n[[part]]\npillola = \"e\"\nminutes = 1\n\
             [[part]]\npillola = \"f\"\nminutes = 1\n[[part]]\npillola = \"g\"\nminutes = 1\n\
             [[part]]\npillola = \"h\"\nminutes = 1\n[[part]]\npillola = \"i\"\nminutes = 1\n\
             [[part]]\npillola = \"l\"\nminutes = 1\n",
            ),
        ],
    ),
    case("part-title-too-long", &["too-long"], &[Repeat(CLASS, "Che cosa ti ha stupito?", 6)]),
    case(
        "notes-too-long",
        &["too-long"],
        &[Repeat(FILE, "Chi finisce prima aiuta il vicino.", 120)],
    ),
    case(
        "marks-in-notes",
        &["mark-in-plain-text"],
        &[Replace(FILE, "Saluta chi", "**Saluta** chi")],
    ),
    case(
        "class-without-cards",
        &["class-without-cards"],
        &[Cut(CLASS, "## Per chi insegna", "presta.\n", "")],
    ),
    case("unknown-audience", &["unknown-word"], &[Replace(CLASS, "\"class\"", "\"clas\"")]),
    case(
        "template-too-old",
        &["verified-too-old"],
        &[Replace(FILE, "verified = 2026-11-20", "verified = 2025-05-21")],
    ),
    case(
        "card-with-link-to-nowhere",
        &["link-to-nowhere"],
        &[Replace(FILE, "(/pillole/entrare-con-spid/)", "(/pillole/entrare-con-spd/)")],
    ),
    case(
        "template-too-hard",
        &["too-hard", "long-sentence"],
        &[Repeat(CLASS, "Nessuno", 60), Repeat(CLASS, "password", 60)],
    ),
];
