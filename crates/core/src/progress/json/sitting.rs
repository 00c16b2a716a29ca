//! Tests, self-reflections and wishes as JSON.

use crate::assessment::{Agreement, Form, Scope};
use crate::digcomp::{Area, Competence, Level};
use crate::json::Value;
use crate::json::shape::{Fields, Shape};
use crate::progress::extra::Extra;
use crate::progress::sitting::{
    ReflectionAnswer, ReflectionSitting, TestAnswer, TestSitting, Want, Wish,
};
use crate::progress::time::Timestamp;
use std::collections::BTreeMap;

/// Reads sittings: a list, each with the moment at which it began.
pub(super) fn read_all<T: Shape>(value: Option<Value>) -> Option<BTreeMap<Timestamp, T>> {
    let mut all = BTreeMap::new();
    let list = match value {
        None => Vec::new(),
        Some(Value::Array(list)) => list,
        Some(_) => return None,
    };
    for value in list {
        let mut fields = Fields::read(value)?;
        let began = fields.take("began")?;
        all.insert(began, T::read(Value::Object(fields.0))?);
    }
    Some(all)
}

/// Writes what [`read_all`] reads; nothing when there is none.
pub(super) fn write_all<T: Shape>(all: &BTreeMap<Timestamp, T>) -> Option<Value> {
    let one = |(began, sitting): (&Timestamp, &T)| match sitting.write() {
        Value::Object(mut fields) => {
            fields.insert("began".to_owned(), began.write());
            Value::Object(fields)
        }
        other => other,
    };
    (!all.is_empty()).then(|| Value::Array(all.iter().map(one).collect()))
}

impl Shape for Competence {
    fn read(value: Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }
    fn write(&self) -> Value {
        self.to_string().as_str().into()
    }
}

impl Shape for Level {
    fn read(value: Value) -> Option<Self> {
        u8::read(value)?.try_into().ok()
    }
    fn write(&self) -> Value {
        self.number().write()
    }
}

impl Shape for Agreement {
    fn read(value: Value) -> Option<Self> {
        Self::of(u8::read(value)?)
    }
    fn write(&self) -> Value {
        self.points().write()
    }
}

/// A word, or the number of an area.
fn area_or(word: Option<&str>, area: Option<Area>) -> Value {
    match (word, area) {
        (Some(word), _) => word.into(),
        (None, area) => area.map_or(0, Area::number).write(),
    }
}

fn area(value: Value) -> Option<Area> {
    u8::read(value)?.try_into().ok()
}

impl Shape for Scope {
    fn read(value: Value) -> Option<Self> {
        match value.as_str() {
            Some("whole") => Some(Self::Whole),
            _ => area(value).map(Self::Area),
        }
    }
    fn write(&self) -> Value {
        match self {
            Self::Whole => area_or(Some("whole"), None),
            Self::Area(area) => area_or(None, Some(*area)),
        }
    }
}

impl Shape for Form {
    fn read(value: Value) -> Option<Self> {
        match value.as_str() {
            Some("whole") => Some(Self::Whole),
            Some("short") => Some(Self::Short),
            _ => area(value).map(Self::Area),
        }
    }
    fn write(&self) -> Value {
        match self {
            Self::Whole => area_or(Some("whole"), None),
            Self::Short => area_or(Some("short"), None),
            Self::Area(area) => area_or(None, Some(*area)),
        }
    }
}

impl Shape for TestSitting {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            scope: fields.take("scope")?,
            seed: u32::try_from(fields.0.remove("seed")?.as_u64()?).ok()?,
            answers: fields.take_if_there("answers")?.unwrap_or_default(),
            finished: fields.take_if_there("finished")?,
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put("scope", &self.scope);
        fields.0.insert("seed".to_owned(), u64::from(self.seed).into());
        fields.put("answers", &self.answers);
        fields.put_if_there("finished", self.finished.as_ref());
        Value::Object(fields.0)
    }
}

impl Shape for TestAnswer {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            at: fields.take("at")?,
            gave: fields.take_if_there("gave")?,
            credit: fields.take("credit")?,
            competence: fields.take("about")?,
            level: fields.take("level")?,
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put("at", &self.at);
        fields.put_if_there("gave", self.gave.as_ref());
        fields.put("credit", &self.credit);
        fields.put("about", &self.competence);
        fields.put("level", &self.level);
        Value::Object(fields.0)
    }
}

impl Shape for ReflectionSitting {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            form: fields.take("form")?,
            answers: fields.take_if_there("answers")?.unwrap_or_default(),
            finished: fields.take_if_there("finished")?,
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put("form", &self.form);
        fields.put("answers", &self.answers);
        fields.put_if_there("finished", self.finished.as_ref());
        Value::Object(fields.0)
    }
}

impl Shape for ReflectionAnswer {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            at: fields.take("at")?,
            agreement: fields.take("agree")?,
            competence: fields.take("about")?,
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put("at", &self.at);
        fields.put("agree", &self.agreement);
        fields.put("about", &self.competence);
        Value::Object(fields.0)
    }
}

/// Each wish with its word.
const WANTS: [(Want, &str); 4] = [
    (Want::AsSuggested, "as_suggested"),
    (Want::Added, "added"),
    (Want::Known, "known"),
    (Want::NotInterested, "not_interested"),
];

impl Shape for Wish {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let at = fields.take("at")?;
        let word: String = fields.take("want")?;
        let want = WANTS.into_iter().find(|(_, name)| *name == word)?.0;
        // What this edition does not know would be lost.
        fields.0.is_empty().then_some(Self { at, want })
    }
    fn write(&self) -> Value {
        let word = WANTS.into_iter().find(|(want, _)| *want == self.want).map_or("", |it| it.1);
        let mut fields = Fields::none();
        fields.put("at", &self.at);
        fields.put("want", &word.to_owned());
        Value::Object(fields.0)
    }
}
