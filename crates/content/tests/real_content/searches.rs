//! What people type into the search of the real portal, and the pillola that must be among the
//! first three. How the search works is tested in `pillole-core`, over a corpus of its own; here it
//! is the content's keywords and synonyms that must be good enough.

use crate::compile;
use pillole_core::search::Index;

fn index() -> Index {
    compile().sources.index()
}

/// By the pillola that is meant: official words, everyday words, misspellings, whole sentences.
const SEARCHES: [(&str, &[&str]); 16] = [
    (
        "app-io-primi-passi",
        &[
            "app io",
            "ap io",
            "scaricare io",
            "installare l'app io sul cellulare",
            "applicazione dello stato",
            "messaggi del comune sul telefono",
            "patente sul telefonino",
            "it wallet",
            "portafoglio digitale",
            "come funziona io",
            "bonus sul telefono",
        ],
    ),
    (
        "cercare-su-internet",
        &[
            "google",
            "gugol",
            "come si cerca su internet",
            "cercare gli orari della posta",
            "motore di ricerca",
            "ricerca su gogle",
            "trovare un numero di telefono",
            "buttare il divano",
            "risultati sponsorizati",
            "navigare",
        ],
    ),
    (
        "cyberbullismo-che-cosa-fare",
        &[
            "mi minacciano su instagram",
            "denunciare un bullo",
            "togliere una mia foto da internet",
            "hanno messo una mia foto intima online",
            "numero del telefono azzurro",
            "ciberbullismo aiuto",
            "polizia postale",
            "segnalare un profilo falso",
            "bloccare una persona",
            "114",
            "fare uno screenshot delle prove",
            "qualcuno usa le mie foto",
            "mi chiedono soldi per una foto",
        ],
    ),
    (
        "cyberbullismo-riconoscerlo",
        &[
            "prendono in giro mia figlia nel gruppo",
            "bullismo a scuola",
            "mio figlio non vuole andare a scuola",
            "insulti nella chat della classe",
            "cyber bulismo",
            "ciberbullismo",
            "uno scherzo pesante",
            "escluso dal gruppo",
        ],
    ),
    (
        "entrare-con-spid",
        &[
            "spid",
            "spidd",
            "come accedere con lo spid",
            "entrare nell'inps",
            "non riesco ad accedere al sito inps",
            "indentità digitale",
            "speed",
            "login agenzia delle entrate",
            "codice otp",
            "entrare nel sito del comune",
            "carta d'identità elettronica",
            "area personale",
        ],
    ),
    (
        "fascicolo-sanitario-referto",
        &[
            "fascicolo sanitario eletronico",
            "facicolo sanitario",
            "fse",
            "vedere le analisi del sangue",
            "esami del sangue su internet",
            "scaricare il referto",
            "risultati della tac",
            "refferto",
            "colesterolo alto",
            "radiografia",
            "dove trovo le mie analisi",
            "esito degli esami",
        ],
    ),
    (
        "fotografare-un-documento",
        &[
            "scannerizzare un documento col telefono",
            "scanerizzare",
            "fare la scansione",
            "foto al documento",
            "fotocopia della carta d'identità",
            "foto mossa",
            "mandare la copia di un documento",
            "foto in pdf",
            "fotografare la tessera sanitaria",
        ],
    ),
    (
        "internet-non-va",
        &[
            "non funziona internet",
            "il wifi non va",
            "uifi",
            "wi fi",
            "il telefono non prende",
            "modem spento",
            "non ho campo",
            "internet è lento",
            "non si carica la pagina",
            "luce rossa sul router",
            "ho finito i giga",
            "conessione assente",
            "la fibra non funziona",
        ],
    ),
    (
        "notizia-vera-o-falsa",
        &[
            "fake news",
            "feic nius",
            "bufale",
            "notizia falsa su whatsapp",
            "è vero quello che leggo",
            "foto finta",
            "come faccio a sapere se è vero",
            "catena di sant'antonio",
            "notisie false su facebook",
            "disinformazione",
        ],
    ),
    (
        "pagare-un-avviso-pagopa",
        &[
            "pagopa",
            "pago pa",
            "pagare la mensa",
            "pagare il bolletino",
            "bolletta",
            "tari",
            "pagare una multa online",
            "bollo della macchina",
            "qr per pagare",
            "avviso di pagamento del comune",
            "pagare le tasse dal cellulare",
            "ricevuta di pagamento",
            "ho preso una multa",
            "voglio pagare senza andare in posta",
        ],
    ),
    (
        "password-sicure",
        &[
            "ho scordato la password",
            "pasword dimenticata",
            "pasvord",
            "ricordare le password",
            "mi hanno rubato il profilo",
            "cambiare la parola d'ordine",
            "mi hanno hackerato",
            "mi hanno clonato il profilo",
            "verifica in due passagi",
            "troppe password",
            "codice segreto",
            "parola chiave",
        ],
    ),
    (
        "prenotare-una-visita-cup",
        &[
            "cup",
            "dottore",
            "prenotare una visita dall'oculista",
            "prenotazione esami",
            "appuntamento dal dottore",
            "disdire l'appuntamento dal medico",
            "ecografia",
            "visita dal cardiologo",
            "ricetta del medico",
            "spostare una visita",
            "ticket dell'ospedale",
            "prenotare le analisi del sangue",
            "dermatologo",
            "liste di attesa",
        ],
    ),
    (
        "riconoscere-sms-truffa",
        &[
            "truffa del pacco",
            "mi è arrivato un messaggio strano",
            "sms delle poste",
            "finto corriere",
            "ho cliccato su un link strano",
            "messaggio della banca conto bloccato",
            "ciao mamma",
            "trufa",
            "fishing",
            "mi hanno truffato",
            "mi hanno imbrogliato",
            "spam",
            "numero sconosciuto",
        ],
    ),
    (
        "salvare-un-documento",
        &[
            "dove finiscono i file scaricati",
            "salvare un file sul computer",
            "non trovo piu il documento",
            "cartela",
            "salva con nome",
            "archiviare",
            "come si salva",
            "ho perso il file",
            "rinominare un file",
            "dove ho messo il file",
            "word",
        ],
    ),
    (
        "scegliere-i-cookie",
        &[
            "cookie",
            "coki",
            "accettare i cookies",
            "finestra dei cookie",
            "banner",
            "biscotti",
            "pubblicità che mi segue",
            "rifiuta tutto",
            "devo accettare i cookie?",
            "avviso che copre la pagina",
            "privacy",
        ],
    ),
    (
        "scrivere-un-email",
        &[
            "email",
            "scrivere una mail",
            "mandare una email al comune",
            "imail",
            "posta eletronica",
            "allegare un file alla mail",
            "come si manda una mail",
            "chiocciolina",
            "oggetto dell'email",
            "scrivere alla maestra",
            "scrivere al comune",
            "spedire una lettera col computer",
        ],
    ),
];

