//! Words, lists and objects; what may stand between them; how values are made and looked at.

use pillole_core::json::{Value, parse};

#[test]
fn what_is_json_is_written_without_spaces_and_in_order() {
    for (text, written) in [
        ("null", "null"),
        (" \t\r\n true \t\r\n ", "true"),
        ("false", "false"),
        ("[]", "[]"),
        ("[ ]", "[]"),
        ("[ 1 , [ ] , { } ]", "[1,[],{}]"),
        ("{}", "{}"),
        ("{ }", "{}"),
        (r#"{ "b" : 1 , "a" : { "z" : null } }"#, r#"{"a":{"z":null},"b":1}"#),
        (r#"{"":1}"#, r#"{"":1}"#),
        (r#"{"é":1,"z":2,"Z":3}"#, r#"{"Z":3,"z":2,"é":1}"#),
        (r#"{"\u0061\n":1}"#, r#"{"a\n":1}"#),
        // The last of one name counts, however it is spelt.
        (r#"{"a":1,"b":2,"\u0061":3}"#, r#"{"a":3,"b":2}"#),
    ] {
        assert_eq!(parse(text).unwrap().to_json(), written, "{text}");
        let oracle: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(oracle.to_string(), written, "{text}");
    }
}

#[test]
fn what_is_not_json_to_the_letter_is_nothing() {
    for text in [
        "",
        " ",
        "nul",
        "nulll",
        "NULL",
        "None",
        "tru",
        "True",
        "falsé",
        "nul\u{e9}",
        "[",
        "]",
        "{",
        "}",
        "[1",
        "[1,",
        "[1,]",
        "[,]",
        "[,1]",
        "[1 2]",
        "[1]]",
        "[1],",
        "[1}",
        "{1}",
        "{1:2}",
        "{a:1}",
        "{'a':1}",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1"#,
        r#"{"a":1,}"#,
        r#"{,"a":1}"#,
        r#"{"a":1]"#,
        r#"{"a" 1}"#,
        r#"{"a":1 "b":2}"#,
        r#"{"a":1,,"b":2}"#,
        r#"{null:1}"#,
        "1 1",
        "null null",
        "// a\n1",
        "/* a */1",
        "\u{feff}1",
        "\u{a0}1",
        "\u{b}1",
        "\u{c}1",
        "1\0",
        "{}{}",
        "é",
    ] {
        assert_eq!(parse(text), None, "{text}");
        assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text}");
    }
}

#[test]
fn a_value_is_looked_at_as_what_it_is() {
    let value = parse(r#"{"n":7,"s":"x","b":false,"a":[null],"o":{"n":8}}"#).unwrap();
    assert_eq!(value.get("n").unwrap().as_u64(), Some(7));
    assert_eq!(value.get("s").unwrap().as_str(), Some("x"));
    assert_eq!(value.get("b").unwrap().as_bool(), Some(false));
    assert_eq!(value.get("a").unwrap().as_array(), Some([Value::Null].as_slice()));
    assert_eq!(value.get("o").unwrap().get("n").unwrap().as_u64(), Some(8));
    assert_eq!(value.as_object().unwrap().len(), 5);
    assert_eq!(value.get("z"), None);
    assert_eq!(value.as_array(), None);
    assert_eq!(Value::Null.get("n"), None);
    assert_eq!(Value::Null.as_object(), None);
    assert_eq!(Value::from("7").as_u64(), None);
    assert_eq!(Value::from(7).as_str(), None);
    assert_eq!(Value::from(0).as_bool(), None);
}

#[test]
fn an_object_is_made_of_fields() {
    let fields = vec![("b", true.into()), ("a", 1.into()), ("b", String::from("x").into())];
    assert_eq!(Value::object(fields).to_json(), r#"{"a":1,"b":"x"}"#);
}
