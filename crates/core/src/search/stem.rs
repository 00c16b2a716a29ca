//! What is left of an Italian word without its ending: `pag` of pagare, pagamento, pagato, paghi.
//!
//! Snowball's Italian algorithm (Porter 2001) from the crate `pagefind_stem`, which costs 7 KB of
//! compressed wasm and knows the verbs; light stemmers, which know only plurals, cost nothing and
//! would leave "come si paga" without an answer.

use pagefind_stem::{Algorithm, Stemmer};

/// The stem of a word from [`super::text`].
pub(super) fn stem(word: &str) -> String {
    let mut stem = Stemmer::create(Algorithm::Italian).stem(word).into_owned();
    // Snowball leaves `pagh` and `banch` where the ending began with e or i and the word is short.
    if stem.len() > 2 && (stem.ends_with("ch") || stem.ends_with("gh")) {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["pagare", "pagamento", "pagamenti", "pagato", "pago", "paghi", "pagando"][..],
            &["prenotare", "prenotazione", "prenotazioni", "prenoto", "prenotato"],
            &["banca", "banche"],
            &["truffa", "truffe", "truffato"],
            &["medico", "medici"],
            &["notizia", "notizie"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?} {stems:?}");
        }
    }
}
