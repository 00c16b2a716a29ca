//! What people type, and the pillola that must be among the first three.

use crate::corpus::index;
use pillole_core::search::{Document, Field, build};

const QUERIES: [(&str, &str); 96] = [
    // As it is written.
    ("spid", "entrare-con-spid"),
    ("SPID", "entrare-con-spid"),
    ("cup", "prenotare-una-visita"),
    ("password", "password-sicure"),
    ("cookie", "scegliere-i-cookie"),
    ("cyberbullismo che cosa fare", "cyberbullismo-che-cosa-fare"),
    ("114", "cyberbullismo-che-cosa-fare"),
    ("pagopa", "pagare-un-avviso-pagopa"),
    ("app io", "app-io-primi-passi"),
    // Accents, apostrophes, hyphens.
    ("identita digitale", "entrare-con-spid"),
    ("IDENTITÀ", "entrare-con-spid"),
    ("identita' digitale", "entrare-con-spid"),
    ("l'email", "scrivere-un-email"),
    ("un’email", "scrivere-un-email"),
    ("dell'inps", "entrare-con-spid"),
    ("e-mail", "scrivere-un-email"),
    ("e mail", "scrivere-un-email"),
    ("wi-fi", "internet-non-va"),
    ("wi fi", "internet-non-va"),
    ("wifi", "internet-non-va"),
    // Endings.
    ("pagamenti", "pagare-un-avviso-pagopa"),
    ("come si paga", "pagare-un-avviso-pagopa"),
    ("ho pagato", "pagare-un-avviso-pagopa"),
    ("prenotazioni", "prenotare-una-visita"),
    ("prenoto", "prenotare-una-visita"),
    ("visite mediche", "prenotare-una-visita"),
    ("referti", "fascicolo-sanitario"),
    ("notizie", "notizia-vera"),
    ("truffe", "riconoscere-sms-truffa"),
    ("mi hanno truffato", "riconoscere-sms-truffa"),
    ("fotografia", "fotografare-un-documento"),
    ("salvato", "salvare-un-documento"),
    // Misspelled.
    ("spidd", "entrare-con-spid"),
    ("sipd", "entrare-con-spid"),
    ("spit", "entrare-con-spid"),
    ("fascicolo sanitario eletronico", "fascicolo-sanitario"),
    ("fasicolo", "fascicolo-sanitario"),
    ("facicolo sanitaro", "fascicolo-sanitario"),
    ("passuord", "password-sicure"),
    ("pasword", "password-sicure"),
    ("basword", "password-sicure"),
    ("cuki", "scegliere-i-cookie"),
    ("coockies", "scegliere-i-cookie"),
    ("ciberbulismo", "cyberbullismo-riconoscerlo"),
    ("trufa", "riconoscere-sms-truffa"),
    ("messagio strano", "riconoscere-sms-truffa"),
    ("coriere", "riconoscere-sms-truffa"),
    ("fishing", "riconoscere-sms-truffa"),
    ("pishing", "riconoscere-sms-truffa"),
    ("prenotasione", "prenotare-una-visita"),
    ("plenotale", "prenotare-una-visita"),
    ("apuntamento", "prenotare-una-visita"),
    ("riketta", "prenotare-una-visita"),
    ("conessione", "internet-non-va"),
    ("intenet nn va", "internet-non-va"),
    ("documneto", "salvare-un-documento"),
    ("kartella", "salvare-un-documento"),
    ("notisia falza", "notizia-vera"),
    ("fotagrafare", "fotografare-un-documento"),
    ("indirizo", "scrivere-un-email"),
    // Words together and apart.
    ("pago pa", "pagare-un-avviso-pagopa"),
    ("pago pà", "pagare-un-avviso-pagopa"),
    ("passwordsicure", "password-sicure"),
    ("internetnonva", "internet-non-va"),
    ("identitadigitale", "entrare-con-spid"),
    ("cyber bullismo", "cyberbullismo-riconoscerlo"),
    ("lemail", "scrivere-un-email"),
    ("dellinps", "entrare-con-spid"),
    // Everyday words.
    ("speed", "entrare-con-spid"),
    ("bolletta", "pagare-un-avviso-pagopa"),
    ("bolleta", "pagare-un-avviso-pagopa"),
    ("tasse", "pagare-un-avviso-pagopa"),
    ("multa dei vigili", "pagare-un-avviso-pagopa"),
    ("dottore", "prenotare-una-visita"),
    ("dotoressa", "prenotare-una-visita"),
    ("hospedale", "prenotare-una-visita"),
    ("analisi del sangue", "fascicolo-sanitario"),
    ("analizi", "fascicolo-sanitario"),
    ("parola segreta", "password-sicure"),
    ("uai fai", "internet-non-va"),
    ("non c'è linea", "internet-non-va"),
    ("imbroglio", "riconoscere-sms-truffa"),
    ("ladri", "riconoscere-sms-truffa"),
    ("bufala", "notizia-vera"),
    ("fotocopia", "fotografare-un-documento"),
    ("mandare una lettera", "scrivere-un-email"),
    ("mi prendono in giro", "cyberbullismo-riconoscerlo"),
    ("biscotti", "scegliere-i-cookie"),
    // Whole questions, any order, words that match nothing.
    ("come faccio a entrare con spid", "entrare-con-spid"),
    ("vorrei prenotare una visita dal dottore", "prenotare-una-visita"),
    ("non riesco a trovare il documento salvato", "salvare-un-documento"),
    ("devo pagare un avviso del comune", "pagare-un-avviso-pagopa"),
    ("sicure password", "password-sicure"),
    ("xqzt pagare brrr", "pagare-un-avviso-pagopa"),
    // While typing.
    ("preno", "prenotare-una-visita"),
    ("fascic", "fascicolo-sanitario"),
];

