//! Texts: each escape, and what must be escaped.

use pillole_core::json::{Value, parse};

fn text(text: &str) -> Option<Value> {
    Some(Value::String(text.to_owned()))
}

#[test]
fn every_escape_is_read() {
    for (json, meant) in [
        (r#""""#, ""),
        (r#""perché 😀""#, "perché 😀"),
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""a\nb""#, "a\nb"),
        (r#""\u0000\u001f""#, "\0\u{1f}"),
        (r#""\u00e9\u00E9""#, "éé"),
        (r#""\u0041BC""#, "ABC"),
        (r#""\ud7ff\ue000\uffff""#, "\u{d7ff}\u{e000}\u{ffff}"),
        (r#""\ud83d\ude00""#, "😀"),
        (r#""\uD83D\uDE00!""#, "😀!"),
        (r#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10ffff}"),
        ("\"\u{7f}\u{2028}\u{feff}\"", "\u{7f}\u{2028}\u{feff}"),
    ] {
        assert_eq!(parse(json), text(meant), "{json}");
        assert_eq!(serde_json::from_str::<String>(json).unwrap(), meant, "{json}");
    }
}

#[test]
fn what_is_no_text_is_refused() {
    for json in [
        "\"",
        "\"a",
        "a\"",
        "'a'",
        "\"a\"b",
        "\"a\nb\"",
        "\"\t\"",
        "\"\0\"",
        "\"\u{1f}\"",
        r#""\""#,
        r#""\x41""#,
        r#""\a""#,
        r#""\N""#,
        r#""\'""#,
        r#""\é""#,
        r#""\u""#,
        r#""\u004""#,
        r#""\u004g""#,
        r#""\u+041""#,
        r#""\u-041""#,
        r#""\u 041""#,
        r#""\u00é1""#,
        r#""\U0041""#,
        r#""\ud83d""#,
        r#""\ude00""#,
        r#""\ud83d!""#,
        r#""\ud83d\n""#,
        r#""\ud83dude00""#,
        r#""\ud83d\ud83d""#,
        r#""\ud83d\u0041""#,
        r#""\ud83d\ue000""#,
        r#""\ude00\ud83d""#,
    ] {
        assert_eq!(parse(json), None, "{json}");
        assert!(serde_json::from_str::<serde_json::Value>(json).is_err(), "{json}");
    }
}

#[test]
fn each_of_the_first_characters_is_written_as_serde_json_writes_it() {
    for char in '\0'..='\u{3ff}' {
        let meant = format!("a{char}b");
        let written = Value::from(meant.as_str()).to_json();
        assert_eq!(written, serde_json::to_string(&meant).unwrap());
        assert_eq!(parse(&written), text(&meant));
    }
}
