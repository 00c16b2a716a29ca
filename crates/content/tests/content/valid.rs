//! What a valid folder becomes.

use crate::fixture::{Change, compile, folder};
use pillole_content::Origin;
use pillole_core::id::Number;
use pillole_core::session::template::{Audience, Kind};
use serde_json::json;

#[test]
fn a_valid_folder_compiles_without_a_word() {
    let compiled = compile(&folder()).unwrap();
    assert!(compiled.warnings.is_empty());
    let catalogue = &compiled.catalogue;
    let whole = json!({
        "pillole": catalogue.pillole,
        "screens": catalogue.screens,
        "glossary": catalogue.glossary,
        "site": compiled.site,
        "home": compiled.home,
        "prose": compiled.prose,
        "bank": compiled.bank,
        "statements": compiled.statements.iter().map(|(code, all)| (code, &all[..3])).collect::<Vec<_>>(),
        "templates": compiled.templates,
        "sources": compiled.sources,
        "stats": compiled.stats,
    });
    insta::assert_snapshot!(serde_json::to_string_pretty(&whole).unwrap());
}

#[test]
fn windows_line_ends_and_byte_order_marks_change_nothing() {
    let mut windows = folder();
    for bytes in windows.files.values_mut().flatten() {
        let text = String::from_utf8(bytes.clone()).unwrap().replace('\n', "\r\n");
        *bytes = format!("\u{feff}{text}").into_bytes();
    }
    let (unix, windows) = (compile(&folder()).unwrap(), compile(&windows).unwrap());
    assert_eq!(unix.catalogue, windows.catalogue);
    assert_eq!(unix.site, windows.site);
}

#[test]
fn a_word_is_linked_once_and_not_in_links_headings_or_addresses() {
    let mut folder = folder();
    Change::Replace(
        "pillole/pagare-un-avviso.md",
        "Hai un dubbio?",
        "Hai un dubbio?\n\n## Lo SPID\n\nVai su spid.gov.it, [lo SPID](https://www.spid.gov.it/) o lo SPID.",
    )
    .apply(&mut folder);
    Change::Replace("pillole/pagare-un-avviso.md", "Non ti serve lo SPID.", "Non serve altro.")
        .apply(&mut folder);
    let compiled = compile(&folder).unwrap();
    let pillola = &compiled.catalogue.pillole[1];
    let section = pillola.sections.iter().find(|section| section.heading == "Lo SPID").unwrap();
    assert!(
        section.html.0.starts_with(
            "<p>Vai su spid.gov.it, <a href=\"https://www.spid.gov.it/\" rel=\"noopener external\">\
         lo SPID</a> o lo <a class=\"term\" href=\"/glossario/#spid\" data-term=\"spid\">SPID</a>."
        ),
        "{}",
        section.html.0
    );
}

#[test]
fn a_sentence_that_is_too_long_and_a_screen_that_nobody_uses_are_only_warnings() {
    let mut folder = folder();
    Change::Replace(
        "pillole/entrare-con-spid.md",
        "Impari a entrare",
        "Qui impari, un passo dopo l'altro e con calma, a entrare ogni volta che vuoi e da dove vuoi",
    )
    .apply(&mut folder);
    let unused = b"device = \"phone\"\nalt = \"Vuoto.\"\n[[place]]\nid = \"a\"\nkind = \"text\"\ntext = \"A\"";
    Change::Write("screens/phone/nuovo.toml", unused).apply(&mut folder);
    let compiled = compile(&folder).unwrap();
    let kinds: Vec<&str> = compiled.warnings.iter().map(|fault| fault.problem().kind()).collect();
    assert_eq!(kinds, ["long-sentence", "unused-screen"]);
}

#[test]
fn the_bank_has_the_items_in_every_language_and_what_pillole_ask_as_well() {
    let mut folder = folder();
    let item = "~~~question\nid = \"quante-password\"";
    Change::Cut("items/en/4.1.md", item, "~~~\n", "").apply(&mut folder);
    let bank = compile(&folder).unwrap().bank;
    let find = |id: &str| bank.iter().find(|item| item.entry().unwrap().id.as_str() == id).unwrap();
    let languages =
        |id: &str| find(id).variants.iter().map(|(language, _)| *language).collect::<Vec<_>>();
    assert_eq!(languages("4-1/due-passaggi"), ["it", "en"]);
    assert_eq!(languages("4-1/quante-password"), ["it"]);
    assert_eq!(languages("pagare-un-avviso/quanto"), ["it"]);
    assert_eq!(bank.len(), 13);
    let (language, item) = find("4-1/due-passaggi").in_language("en").unwrap();
    assert_eq!((language, item.prompt.as_str()), ("en", "What do you add to the password?"));
    assert_eq!(find("4-1/quante-password").in_language("en").unwrap().0, "it");
    let origin = &find("pagare-un-avviso/quanto").origin;
    assert_eq!(*origin, Origin::Pillola("pagare-un-avviso".try_into().unwrap()));
    assert_eq!(find("pagare-un-avviso/quanto").entry().unwrap().level.number(), 1);
}

#[test]
fn statements_are_there_in_every_language_and_may_all_be_left_out() {
    let mut folder = folder();
    let statements = compile(&folder).unwrap().statements;
    let text = |at: usize| (statements[at].0, statements[at].1[0].text.as_str());
    assert_eq!([text(0), text(1)], [("it", "So che cosa è."), ("en", "I know what it is.")]);
    assert_eq!(statements[0].1.len(), 63);
    for gone in ["statements.toml", "items/"] {
        Change::Remove(gone).apply(&mut folder);
    }
    let compiled = compile(&folder).unwrap();
    assert!(compiled.statements.iter().all(|(_, all)| all.is_empty()));
    assert_eq!(compiled.bank.len(), 1);
}

#[test]
fn templates_are_in_order_and_may_all_be_left_out() {
    let mut folder = folder();
    let templates = compile(&folder).unwrap().templates;
    let ids: Vec<&str> = templates.iter().map(|template| template.id.as_str()).collect();
    assert_eq!(ids, ["pagare-insieme", "senza-ordine", "in-classe"]);
    assert_eq!(templates[2].audience, Audience::Class);
    let [talk, pillola, ..] = templates[0].parts.as_slice() else { panic!("{templates:?}") };
    assert_eq!(talk.notes, "Saluta chi arriva.\nDi' a tutti che sbagliare va bene.");
    assert_eq!((pillola.kind, pillola.title.as_str()), (Kind::Pillola(Number(2)), ""));
    let card = &templates[2].cards[0].html.0;
    assert!(!card.contains("glossario"), "{card}");
    Change::Remove("sessions/").apply(&mut folder);
    let compiled = compile(&folder).unwrap();
    assert_eq!((compiled.templates.len(), compiled.stats.session_templates), (0, 0));
}
