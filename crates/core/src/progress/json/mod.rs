//! How each part of a record is written as JSON, and read.
//!
//! By hand, and not derived: derived code for shapes with unknown fields cost the browser 20 KB of
//! compressed wasm more than this.
//!
//! Here is what all parts share, and the record as a whole; visits, attempts and sittings have their
//! files.

mod attempt;
mod sitting;
mod visit;

use super::extra::Extra;
use super::record::Record;
use super::time::{Span, Timestamp};
use crate::id::ItemId;
use crate::json::{Object, Value};
use std::collections::BTreeMap;

/// A part of a record with its JSON form.
pub(super) trait Shape: Sized {
    /// The part in `value`; nothing if it is another shape.
    fn read(value: Value) -> Option<Self>;
    /// Its JSON form.
    fn write(&self) -> Value;
}

/// The fields of an object, taken out one by one; what is left is [`Extra`].
struct Fields(Object);

impl Fields {
    fn none() -> Self {
        Self(Object::new())
    }

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

impl Shape for bool {
    fn read(value: Value) -> Option<Self> {
        value.as_bool()
    }
    fn write(&self) -> Value {
        (*self).into()
    }
}

impl Shape for u8 {
    fn read(value: Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
    fn write(&self) -> Value {
        u64::from(*self).into()
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
        let mut fields = Fields::none();
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

impl AsName for crate::id::StatementId {
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
