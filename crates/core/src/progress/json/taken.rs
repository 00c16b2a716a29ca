//! Assignments taken on, as JSON: by their short codes, each with the code that has all of it.

use crate::json::Value;
use crate::json::shape::{Fields, Shape};
use crate::progress::extra::Extra;
use crate::progress::taken::{Identity, Taken};
use crate::session::{Assignment, Nickname, Person};
use std::collections::BTreeMap;

impl Shape for Identity {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let nickname = Nickname::new(fields.take::<u8>("nickname")?.into());
        let person = Person::new(nickname, fields.take::<u16>("mark")?.into());
        let handed_in = fields.take_if_there("handed_in")?;
        Some(Self { handed_in, since: fields.take("since")?, person })
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        fields.put("nickname", &self.person.nickname.place());
        fields.put("mark", &self.person.mark());
        fields.put("since", &self.since);
        fields.put_if_there("handed_in", self.handed_in.as_ref());
        Value::Object(fields.0)
    }
}

impl Shape for Taken {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let code: String = fields.take("code")?;
        Some(Self {
            at: fields.take("at")?,
            assignment: Assignment::from_code(&code).ok()?,
            identity: fields.take("identity")?,
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put("code", &self.assignment.code());
        fields.put("at", &self.at);
        fields.put("identity", &self.identity);
        Value::Object(fields.0)
    }
}

/// Reads what [`write_all`] wrote.
pub(super) fn read_all(value: Option<Value>) -> Option<BTreeMap<String, Taken>> {
    let mut all = BTreeMap::new();
    for taken in value.map_or(Some(Vec::new()), Vec::<Taken>::read)? {
        all.insert(taken.assignment.short_code(), taken);
    }
    Some(all)
}

/// Writes them as a list; nothing when there is none.
pub(super) fn write_all(all: &BTreeMap<String, Taken>) -> Option<Value> {
    (!all.is_empty()).then(|| Value::Array(all.values().map(Shape::write).collect()))
}
