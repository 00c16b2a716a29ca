//! How each part of a record is written as JSON, and read.
//!
//! By hand, and not derived: derived code for shapes with unknown fields cost the browser 20 KB of
//! compressed wasm more than this.
//!
//! Here is the record as a whole; visits, attempts and sittings have their files. What all shapes
//! share is in [`crate::json::shape`].

mod attempt;
mod sitting;
mod visit;

use super::extra::Extra;
use super::record::Record;
use super::time::{Span, Timestamp};
use crate::json::Value;
use crate::json::shape::{Fields, Shape};

impl Shape for Timestamp {
    fn read(value: Value) -> Option<Self> {
        Self::try_from(value.as_u64()?).ok()
    }
    fn write(&self) -> Value {
        self.milliseconds().into()
    }
}

impl Shape for Span {
    fn read(value: Value) -> Option<Self> {
        match value.as_array()? {
            [first, last] => {
                Some(Self::between(Timestamp::read(first.clone())?, Timestamp::read(last.clone())?))
            }
            _ => None,
        }
    }
    fn write(&self) -> Value {
        Value::Array(vec![self.first().write(), self.last().write()])
    }
}

impl Shape for Record {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            began: fields.take_if_there("began")?,
            pillole: fields.take_if_there("pillole")?.unwrap_or_default(),
            answers: fields.take_if_there("answers")?.unwrap_or_default(),
            tests: sitting::read_all(fields.0.remove("tests"))?,
            reflections: sitting::read_all(fields.0.remove("reflections"))?,
            wishes: fields.take_if_there("wishes")?.unwrap_or_default(),
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put_if_there("began", self.began.as_ref());
        fields.put("pillole", &self.pillole);
        fields.put("answers", &self.answers);
        for (name, all) in [
            ("tests", sitting::write_all(&self.tests)),
            ("reflections", sitting::write_all(&self.reflections)),
        ] {
            fields.0.extend(all.map(|all| (name.to_owned(), all)));
        }
        fields.put_if_there("wishes", (!self.wishes.is_empty()).then_some(&self.wishes));
        Value::Object(fields.0)
    }
}
