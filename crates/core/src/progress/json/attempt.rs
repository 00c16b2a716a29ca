//! Answers as JSON.

use crate::json::Value;
use crate::json::shape::{Fields, Shape};
use crate::progress::attempt::{Attempt, Given, History, LONGEST_UNKNOWN};
use crate::progress::extra::{Extra, Json};
use crate::question::{ChoiceIndex, Credit, Response};

impl Shape for Given {
    fn read(value: Value) -> Option<Self> {
        let known = match &value {
            Value::String(text) => Response::from_text(text),
            _ => first_form(&value),
        };
        match known {
            Some(response) => Some(Self::Known(response)),
            None if value.to_json().len() > LONGEST_UNKNOWN => None,
            None => Some(Self::Unknown(Json(value))),
        }
    }
    fn write(&self) -> Value {
        match self {
            Self::Known(response) => response.to_text().into(),
            Self::Unknown(json) => json.0.clone(),
        }
    }
}

/// A response as the first edition wrote it: `{"single":1}`, `{"multiple":[0,2]}`,
/// `{"true_false":true}`.
fn first_form(value: &Value) -> Option<Response> {
    let fields = value.as_object().filter(|fields| fields.len() == 1)?;
    let index = |value: &Value| u8::try_from(value.as_u64()?).ok().map(ChoiceIndex);
    let (kind, value) = fields.iter().next()?;
    match kind.as_str() {
        "single" => index(value).map(Response::Single),
        "multiple" => {
            value.as_array()?.iter().map(index).collect::<Option<_>>().map(Response::Multiple)
        }
        "true_false" => value.as_bool().map(Response::TrueFalse),
        _ => None,
    }
}

impl Shape for Credit {
    fn read(value: Value) -> Option<Self> {
        u8::try_from(value.as_u64()?).ok()?.try_into().ok()
    }
    fn write(&self) -> Value {
        self.hundredths().write()
    }
}

impl Shape for Attempt {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            at: fields.take("at")?,
            gave: fields.take("gave")?,
            credit: fields.take("credit")?,
            hint: fields.take_if_there("hint")?.unwrap_or(false),
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put("at", &self.at);
        fields.put("gave", &self.gave);
        fields.put("credit", &self.credit);
        fields.put_if_there("hint", self.hint.then_some(&true));
        Value::Object(fields.0)
    }
}

impl Shape for History {
    fn read(value: Value) -> Option<Self> {
        let Value::Array(attempts) = value else { return None };
        let mut history = Self::default();
        for attempt in attempts {
            history.add(Attempt::read(attempt)?);
        }
        Some(history)
    }
    fn write(&self) -> Value {
        Value::Array(self.attempts().map(Shape::write).collect())
    }
}
