//! Simulated screens.

use super::{Case, case};
use crate::fixture::Change::{Replace, Write};

const PHONE: &str = "screens/phone/avviso.toml";
const RECEIPT: &str = "screens/phone/ricevuta.toml";
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
    case("several-reactions", &["several-reactions"], &[
        Replace(RECEIPT, "says = ", "opens = \"phone/avviso\"\nsays = "),
    ]),
    case("reaction-does-not-fit", &["reaction-does-not-fit"], &[
        Replace(PHONE, "kind = \"heading\"", "kind = \"heading\"\nsays = \"È il titolo.\""),
    ]),
    case("reaction-does-not-fit-field", &["reaction-does-not-fit"], &[
        Replace(PHONE, "kind = \"field\"", "kind = \"field\"\nopens = \"phone/ricevuta\""),
    ]),
    case("shows-what-is-there", &["shows-what-is-there", "never-shown"], &[
        Replace(PHONE, "shows = \"spiega\"", "shows = \"logo\""),
    ]),
    case("never-shown", &["never-shown"], &[
        Replace(PHONE, "shows = \"spiega\"", "says = \"Chiedi allo sportello.\""),
    ]),
    case("shown-from-inside", &["never-shown"], &[
        Replace(PHONE, "hides = \"spiega\"", "shows = \"spiega\""),
        Replace(PHONE, "shows = \"spiega\"", "says = \"Chiedi allo sportello.\""),
    ]),
    case("opens-nothing", &["unknown-screen"], &[
        Replace(PHONE, "opens = \"phone/ricevuta\"", "opens = \"phone/ricevute\""),
    ]),
    case("hides-nothing", &["unknown-place"], &[
        Replace(PHONE, "hides = \"spiega\"", "hides = \"spigea\""),
    ]),
    case("unknown-fold", &["unknown-place"], &[
        Replace(PHONE, "fold = \"paga\"", "fold = \"pga\""),
    ]),
    case("fold-inside", &["fold-inside"], &[
        Replace(PHONE, "fold = \"paga\"", "fold = \"chiudi\""),
    ]),
    case("long-words-of-a-screen", &["long-sentence"], &[Replace(
        RECEIPT,
        "Tienila per te.",
        "Tienila per te in un posto sicuro e non mandarla a nessuno che non conosci bene e di cui non ti fidi.",
    )]),
    case("unused-screen", &["unused-screen"], &[Write(
        "screens/phone/nuovo.toml",
        b"device = \"phone\"\nalt = \"Vuoto.\"\n[[place]]\nid = \"a\"\nkind = \"text\"\ntext = \"A\"\n",
    )]),
];
