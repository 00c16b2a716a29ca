use pillole_core::practice::personal::PersonalData::{Card, Iban, Phone, TaxCode};
use pillole_core::practice::personal::recognise;
use proptest::prelude::*;

/// Made up, all of them; their shapes are not.
#[test]
fn what_is_shaped_like_real_data_is_recognised_anywhere_in_a_text() {
    let table = [
        (TaxCode, &["RSSMRA85T10A562S", "rssmra85t10a562s", "RSS MRA 85T10 A562S"][..]),
        (
            TaxCode,
            &["Il mio codice è RSSMRA85T10A562S.", "cf:rssmra85t10a562s", "RSSMRA85T10A56NS"],
        ),
        (TaxCode, &["RSSMRAURT1LARSNS", "RSS-MRA-85T10-A562S"]),
        (Card, &["4539123456789012", "4539 1234 5678 9012", "4539-1234-5678-9012"]),
        (
            Card,
            &["carta 4539.1234.5678.9012, scade 12/27", "3700 123456 12345", "6761234567890123456"],
        ),
        (
            Card,
            &["4539 1234 5678 9012 12 27", "4539 1234 5678 9012 12/27", "3012 3456 7890 1234 56"],
        ),
        (Card, &["4 5 3 9 1 2 3 4 5 6 7 8 9 0 1 2", "1234567890123"]),
        (Phone, &["3331234567", "333 1234567", "333 123 45 67", "333-1234567", "333.123.4567"]),
        (
            Phone,
            &["33 31 23 45 67", "333123456", "+393331234567", "+39 333 123 4567", "39 333 1234567"],
        ),
        (
            Phone,
            &["0039 333 1234567", "00393331234567", "chiamami al 3331234567!", "(333) 1234567"],
        ),
        (
            Phone,
            &[
                "06 12345678",
                "06/12345678",
                "0612345678",
                "02 123456",
                "0523-123456",
                "(06) 1234567",
            ],
        ),
        (Phone, &["02.11.26.78.90", "+39 06 1234 5678", "+44 20 7946 0000", "+33123456789"]),
        (Phone, &["il 03/12/2026 al 333 1234567", "350 000 0012 o 333 1234567", "350 000 0112"]),
        (Phone, &["+39 350 000 0012 e +39 350 001 0012", "tel3331234567"]),
        (Iban, &["IT60X0542811101000000123456", "it60 x054 2811 1010 0000 0123 456"]),
        (Iban, &["IT60 X 05428 11101 000000123456", "IBAN: IT60X0542811101000000123456."]),
        (
            Iban,
            &[
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                "GB29 NWBK 6016 1331 9268 19",
            ],
        ),
    ];
    for (data, texts) in table {
        for text in texts {
            assert_eq!(recognise(text), Some(data), "{text}");
        }
    }
}

#[test]
fn everyday_numbers_and_the_invented_ones_are_none() {
    let dates = ["03/12/2026", "03-12-2026", "03.12.2026", "3/2/26", "2026-12-03", "03 12 2026"];
    let times = ["10:30", "08.30-12.30", "dalle 8.30 alle 12.30", "08.30 - 12.30 15.00 - 18.00"];
    let both = ["03/12/2026 10:30", "03.12.2026 10.30", "dal 01/02/2026 al 03/02/2026", "03122026"];
    let amounts = ["42,00 €", "1.234,50", "1 234 567", "3.500.000", "350.000.000", "0,99", "€ 12"];
    let codes = ["740916", "740 916", "1234", "01234", "00000000", "01234567", "2026", "2025-2026"];
    let invented = [
        "350 000 0000",
        "3500000012",
        "+39 350 000 0099",
        "+393500000012",
        "0039 350 000 0012",
        "350-000-0012",
        "350 000 00 12",
        "350 000 0012, 350 000 0013",
        "350 000 0012 350 000 0013",
    ];
    let words = [
        "",
        "teresa.bianchi",
        "Girasole-7-Ditale",
        "9990A4000012345",
        "BNCTRS52…",
        "112",
        "19696",
        "al 12 dicembre 2026 alle 10 in Comune",
        "particolarmente",
        "responsabilmente",
        "12345678901",
        "via Roma 12, 00100",
        "legge 71 del 2017",
        "zebra-tetto7-lampo-Mela",
        "192.168.1.10",
        "ritiro divano vecchio Borgo Sereno",
        "IT",
        "IT60",
        "a1b2c3d4e5f6g7h8",
        "10 20 30 40 50 60",
    ];
    let harmless = [&dates[..], &times, &both, &amounts, &codes, &invented, &words].concat();
    for text in harmless {
        assert_eq!(recognise(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,60}|[0-9 +./()-]{0,60}|[A-Z0-9 -]{0,60}") {
        let _ = recognise(&text);
    }

    #[test]
    fn every_mobile_number_but_the_invented_is_recognised(
        number in 3_200_000_000_u64..3_999_999_999, before in "([a-z ,]{0,5} )?", after in "( [a-z]{0,5})?",
    ) {
        let text = format!("{before}{number}{after}");
        let invented = (3_500_000_000..3_500_000_100).contains(&number);
        prop_assert_eq!(recognise(&text), (!invented).then_some(Phone), "{}", text);
    }

    #[test]
    fn words_without_digits_are_never_taken_for_data(text in "[a-zA-Zàèìòù' .,-]{0,80}") {
        prop_assert_eq!(recognise(&text), None);
    }
}
