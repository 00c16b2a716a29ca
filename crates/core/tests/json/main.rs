//! JSON: read as strictly as serde_json reads it, written to the letter as it writes.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod depth;
mod generate;
mod numbers;
mod properties;
mod strings;
mod values;

use pillole_core::json::Value;

/// The same value, taken over from serde_json.
fn ours(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(is_true) => Value::Bool(*is_true),
        serde_json::Value::Number(number) => Value::Number(number.to_string()),
        serde_json::Value::String(text) => Value::String(text.clone()),
        serde_json::Value::Array(values) => Value::Array(values.iter().map(ours).collect()),
        serde_json::Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), ours(value))).collect())
        }
    }
}
