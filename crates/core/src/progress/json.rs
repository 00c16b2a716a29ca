//! How each part of a record is written as JSON, and read.
//!
//! By hand, and not derived: derived code for shapes with unknown fields cost the browser 20 KB of
//! compressed wasm more than this.

use super::attempt::{Attempt, Given, History, LONGEST_UNKNOWN};
use super::extra::{Extra, Json, text};
use super::record::Record;
use super::time::{Span, Timestamp};
use super::visit::{Bookmark, Form, FormProgress, Forms, Place, Visit};
use crate::id::ItemId;
use crate::question::{ChoiceIndex, Credit, Response};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A part of a record with its JSON form.
pub(super) trait Shape: Sized {
    /// The part in `value`; nothing if it is another shape.
    fn read(value: Value) -> Option<Self>;
    /// Its JSON form.
    fn write(&self) -> Value;
}

/// The fields of an object, taken out one by one; what is left is [`Extra`].
struct Fields(Map<String, Value>);

impl Fields {
    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Object(fields) => Some(Self(fields)),
            _ => None,
        }
    }

    /// A field that must be there.
    fn take<T: Shape>(&mut self, name: &str) -> Option<T> {
        T::read(self.0.remove(name)?)
    }

    /// A field that may be missing, but may not be of another shape.
    fn take_if_there<T: Shape>(&mut self, name: &str) -> Option<Option<T>> {
        match self.0.remove(name) {
            None => Some(None),
            Some(value) => T::read(value).map(Some),
        }
    }

    fn put<T: Shape>(&mut self, name: &str, part: &T) {
        self.0.insert(name.to_owned(), part.write());
    }

    fn put_if_there<T: Shape>(&mut self, name: &str, part: Option<&T>) {
        if let Some(part) = part {
            self.put(name, part);
        }
    }
}

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
        match value.as_array()?.as_slice() {
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

impl Shape for FormProgress {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self { seen: fields.take("seen")?, finished: fields.take_if_there("finished")? })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(Map::new());
        fields.put("seen", &self.seen);
        fields.put_if_there("finished", self.finished.as_ref());
        Value::Object(fields.0)
    }
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Self::Watch => "watch",
            Self::Read => "read",
            Self::Try => "try",
            Self::Check => "check",
            Self::Print => "print",
        }
    }
}

impl Shape for Forms {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let mut forms = Self::default();
        for form in Form::ALL {
            if let Some(progress) = fields.take_if_there(form.name())? {
                forms.add(form, progress);
            }
        }
        // A form that this edition does not know would be lost.
        fields.0.is_empty().then_some(forms)
    }
    fn write(&self) -> Value {
        let mut fields = Fields(Map::new());
        for form in Form::ALL {
            fields.put_if_there(form.name(), self.get(form));
        }
        Value::Object(fields.0)
    }
}

impl Shape for Bookmark {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self { at: fields.take("at")?, place: fields.take("place")? })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(Map::new());
        fields.put("at", &self.at);
        fields.put("place", &self.place);
        Value::Object(fields.0)
    }
}

impl Shape for Place {
    fn read(value: Value) -> Option<Self> {
        match (value.get("step"), value.get("question")) {
            (Some(step), None) => step.as_u64()?.try_into().ok().map(Self::Step),
            (None, Some(item)) => ItemId::try_from(item.as_str()?).ok().map(Self::Question),
            _ => None,
        }
    }
    fn write(&self) -> Value {
        let (name, value) = match self {
            Self::Step(step) => ("step", (*step).into()),
            Self::Question(item) => ("question", item.as_str().into()),
        };
        let mut fields = Map::new();
        fields.insert(name.to_owned(), value);
        Value::Object(fields)
    }
}

impl Shape for Visit {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            forms: fields.take_if_there("forms")?.unwrap_or_default(),
            place: fields.take_if_there("place")?,
            done: fields.take_if_there("done")?,
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put_if_there("forms", (!self.forms.is_empty()).then_some(&self.forms));
        fields.put_if_there("place", self.place.as_ref());
        fields.put_if_there("done", self.done.as_ref());
        Value::Object(fields.0)
    }
}

impl Shape for Given {
    fn read(value: Value) -> Option<Self> {
        let known = match &value {
            Value::String(text) => Response::from_text(text),
            _ => first_form(&value),
        };
        match known {
            Some(response) => Some(Self::Known(response)),
            None if text(&value).len() > LONGEST_UNKNOWN => None,
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
        self.hundredths().into()
    }
}

impl Shape for bool {
    fn read(value: Value) -> Option<Self> {
        value.as_bool()
    }
    fn write(&self) -> Value {
        (*self).into()
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

/// Parts by their names.
impl<K, V> Shape for BTreeMap<K, V>
where
    K: Ord + TryFrom<String> + AsName,
    V: Shape,
{
    fn read(value: Value) -> Option<Self> {
        let mut parts = Self::new();
        for (name, part) in Fields::read(value)?.0 {
            parts.insert(K::try_from(name).ok()?, V::read(part)?);
        }
        Some(parts)
    }
    fn write(&self) -> Value {
        let mut fields = Fields(Map::new());
        self.iter().for_each(|(name, part)| fields.put(name.as_name(), part));
        Value::Object(fields.0)
    }
}

/// What names a part.
pub(super) trait AsName {
    /// The name.
    fn as_name(&self) -> &str;
}

impl AsName for crate::id::Slug {
    fn as_name(&self) -> &str {
        self.as_str()
    }
}

impl AsName for ItemId {
    fn as_name(&self) -> &str {
        self.as_str()
    }
}

impl Shape for Record {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            began: fields.take_if_there("began")?,
            pillole: fields.take_if_there("pillole")?.unwrap_or_default(),
            answers: fields.take_if_there("answers")?.unwrap_or_default(),
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put_if_there("began", self.began.as_ref());
        fields.put("pillole", &self.pillole);
        fields.put("answers", &self.answers);
        Value::Object(fields.0)
    }
}
