//! The questions of the adaptive test and their translations.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Copy, Cut, Remove, Repeat, Replace, Write};

const ITEMS: &str = "items/4.1.md";
const ENGLISH: &str = "items/en/4.1.md";
const OTHER: &str = "pillole/entrare-con-spid.md";

pub(super) const CASES: &[Case] = &[
    case("slug-of-items", &["slug-of-items", "no-number"], &[Copy(OTHER, "pillole/4-1.md")]),
    case("items-of-no-competence", &["stray-file"], &[Write("items/4.5.md", b"x")]),
    case("items-in-no-language", &["stray-file"], &[Write("items/xx/4.1.md", b"x")]),
    case("items-in-italian-twice", &["stray-file"], &[Write("items/it/4.1.md", b"x")]),
    case(
        "other-competence",
        &["other-competence"],
        &[Replace(ITEMS, "competence = \"4.1\"", "competence = \"4.2\"")],
    ),
    case(
        "items-verified-too-old",
        &["verified-too-old"],
        &[Replace(ITEMS, "2026-11-20", "2025-05-21")],
    ),
    case("items-without-sources", &["missing-key"], &[Cut(ITEMS, "sources = [", "]\n", "")]),
    case(
        "translation-with-sources",
        &["unknown-key"],
        &[Replace(ENGLISH, "+++\n\n", "verified = 2026-11-20\n+++\n\n")],
    ),
    case(
        "text-among-items",
        &["text-among-items"],
        &[Replace(
            ITEMS,
            "~~~question\nid = \"codice",
            "## Il codice\n\n~~~question\nid = \"codice",
        )],
    ),
    case(
        "not-in-items",
        &["not-in-items"],
        &[Replace(ITEMS, "level = 1\n", "level = 1\nhint = \"Pensa.\"\ntest = true\n")],
    ),
    case("no-level", &["no-level"], &[Replace(ITEMS, "level = 1\n", "")]),
    case(
        "level-too-high",
        &["level-too-high", "other-question"],
        &[Replace(ITEMS, "level = 6\n", "level = 7\n")],
    ),
    case(
        "not-for-the-test",
        &["not-for-the-test", "other-question"],
        &[Cut(
            ITEMS,
            "type = \"gap\"",
            "feedback = \"La pagina si legge. Manca la password.\" }]\n",
            TRUE_OR_FALSE,
        )],
    ),
    case(
        "not-for-the-test-two-options",
        &["not-for-the-test"],
        &[Replace(PILLOLA, "step = 1\n", "step = 1\ntest = true\n")],
    ),
    case(
        "level-of-a-pillola-too-high",
        &["level-too-high"],
        &[
            Replace(PILLOLA, "level = 2\n", "level = 7\n"),
            Replace(PILLOLA, "others = [\"Stampa\"]", "others = [\"Stampa\"]\ntest = true"),
        ],
    ),
    case(
        "too-few-items",
        &["too-few-items", "unknown-item"],
        &[Cut(ITEMS, "~~~question\nid = \"quante-password\"", "~~~\n", "")],
    ),
    case("too-few-levels", &["too-few-levels"], FEW_LEVELS),
    case(
        "repeated-item",
        &["repeated-question", "unknown-item"],
        &[Replace(ITEMS, "id = \"codice-al-telefono\"", "id = \"telefono-perso\"")],
    ),
    case(
        "items-too-hard",
        &["too-hard", "long-sentence"],
        &[
            Replace(ITEMS, "Nessuno regala premi.", "Straordinariamente."),
            Repeat(ITEMS, "Straordinariamente", 100),
        ],
    ),
    case(
        "item-without-number",
        &["no-number"],
        &[Replace("numbers.toml", "\"4-1/due-passaggi\" = 27\n", "")],
    ),
    case("not-in-italian", &["not-in-italian"], &[Remove("items/4.1.md")]),
    case(
        "unknown-item",
        &["unknown-item", "not-translated"],
        &[Replace(ENGLISH, "id = \"prima-e-poi\"", "id = \"prima-e-poy\"")],
    ),
    case(
        "other-order",
        &["other-order", "other-question"],
        &[
            Replace(ENGLISH, "id = \"codice-al-telefono\"", "id = \"x\""),
            Replace(ENGLISH, "id = \"telefono-perso\"", "id = \"codice-al-telefono\""),
            Replace(ENGLISH, "id = \"x\"", "id = \"telefono-perso\""),
        ],
    ),
    case(
        "item-translated-twice",
        &["other-order", "not-translated"],
        &[Replace(ENGLISH, "id = \"codice-al-telefono\"", "id = \"telefono-perso\"")],
    ),
    case(
        "other-question-type",
        &["other-question", "unknown-key", "missing-key"],
        &[Replace(ENGLISH, "type = \"single\"", "type = \"gap\"")],
    ),
    case(
        "other-question-level",
        &["other-question"],
        &[Replace(ENGLISH, "level = 4", "level = 3")],
    ),
    case(
        "other-question-options",
        &["other-question"],
        &[Replace(
            ENGLISH,
            "feedback = \"The screen comes on. It needs a PIN.\"\n",
            "feedback = \"The screen comes on. It needs a PIN.\"\n\n[[option]]\ntext = \"A bag\"\nfeedback = \"No.\"\n",
        )],
    ),
    case(
        "other-question-right",
        &["other-question"],
        &[
            Replace(ENGLISH, "text = \"The PIN\"\nright = true\n", "text = \"The PIN\"\n"),
            Replace(ENGLISH, "text = \"The case\"\n", "text = \"The case\"\nright = true\n"),
        ],
    ),
    case(
        "other-question-pairs",
        &["other-question"],
        &[Replace(ENGLISH, "right = \"Saves the files\"", "right = \"Opens the phone\"")],
    ),
    case(
        "other-question-others",
        &["other-question"],
        &[Replace(ENGLISH, "others = [\"Prints\"]\n", "")],
    ),
    case(
        "other-question-entries",
        &["other-question"],
        &[Replace(
            ENGLISH,
            "feedback = \"The report comes last.\"\n",
            "feedback = \"The report comes last.\"\n\n[[entry]]\ntext = \"I rest\"\nfeedback = \"At last.\"\n",
        )],
    ),
    case(
        "other-question-gaps",
        &["other-question"],
        &[
            Replace(ENGLISH, "its own [1].", "its own [1] or [2]."),
            Replace(
                ENGLISH,
                "[[gap]]\n",
                "[[gap]]\naccepts = [\"code\"]\nfeedback = \"A code.\"\n\n[[gap]]\n",
            ),
        ],
    ),
    case(
        "other-question-number",
        &["other-question"],
        &[Replace(ENGLISH, "value = 3", "value = 3\ntolerance = 1")],
    ),
    case(
        "other-question-places",
        &["other-question"],
        &[Replace(ENGLISH, "place = \"premio\"", "place = \"indirizzo\"")],
    ),
    case(
        "other-question-goals",
        &["other-question"],
        &[Cut(ENGLISH, "[[goal]]\nat", "the receipt.\"\n", "")],
    ),
    case(
        "not-translated",
        &["not-translated"],
        &[Cut(ENGLISH, "~~~question\nid = \"quante-password\"", "~~~\n", "")],
    ),
    case("not-translated-at-all", &["not-translated"], &[Remove(ENGLISH)]),
    case(
        "long-sentence-of-a-translation",
        &["long-sentence"],
        &[Replace(
            ENGLISH,
            "Nobody gives prizes away.",
            "Nobody whom you do not know at all will ever give you a prize for which you did not even play a game.",
        )],
    ),
];

/// All items at two levels, in both languages.
const FEW_LEVELS: &[crate::fixture::Change] = &[
    Replace(ITEMS, "level = 3", "level = 2"),
    Replace(ENGLISH, "level = 3", "level = 2"),
    Replace(ITEMS, "level = 3", "level = 2"),
    Replace(ENGLISH, "level = 3", "level = 2"),
    Replace(ITEMS, "level = 3", "level = 2"),
    Replace(ENGLISH, "level = 3", "level = 2"),
    Replace(ITEMS, "level = 4", "level = 2"),
    Replace(ENGLISH, "level = 4", "level = 2"),
    Replace(ITEMS, "level = 5", "level = 2"),
    Replace(ENGLISH, "level = 5", "level = 2"),
    Replace(ITEMS, "level = 6", "level = 2"),
    Replace(ENGLISH, "level = 6", "level = 2"),
];

/// Instead of a text with gaps.
const TRUE_OR_FALSE: &str = "type = \"true_false\"
level = 1
prompt = \"Una password va bene per tutto.\"
answer = false
feedback = { true = \"No.\", false = \"Sì.\" }
";
