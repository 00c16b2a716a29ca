//! Any value, and texts that are nearly JSON.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// Letters of every kind that JSON knows: plain, escaped, control, outside the first plane.
fn a_string() -> impl Strategy<Value = String> {
    prop_oneof![".{0,6}", "[a-b\"\\\\/\u{0}-\u{1f}\u{7f}é😀]{0,4}"]
}

/// Any value that serde_json can hold.
pub(crate) fn a_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u64..12).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        a_string().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(a_string(), inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// What texts nearly JSON are made of.
const PIECES: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "\"a\":", "\"a\"", "\\", "\\u", "\\ud83d", "\\ude00",
    "\\u00", "\\n", "d83d", "0", "1", "12", "-", "+", ".", "e", "E9", "e400", "true", "false",
    "null", "nul", " ", "\n", "\t", "\r", "\u{1}", "a", "é", "😀", "\u{feff}", "/",
];

/// Pieces of JSON in any order; a value with a piece put in, taken out or cut off somewhere.
pub(crate) fn a_text() -> impl Strategy<Value = String> {
    let soup = vec(select(PIECES), 0..8).prop_map(|pieces| pieces.concat());
    let in_a_list = soup.clone().prop_map(|soup| format!("[{soup}]"));
    let in_a_string = soup.clone().prop_map(|soup| format!("\"{soup}\""));
    let changed = (a_value(), any::<bool>(), select(PIECES), 0.0..1.0_f64, 0_usize..4);
    let changed = changed.prop_map(|(value, pretty, piece, place, gone)| {
        let text =
            if pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() };
        let place = (text.chars().count() as f64 * place) as usize;
        let rest: String = text.chars().skip(place + gone).collect();
        text.chars().take(place).collect::<String>() + piece + &rest
    });
    prop_oneof![1 => ".*", 3 => soup, 3 => in_a_list, 2 => in_a_string, 4 => changed]
}
