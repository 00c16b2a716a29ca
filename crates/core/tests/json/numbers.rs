//! Numbers: JSON's grammar, and nothing of them lost.

use pillole_core::json::{Value, parse};

#[test]
fn a_number_stays_the_text_it_was() {
    for text in [
        "0",
        "-0",
        "7",
        "-12",
        "1.50",
        "0.0",
        "-0.10",
        "1e5",
        "1E5",
        "1e+05",
        "1.0e-00",
        "1e400",
        "-1e-400",
        "18446744073709551615",
        "123456789012345678901234567890",
        "3.14159265358979323846264338327950288",
    ] {
        let value = parse(text).unwrap();
        assert_eq!(value, Value::Number(text.to_owned()));
        assert_eq!(value.to_json(), text);
        assert_eq!(
            parse(&format!(" [{text},{text}]")).unwrap().to_json(),
            format!("[{text},{text}]")
        );
    }
}

#[test]
fn what_looks_like_a_number_is_none() {
    for text in [
        "-",
        "+1",
        "01",
        "-01",
        "00",
        ".5",
        "5.",
        "-.5",
        "1.e5",
        "1e",
        "1e+",
        "1e-",
        "1e5.5",
        "1.5.5",
        "0x10",
        "1_000",
        "1,5",
        "--1",
        "1-",
        "NaN",
        "Infinity",
        "-Infinity",
        "١",
        "1٢",
        "1f",
        "",
    ] {
        assert_eq!(parse(text), None, "{text}");
        assert_eq!(
            parse(&format!("[{text}1]")).is_some(),
            serde_accepts(&format!("[{text}1]")),
            "{text}"
        );
        assert!(!serde_accepts(text), "{text}");
    }
}

#[test]
fn whole_numbers_of_64_bits_can_be_used() {
    for (text, number) in [
        ("0", Some(0)),
        ("7", Some(7)),
        ("18446744073709551615", Some(u64::MAX)),
        ("18446744073709551616", None),
        ("-0", None),
        ("-1", None),
        ("1.0", None),
        ("1e0", None),
        ("\"1\"", None),
        ("true", None),
    ] {
        assert_eq!(parse(text).unwrap().as_u64(), number, "{text}");
        let oracle: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(oracle.as_u64(), number, "{text}");
    }
}

fn serde_accepts(text: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(text).is_ok()
}
