//! From each version of the record to the next, one step a version.
//!
//! A step changes the shape of the JSON and judges nothing: what it does not understand it leaves
//! as it is, and reading then says what is wrong. A step, once published, never changes.

use crate::json::Value;

/// The steps: the first makes version 1 of version 0, and so on.
const STEPS: [fn(Value) -> Value; 1] = [from_0_to_1];

/// The record in today's shape; `version` is the one it has.
pub(super) fn to_current(record: Value, version: u64) -> Value {
    let first = usize::try_from(version).unwrap_or(usize::MAX);
    STEPS.iter().skip(first).fold(record, |record, step| step(record))
}

/// Version 0, of the first trials, knew when a pillola was read and the last answer to each
/// single-choice question:
/// `{"read": {"<slug>": <when>}, "answers": {"<item>": {"choice": 2, "right": true, "at": <when>}}}`.
fn from_0_to_1(mut record: Value) -> Value {
    let Value::Object(fields) = &mut record else { return record };
    if let Some(Value::Object(mut read)) = fields.remove("read") {
        for at in read.values_mut() {
            let seen = Value::Array(vec![at.clone(), at.clone()]);
            let read = Value::object(vec![("seen", seen), ("finished", at.clone())]);
            *at = Value::object(vec![("forms", Value::object(vec![("read", read)]))]);
        }
        fields.insert("pillole".to_owned(), Value::Object(read));
    }
    if let Some(Value::Object(answers)) = fields.get_mut("answers") {
        for answer in answers.values_mut() {
            let is_right = answer.get("right").and_then(Value::as_bool) == Some(true);
            let credit: u64 = if is_right { 100 } else { 0 };
            let field = |name| answer.get(name).cloned().unwrap_or(Value::Null);
            *answer = Value::Array(vec![Value::object(vec![
                ("at", field("at")),
                ("gave", Value::object(vec![("single", field("choice"))])),
                ("credit", credit.into()),
            ])]);
        }
    }
    record
}

#[cfg(test)]
mod tests {
    use super::super::kept::VERSION;
    use super::STEPS;

    #[test]
    fn there_is_a_step_to_every_version() {
        assert_eq!(STEPS.len() as u64, VERSION);
    }
}
