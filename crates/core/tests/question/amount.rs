use pillole_core::question::Amount;
use proptest::prelude::*;

fn readings(typed: &str) -> Vec<i64> {
    Amount::readings(typed).into_iter().map(|amount| amount.0).collect()
}

#[test]
fn numbers_are_read_as_people_in_italy_write_them() {
    let table: &[(&str, &[i64])] = &[
        ("12", &[12_000]),
        ("  12 ", &[12_000]),
        ("1.234,50", &[1_234_500]),
        ("1,234.50", &[1_234_500]),
        ("1234.5", &[1_234_500]),
        ("1234,5", &[1_234_500]),
        ("1 234", &[1_234_000]),
        ("1\u{a0}234,5", &[1_234_500]),
        ("1'234", &[1_234_000]),
        ("1.234", &[1_234_000, 1_234]),
        ("1,234", &[1_234]),
        ("12.345", &[12_345_000, 12_345]),
        ("0.500", &[500]),
        ("1.234.567", &[1_234_567_000]),
        ("€ 12", &[12_000]),
        ("12,00€", &[12_000]),
        ("12 euro", &[12_000]),
        ("Euro 12,50", &[12_500]),
        ("12 EUR", &[12_000]),
        ("-3", &[-3_000]),
        ("− 3", &[-3_000]),
        ("+3", &[3_000]),
        ("- € 3,5", &[-3_500]),
        ("€ -3,5", &[-3_500]),
        (",5", &[500]),
        ("12,", &[12_000]),
        ("12.", &[12_000]),
        ("0", &[0]),
        ("-0", &[0]),
        ("007", &[7_000]),
        ("3,14159", &[3_141]),
        ("9223372036854775,807", &[i64::MAX]),
        ("-9223372036854775,808", &[i64::MIN]),
    ];
    for (typed, expected) in table {
        assert_eq!(readings(typed), *expected, "{typed}");
    }
}

#[test]
fn what_is_no_number_is_none() {
    for typed in [
        "",
        " ",
        "12a",
        "a12",
        "dodici",
        "12 34",
        "12 e 34",
        "12-34",
        "12/34",
        "1.23.456",
        "1,2,3",
        "1.2345,6",
        "1 23",
        "0.123.456",
        "--3",
        "- -3",
        "3-",
        "€",
        "euro",
        "-",
        ".",
        ",",
        "1 2,3,4",
        "1.234 567",
        "9223372036854775,808",
        "99999999999999999999",
        "٣",
        "1e3",
        "12 ore",
        "1234 567",
    ] {
        assert_eq!(readings(typed), [0_i64; 0], "{typed}");
    }
}

#[test]
fn numbers_are_written_as_in_italy() {
    for (thousandths, text) in [
        (0, "0"),
        (12_000, "12"),
        (12_500, "12,5"),
        (12_050, "12,05"),
        (5, "0,005"),
        (-3_000, "-3"),
        (-500, "-0,5"),
        (2_026_000, "2026"),
        (12_345_678, "12.345,678"),
        (1_234_567_000, "1.234.567"),
        (i64::MIN, "-9.223.372.036.854.775,808"),
    ] {
        assert_eq!(Amount(thousandths).to_text(), text);
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(thousandths: i64, small in -2_000_000_i64..2_000_000) {
        for amount in [thousandths, small] {
            let text = Amount(amount).to_text();
            prop_assert!(readings(&text).contains(&amount), "{}", text);
            let spaced = format!("€ {} ", text.replace('.', " "));
            prop_assert!(readings(&spaced).contains(&amount), "{}", spaced);
        }
    }

    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,30}|[0-9., €+-]{0,30}") {
        prop_assert!(readings(&text).len() <= 2);
    }
}
