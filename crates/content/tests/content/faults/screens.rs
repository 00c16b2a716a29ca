//! Simulated screens.

use super::{Case, case};
use crate::fixture::Change::{Replace, Write};

const PHONE: &str = "screens/phone/avviso.toml";
const BROWSER: &str = "screens/browser/accesso.toml";

pub(super) const CASES: &[Case] = &[
    case("wrong-device", &["wrong-device"], &[Replace(PHONE, "device = \"phone\"", "device = \"browser\"")]),
    case("no-picture-text", &["no-picture-text"], &[Replace(PHONE, "alt = \"Il municipio\"\n", "")]),
    case("no-screen-text", &["no-picture-text"], &[Replace(
        BROWSER,
        "alt = \"Il sito del Comune chiede se accetti.\"",
        "alt = \"\"",
    )]),
    case("repeated-place", &["repeated-place"], &[Replace(PHONE, "id = \"logo\"", "id = \"titolo\"")]),
    case("unknown-holder", &["unknown-holder"], &[Replace(BROWSER, "inside = \"dentro\"", "inside = \"dento\"")]),
    case("not-a-holder", &["not-a-holder"], &[Replace(BROWSER, "inside = \"dentro\"", "inside = \"indirizzo\"")]),
    case("inside-itself", &["inside-itself"], &[Replace(
        BROWSER,
        "id = \"domanda\"\nkind",
        "id = \"domanda\"\ninside = \"dentro\"\nkind",
    )]),
    case("too-few-options", &["too-few-options"], &[
        Replace(PHONE, "[\"Carta\", \"Conto\"]\nchosen = \"Conto\"", "[\"Carta\"]"),
    ]),
    case("chosen-not-offered", &["chosen-not-offered"], &[Replace(PHONE, "chosen = \"Conto\"", "chosen = \"Contanti\"")]),
    case("unknown-kind", &["unknown-word"], &[Replace(PHONE, "kind = \"button\"", "kind = \"buton\"")]),
    case("unknown-icon", &["unknown-word"], &[Replace(PHONE, "picture = \"town\"", "picture = \"twon\"")]),
    case("key-of-another-kind", &["unknown-key"], &[Replace(PHONE, "text = \"Paga\"", "text = \"Paga\"\nicon = \"euro\"")]),
    case("screen-without-places", &["missing-key"], &[Write(
        "screens/phone/vuoto.toml",
        b"device = \"phone\"\nalt = \"Vuoto.\"\n",
    )]),
    case("unused-screen", &["unused-screen"], &[Write(
        "screens/phone/nuovo.toml",
        b"device = \"phone\"\nalt = \"Vuoto.\"\n[[place]]\nid = \"a\"\nkind = \"text\"\ntext = \"A\"\n",
    )]),
];
