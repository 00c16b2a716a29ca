//! Sixteen pillole in miniature, with synonyms: enough to tell a good search from a bad one.

use pillole_core::id::Slug;
use pillole_core::search::{Document, Field, Index, PART, SynonymGroup, head};

/// Slug, title, summary, keywords, and some of the text.
pub(crate) const PILLOLE: [[&str; 5]; 16] = [
    [
        "cercare-su-internet",
        "Cercare su internet e trovare quello che serve",
        "Scrivi poche parole giuste e riconosci il risultato buono.",
        "motore di ricerca, informazioni, risultati, sito, parole da scrivere, annuncio",
        "Apri il browser. Scrivi nella barra. Guarda l'indirizzo. Il primo risultato può essere pubblicità.",
    ],
    [
        "notizia-vera",
        "Capire se una notizia è vera",
        "Controlli chi la scrive, quando e dove, prima di mandarla ad altri.",
        "notizia falsa, fake news, articolo, giornale, fonte, foto vecchia",
        "Guarda la data. Cerca la stessa notizia altrove. Non condividere subito il messaggio.",
    ],
    [
        "salvare-un-documento",
        "Salvare un documento e ritrovarlo",
        "Dai un nome chiaro al file e lo metti nella cartella giusta.",
        "file, cartella, download, scaricare, nome del file, non trovo più il documento",
        "Tocca Salva con nome. Scegli la cartella Documenti. Cerca il file per nome.",
    ],
    [
        "scrivere-un-email",
        "Scrivere e mandare un'email",
        "Scrivi a un ufficio o a una persona cara.",
        "posta elettronica, e-mail, messaggio, oggetto, destinatario, indirizzo, allegato",
        "Tocca Scrivi. Metti l'indirizzo con la chiocciola. Scrivi l'oggetto. Tocca Invia.",
    ],
    [
        "app-io-primi-passi",
        "App IO: i primi passi",
        "Metti sul telefono l'app dei servizi pubblici.",
        "app io, messaggi del comune, servizi pubblici, scadenze, avvisi",
        "Scarica l'app. Entra con SPID o con la carta d'identità elettronica. Scegli un codice di sblocco.",
    ],
    [
        "pagare-un-avviso-pagopa",
        "Pagare un avviso pagoPA",
        "Paghi al Comune dal telefono, e conservi la ricevuta.",
        "pagoPA, avviso di pagamento, pagamento, codice avviso, multa, mensa, ricevuta, carta",
        "Inquadra il codice QR. Controlla l'importo. Tocca Paga. Scarica la ricevuta.",
    ],
    [
        "fascicolo-sanitario",
        "Fascicolo sanitario: leggere un referto",
        "Trovi i risultati degli esami senza andare allo sportello.",
        "fascicolo sanitario elettronico, referto, esami, laboratorio, salute",
        "Entra con SPID. Tocca Referti. Porta il referto al medico. Solo il medico lo spiega.",
    ],
    [
        "prenotare-una-visita",
        "Prenotare una visita con il CUP",
        "Scegli giorno e luogo della visita con la ricetta in mano.",
        "CUP, prenotazione, visita medica, ricetta, medico, specialista, disdire, appuntamento",
        "Scrivi il codice della ricetta. Scegli la data. Conferma. Paga il ticket con pagoPA.",
    ],
    [
        "cyberbullismo-riconoscerlo",
        "Cyberbullismo: riconoscerlo",
        "Capisci quando uno scherzo non è più uno scherzo.",
        "cyberbullismo, bullismo, scherzo, gruppo di classe, esclusione, profilo falso",
        "Le offese si ripetono. Chi guarda e ride aiuta chi offende.",
    ],
    [
        "cyberbullismo-che-cosa-fare",
        "Cyberbullismo: che cosa fare",
        "Salvi le prove, blocchi, segnali, chiedi aiuto.",
        "cyberbullismo, bullismo, segnalare, prove, Garante, ammonimento, telefono azzurro",
        "Fai una foto allo schermo. Parla con un adulto. Chiama il 114 o il 19696.",
    ],
    [
        "entrare-con-spid",
        "Entrare in un servizio con SPID",
        "Entri nei siti pubblici con un solo nome utente.",
        "SPID, identità digitale, accesso, entrare, INPS, gestore, codice temporaneo",
        "Tocca Entra con SPID. Scegli il gestore. Scrivi nome utente e password. Approva sul telefono.",
    ],
    [
        "fotografare-un-documento",
        "Fotografare bene un documento",
        "Fai una foto che un ufficio può leggere.",
        "foto, fotocamera, scansione, luce, foto mossa, inquadrare, carta d'identità",
        "Metti il foglio su un tavolo scuro. Cerca la luce. Inquadra dall'alto.",
    ],
    [
        "password-sicure",
        "Password sicure, e come ricordarle",
        "Fai una password lunga che sai ricordare.",
        "password, parola chiave, gestore di password, password dimenticata, cambiare password",
        "Scegli quattro parole. Non usare la data di nascita. Non dirla a nessuno.",
    ],
    [
        "riconoscere-sms-truffa",
        "Riconoscere un SMS truffa",
        "Capisci in un minuto se un messaggio vuole ingannarti.",
        "truffa, SMS falso, messaggio strano, pacco, corriere, finta banca, phishing, smishing",
        "Guarda chi manda il messaggio. Non toccare il link. Chiama la banca al numero che conosci.",
    ],
    [
        "scegliere-i-cookie",
        "Cookie: scegliere in dieci secondi",
        "Dici no alla pubblicità che ti segue, con due tocchi.",
        "cookie, banner, consenso, rifiutare, accettare, privacy, pubblicità",
        "Cerca la X o Continua senza accettare. Apri le preferenze. Tocca Rifiuta.",
    ],
    [
        "internet-non-va",
        "Internet non va: che cosa controllare",
        "Capisci se il guasto è del telefono, di casa o dell'operatore.",
        "connessione, Wi-Fi, modem, rete, modalità aereo, dati mobili, guasto, riavviare",
        "Guarda se la modalità aereo è spenta. Spegni e riaccendi il modem. Chiama l'assistenza.",
    ],
];

