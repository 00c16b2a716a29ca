//! Markdown, links, and how easy the text is.

use super::{Case, PILLOLA, case};
use crate::fixture::Change::{Repeat, Replace};

/// A line of the introduction that the cases write over.
const LINE: &str = "Non ti serve lo SPID.";

/// A sentence of an office.
const HARD: &str = "L'amministrazione comunale provvederà tempestivamente all'aggiornamento della \
                    posizione debitoria dell'intestatario.";

pub(super) const CASES: &[Case] = &[
    case("bad-address", &["bad-address"], &[Replace(PILLOLA, LINE, "Vai [qui](pagopa.gov.it).")]),
    case(
        "not-https",
        &["not-https"],
        &[Replace(PILLOLA, LINE, "Vai [qui](http://pagopa.gov.it).")],
    ),
    case(
        "invented-address",
        &["invented-address"],
        &[Replace(PILLOLA, LINE, "Vai [qui](https://bancadellavalle.esempio.it/).")],
    ),
    case(
        "link-to-nowhere",
        &["link-to-nowhere"],
        &[Replace(PILLOLA, "(/pillole/entrare-con-spid/)", "(/pillole/entrare-con-spd/)")],
    ),
    case(
        "link-to-no-word",
        &["link-to-nowhere"],
        &[Replace(PILLOLA, LINE, "Vedi [la parola](/glossario/#cie).")],
    ),
    case("broken-reference", &["broken-reference"], &[Replace(PILLOLA, LINE, "Vai [qui][aiuto].")]),
    case("raw-html", &["raw-html"], &[Replace(PILLOLA, LINE, "Non serve <b>altro</b>.")]),
    case("raw-html-block", &["raw-html"], &[Replace(PILLOLA, LINE, "\n<div>\nx\n</div>\n")]),
    case(
        "raw-html-in-plain-text",
        &["raw-html"],
        &[Replace(PILLOLA, "Tocca Paga e aspetta.", "Tocca <b>Paga</b> e aspetta.")],
    ),
    case("picture", &["picture"], &[Replace(PILLOLA, LINE, "![Un avviso](https://a.it/b.png)")]),
    case(
        "markup-not-allowed",
        &["markup-not-allowed"],
        &[Replace(PILLOLA, LINE, "\n| a | b |\n|---|---|\n| c | d |\n")],
    ),
    case(
        "mark-in-plain-text",
        &["mark-in-plain-text"],
        &[Replace(PILLOLA, "Tocca Paga e aspetta.", "Tocca **Paga** e aspetta.")],
    ),
    case(
        "heading-level",
        &["heading-level"],
        &[Replace(PILLOLA, "## Attenzione", "### Attenzione")],
    ),
    case(
        "repeated-heading",
        &["repeated-heading"],
        &[Replace(PILLOLA, "## Attenzione", "## Che cosa ti serve")],
    ),
    case(
        "empty-part",
        &["empty-part"],
        &[Replace(PILLOLA, "## Attenzione", "## Prima di cominciare\n\n## Attenzione")],
    ),
    case(
        "no-introduction",
        &["no-introduction"],
        &[Replace(
            "pillole/entrare-con-spid.md",
            "Impari a entrare in un sito con il tuo nome utente.\n",
            "",
        )],
    ),
    case("too-hard", &["too-hard"], &[Replace(PILLOLA, LINE, HARD), Repeat(PILLOLA, HARD, 40)]),
    case(
        "long-sentence",
        &["long-sentence"],
        &[Replace(
            PILLOLA,
            LINE,
            "Qui trovi tutto quello che ti serve per pagare con calma un avviso del Comune dal tuo \
         telefono senza andare allo sportello.",
        )],
    ),
];
