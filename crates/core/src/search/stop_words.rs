//! Words that say nothing about what is looked for: "come faccio a", "vorrei", "non riesco a".

/// Sorted, without accents.
const STOP_WORDS: &[&str] = &[
    "abbiamo", "ad", "adesso", "agli", "ai", "aiutami", "aiutarmi", "aiuto", "al", "all", "alla",
    "alle", "allo", "allora", "anche", "ancora", "avere", "avrei", "bisogna", "bisogno", "che",
    "chi", "ci", "coi", "col", "come", "con", "cos", "cosa", "cose", "cui", "da", "dagli", "dai",
    "dal", "dall", "dalla", "dalle", "dallo", "de", "degli", "dei", "del", "dell", "della",
    "delle", "dello", "deve", "devo", "di", "dove", "dovrebbe", "dovrei", "ed", "entro", "era",
    "essere", "fa", "faccio", "fai", "fanno", "far", "fare", "farla", "farlo", "farmi", "fatto",
    "gli", "ha", "hai", "hanno", "ho", "il", "in", "la", "le", "lei", "li", "lo", "loro", "lui",
    "ma", "me", "mi", "mia", "mie", "miei", "mio", "ne", "negli", "nei", "nel", "nell", "nella",
    "nelle", "nello", "noi", "non", "nostra", "nostro", "nulla", "od", "ogni", "per", "perche",
    "pero", "piu", "poi", "posso", "potrei", "puo", "puoi", "qual", "quale", "quali", "quando",
    "quell", "quella", "quelle", "quelli", "quello", "quest", "questa", "queste", "questi",
    "questo", "qui", "quindi", "riesce", "riesco", "riuscire", "sa", "sapere", "se", "sei",
    "serve", "si", "siamo", "so", "sono", "sta", "sto", "su", "sua", "sue", "sugli", "sui", "sul",
    "sull", "sulla", "sulle", "suo", "suoi", "te", "ti", "tra", "tu", "tua", "tue", "tuo", "tuoi",
    "un", "una", "uno", "vi", "voglio", "voi", "vorrebbe", "vorrei", "vuoi", "vuole",
];

/// Whether a word says nothing. Single letters never do.
pub(super) fn is_stop_word(word: &str) -> bool {
    let letter = word.len() == 1 && !word.bytes().all(|b| b.is_ascii_digit());
    letter || STOP_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(STOP_WORDS.is_sorted());
        assert!(is_stop_word("abbiamo") && is_stop_word("vuoi") && is_stop_word("l"));
        assert!(!is_stop_word("spid") && !is_stop_word("5"));
    }
}