const SYNONYMS: [(&str, &str); 14] = [
    ("spid, identità digitale", "speed, accesso unico"),
    ("password", "parola segreta, codice segreto"),
    ("pagoPA, avviso di pagamento", "bolletta, bollettino, tasse"),
    ("multa", "vigili, verbale"),
    ("visita, CUP", "dottore, dottoressa, oculista, ospedale"),
    ("referto, esami", "analisi, analisi del sangue, lastra"),
    ("email, posta elettronica", "lettera, mail, imeil"),
    ("Wi-Fi", "uai fai, uaifai"),
    ("connessione, rete", "linea, segnale"),
    ("truffa", "imbroglio, ladri, fregatura"),
    ("cyberbullismo", "bullo, insulti, prendere in giro"),
    ("notizia falsa", "bufala"),
    ("foto, scansione", "fotocopia, scannerizzare"),
    ("cookie", "biscotti"),
];

pub(crate) fn documents() -> Vec<Document> {
    PILLOLE.iter().map(document).collect()
}

fn document([slug, title, summary, keywords, body]: &[&str; 5]) -> Document {
    let keywords = keywords.split(", ").map(|word| (Field::Keywords, word.to_owned()));
    let texts = [(Field::Summary, (*summary).to_owned()), (Field::Body, (*body).to_owned())];
    Document {
        slug: Slug::try_from(*slug).unwrap(),
        title: (*title).to_owned(),
        fields: keywords.chain(texts).collect(),
    }
}

pub(crate) fn synonyms() -> Vec<SynonymGroup> {
    let list = |text: &str| text.split(", ").map(str::to_owned).collect();
    let group = |(official, everyday): &(&str, &str)| SynonymGroup {
        official: list(official),
        everyday: list(everyday),
    };
    SYNONYMS.iter().map(group).collect()
}

/// The index as the browser has it: written and read back.
pub(crate) fn index() -> Index {
    let stored = serde_json::to_string(&head(&documents(), &synonyms(), PART)).unwrap();
    serde_json::from_str(&stored).unwrap()
}
