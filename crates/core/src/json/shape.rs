//! What parts of stored things share: how each is written as a JSON value, and read.
//!
//! By hand, and not derived: derived code for shapes with unknown fields cost the browser 20 KB of
//! compressed wasm more than this.

use super::{Object, Value};
use std::collections::BTreeMap;

/// A part with its JSON form.
pub(crate) trait Shape: Sized {
    /// The part in `value`; nothing if it is another shape.
    fn read(value: Value) -> Option<Self>;
    /// Its JSON form.
    fn write(&self) -> Value;
}

/// The fields of an object, taken out one by one.
pub(crate) struct Fields(pub(crate) Object);

impl Fields {
    pub(crate) fn none() -> Self {
        Self(Object::new())
    }

    pub(crate) fn read(value: Value) -> Option<Self> {
        match value {
            Value::Object(fields) => Some(Self(fields)),
            _ => None,
        }
    }

    /// A field that must be there.
    pub(crate) fn take<T: Shape>(&mut self, name: &str) -> Option<T> {
        T::read(self.0.remove(name)?)
    }

    /// A field that may be missing, but may not be of another shape.
    pub(crate) fn take_if_there<T: Shape>(&mut self, name: &str) -> Option<Option<T>> {
        match self.0.remove(name) {
            None => Some(None),
            Some(value) => T::read(value).map(Some),
        }
    }

    pub(crate) fn put<T: Shape>(&mut self, name: &str, part: &T) {
        self.0.insert(name.to_owned(), part.write());
    }

    pub(crate) fn put_if_there<T: Shape>(&mut self, name: &str, part: Option<&T>) {
        if let Some(part) = part {
            self.put(name, part);
        }
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

impl Shape for String {
    fn read(value: Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
    fn write(&self) -> Value {
        self.as_str().into()
    }
}

impl Shape for u16 {
    fn read(value: Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
    fn write(&self) -> Value {
        u64::from(*self).into()
    }
}

impl Shape for u32 {
    fn read(value: Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
    fn write(&self) -> Value {
        u64::from(*self).into()
    }
}

impl Shape for u64 {
    fn read(value: Value) -> Option<Self> {
        value.as_u64()
    }
    fn write(&self) -> Value {
        (*self).into()
    }
}

/// Parts in a list.
impl<T: Shape> Shape for Vec<T> {
    fn read(value: Value) -> Option<Self> {
        let Value::Array(values) = value else { return None };
        let mut parts = Self::new();
        for value in values {
            parts.push(T::read(value)?);
        }
        Some(parts)
    }
    fn write(&self) -> Value {
        Value::Array(self.iter().map(Shape::write).collect())
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
pub(crate) trait AsName {
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

impl AsName for crate::id::ItemId {
    fn as_name(&self) -> &str {
        self.as_str()
    }
}
