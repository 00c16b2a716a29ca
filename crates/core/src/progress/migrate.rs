//! From each version of the record to the next, one step a version.
//!
//! A step changes the shape of the JSON and judges nothing: what it does not understand it leaves
//! as it is, and reading then says what is wrong. A step, once published, never changes.

use serde_json::{Value, json};

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
            *at = json!({ "forms": { "read": { "seen": [at, at], "finished": at } } });
        }
        fields.insert("pillole".to_owned(), read.into());
    }
    if let Some(Value::Object(answers)) = fields.get_mut("answers") {
        for answer in answers.values_mut() {
            let credit = if answer.get("right") == Some(&Value::Bool(true)) { 100 } else { 0 };
            let (at, choice) = (answer.get("at"), answer.get("choice"));
            *answer = json!([{ "at": at, "gave": { "single": choice }, "credit": credit }]);
        }
    }
    record
}

#[cfg(test)]
mod tests {
    use super::super::codec::VERSION;
    use super::STEPS;

    #[test]
    fn there_is_a_step_to_every_version() {
        assert_eq!(STEPS.len() as u64, VERSION);
    }
}
