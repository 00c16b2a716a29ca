use pillole_core::question::Likeness::{self, Exact, Other, Slip};
use pillole_core::question::same_words;
use proptest::prelude::*;

/// What is meant, and what people type for it.
fn all(likeness: Likeness, table: &[(&str, &[&str])]) {
    for (meant, texts) in table {
        for text in *texts {
            assert_eq!(same_words(text, meant), likeness, "`{text}` for `{meant}`");
        }
    }
}

#[test]
fn case_accents_spaces_hyphens_and_a_leading_article_do_not_matter() {
    all(
        Exact,
        &[
            ("Wi-Fi", &["wifi", "wi fi", "WI-FI", "Wi‑Fi", " wi  fi ", "il Wi-Fi", "del wifi"]),
            ("wifi", &["wi-fi", "wi fi", "Wi - Fi"]),
            ("SPID", &["spid", "lo SPID", "lo spid", "S.P.I.D.", "«SPID»", "spid."]),
            (
                "identità",
                &["identita", "identita'", "IDENTITÀ", "l'identità", "l’identita", "dell'identità"],
            ),
            ("carta d'identità", &["carta d'identita", "la carta d’identità", "carta identità"]),
            ("una password", &["password", "la password", "Password", "un password"]),
            ("l'app IO", &["app io", "App IO", "dell'app IO", "appio"]),
            ("e-mail", &["email", "E-mail", "e mail", "l'e-mail", "un'email", "all'email"]),
            ("perché", &["perche", "perche'", "perchè", "PERCHÉ"]),
            ("codice fiscale", &["codicefiscale", "Codice  Fiscale", "il codice fiscale"]),
            ("112", &["112", "il 112", "1 1 2", "112."]),
            ("3012 3456 7890 1234 56", &["301234567890123456"]),
            ("10:30", &["10.30", "10,30", "alle 10:30"]),
            ("3/12/2026", &["3-12-2026", "3.12.2026"]),
            ("@", &["@", " @ "]),
            ("il", &["il", "IL"]),
            ("non rispondere", &["NON rispondere", "non  rispondere"]),
        ],
    );
}

#[test]
fn small_slips_are_forgiven_in_long_words() {
    all(
        Slip,
        &[
            (
                "password",
                &[
                    "pasword",
                    "passwrod",
                    "passsword",
                    "paswsord",
                    "passwird",
                    "apssword",
                    "la pasword",
                ],
            ),
            ("accesso", &["acesso", "acceso", "accessso"]),
            (
                "autenticazione",
                &["autentificazione", "autenticasione", "autenticazone", "autneticazoine"],
            ),
            (
                "codice fiscale",
                &["codice fiscle", "codicefiscle", "codcie ficsale", "coddice fiscale"],
            ),
            ("insicuro", &["insiccuro", "insicuor"]),
            ("sconosciuto", &["sconosuto", "scognosciuto"]),
            ("acqua", &["aqua", "aacqua", "acquaa"]),
            ("internet", &["intenet", "nternet", "interent"]),
            ("carta d'identità", &["carta d'identta", "carta didentità"]),
            ("ricevuta", &["ricevutta", "la ricevutta"]),
            ("привет", &["привеет"]),
        ],
    );
}

#[test]
fn what_means_something_else_is_refused() {
    all(
        Other,
        &[
            ("accettare", &["rifiutare", "accantonare", ""]),
            ("rifiutare", &["accettare", "rimandare"]),
            // Short words: a slip makes another one of them.
            ("SPID", &["spie", "spit", "spi", "CIE", "speed"]),
            ("rete", &["rate", "reti", "refe"]),
            ("casa", &["cassa", "cara"]),
            ("https", &["http"]),
            ("posta", &["post", "pasti", "osta"]),
            ("invia", &["invito", "invita tutti", "rinvia"]),
            // Numbers.
            ("112", &["114", "1122", "12", "1,12", "il 113"]),
            ("1,5", &["15", "1 5", "1,6"]),
            ("3/12/2026", &["31/2/2026"]),
            ("legge 71", &["legge 17", "legge 70", "legge"]),
            // Opposites.
            ("sicuro", &["insicuro", "non sicuro", "sicuro no", "oscuro"]),
            ("insicuro", &["sicuro"]),
            ("attiva", &["disattiva", "riattiva", "inattiva"]),
            ("disattivare", &["attivare", "riattivare"]),
            ("conosciuto", &["sconosciuto", "sconosiuto"]),
            ("sconosciuto", &["conosciuto", "conosciutto"]),
            ("scaricare", &["caricare"]),
            ("bloccare il wi-fi", &["sbloccare il wifi", "sbloccare il wi fi"]),
            ("possibile", &["impossibile"]),
            ("illegittimo", &["legittimo"]),
            ("importare", &["esportare"]),
            ("non rispondere", &["rispondere", "no rispondere", "rispondere non"]),
            ("autorizzazione", &["no autorizzazione", "autorizzazione no", "senza autorizzazione"]),
            ("con password", &["non password", "senza password"]),
            // Another preposition.
            ("al medico", &["dal medico", "del medico"]),
            ("conti", &["ponti", "fonti"]),
            ("@", &["", "chiocciola", "#"]),
            ("chiocciola", &["@"]),
        ],
    );
}

proptest! {
    #[test]
    fn a_text_says_what_it_says_however_it_is_typed(text in "[a-zA-Zàèìòù0-9' ,.@-]{0,40}") {
        prop_assert_eq!(same_words(&text, &text), Exact);
        prop_assert_eq!(same_words(&text.to_uppercase(), &format!("  {}", text)), Exact);
    }

    #[test]
    fn no_text_is_too_strange(written in "\\PC{0,40}", meant in "\\PC{0,40}") {
        let one = same_words(&written, &meant);
        prop_assert_eq!(one.is_exact(), same_words(&meant, &written).is_exact());
    }

    #[test]
    fn one_swap_inside_a_long_word_is_a_slip(word in "[a-rt-z][a-z]{5,11}", at in 2_usize..4) {
        let mut typed: Vec<u8> = word.clone().into_bytes();
        typed.swap(at, at + 1);
        let typed = String::from_utf8(typed).unwrap();
        prop_assert!(same_words(&typed, &word).is_same(), "{} {}", typed, word);
    }
}