/// What stands in the field while people type.
const BEGUN: [(&str, &str); 14] = [
    ("entrare con sp", "entrare-con-spid"),
    ("pag", "pagare-un-avviso-pagopa"),
    ("preno", "prenotare-una-visita-cup"),
    ("fascic", "fascicolo-sanitario-referto"),
    ("cook", "scegliere-i-cookie"),
    ("passw", "password-sicure"),
    ("cyb", "cyberbullismo-riconoscerlo"),
    ("truf", "riconoscere-sms-truffa"),
    ("refer", "fascicolo-sanitario-referto"),
    ("scrivere una ma", "scrivere-un-email"),
    ("wif", "internet-non-va"),
    ("fotog", "fotografare-un-documento"),
    ("notiz", "notizia-vera-o-falsa"),
    ("salvare un fi", "salvare-un-documento"),
];

#[test]
fn each_search_finds_its_pillola_among_the_first_three() {
    let index = index();
    let whole =
        SEARCHES.iter().flat_map(|(slug, all)| all.iter().map(move |query| (*query, *slug)));
    let all: Vec<(&str, &str)> = whole.chain(BEGUN).collect();
    assert!(all.len() >= 80);
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|(query, slug)| {
            let hits = index.search(query, 3);
            let found: Vec<&str> = hits.iter().map(|hit| hit.slug.as_str()).collect();
            (!found.contains(slug)).then(|| format!("{query}: {found:?}, not {slug}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_title_finds_its_pillola_first() {
    let compiled = compile();
    let index = compiled.sources.index();
    for pillola in &compiled.catalogue.pillole {
        let first = index.search(&pillola.card.title, 1);
        assert_eq!(first.first().map(|hit| &hit.slug), Some(&pillola.card.slug));
    }
}

#[test]
fn what_the_portal_does_not_teach_finds_nothing() {
    let index = index();
    for query in ["", "?", "qwertz uiop", "xkcd", "zzzz"] {
        assert_eq!(index.search(query, 3), [], "{query}");
    }
}