#[test]
fn each_finds_its_pillola_among_the_first_three() {
    let index = index();
    let wrong: Vec<String> = QUERIES
        .iter()
        .filter_map(|(query, expected)| {
            let hits = index.search(query, 3);
            let found: Vec<&str> = hits.iter().map(|hit| hit.slug.as_str()).collect();
            (!found.contains(expected)).then(|| format!("{query}: {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nine_in_ten_find_it_first() {
    let index = index();
    let first = |(query, expected): &&(&str, &str)| {
        index.search(query, 1).first().is_some_and(|hit| hit.slug.as_str() == *expected)
    };
    let found = QUERIES.iter().filter(first).count();
    assert!(found * 10 >= QUERIES.len() * 9, "{found} of {}", QUERIES.len());
}

#[test]
fn nonsense_and_nothing_find_nothing() {
    let index = index();
    for query in ["", "   ", "?!", "xqzt", "zzzzzz", "qwxkjh", "asdfghjkl", "🙂", "qqq", "blorpt"]
    {
        assert_eq!(index.search(query, 10), [], "{query}");
    }
}

#[test]
fn an_ended_word_is_not_a_beginning() {
    let index = index();
    assert!(!index.search("pre", 3).is_empty());
    assert!(index.search("pre ", 3).is_empty());
}

/// A document of a title and a text.
fn document(slug: &str, title: &str, body: &str) -> Document {
    Document {
        slug: slug.try_into().unwrap(),
        title: title.to_owned(),
        fields: vec![(Field::Body, body.to_owned())],
    }
}

fn found(documents: &[Document], query: &str) -> Vec<String> {
    let hits = build(documents, &[]).search(query, 9);
    hits.into_iter().map(|hit| hit.slug.into()).collect()
}

#[test]
fn a_rare_word_weighs_more_than_a_frequent_one() {
    let documents = [
        document("a", "telefono lento", ""),
        document("b", "telefono nuovo", ""),
        document("c", "telefono perso", ""),
        document("d", "computer lento", ""),
    ];
    assert_eq!(found(&documents, "computer telefono"), ["d", "a", "b", "c"]);
}

#[test]
fn every_word_matters() {
    let documents = [
        document("a", "Treno", ""),
        document("b", "Carta", ""),
        document("c", "Viaggio", "con la carta in treno"),
    ];
    assert_eq!(found(&documents, "carta treno"), ["c", "a", "b"]);
}

#[test]
fn the_title_weighs_more_than_the_text() {
    let documents = [
        document("a", "Una cosa", "stampare stampare stampare"),
        document("b", "Stampare", "Una cosa"),
    ];
    assert_eq!(found(&documents, "stampa"), ["b", "a"]);
}
