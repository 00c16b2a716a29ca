//! A plan as JSON.
//!
//! `[at, value]` stands for a thing that was changed at that moment.

use super::part::{Activity, Part, PartId};
use super::{Edited, Held, Plan};
use crate::date::Date;
use crate::facilita::{AgeBand, Attendance, Gender, Mode};
use crate::id::{Number, TemplateId};
use crate::json::Value;
use crate::json::shape::{Fields, Shape};
use crate::progress::Timestamp;
use crate::session::assignment::Tag;
use crate::session::task::Test;
use std::collections::BTreeMap;

/// The most parts of a plan that are read: more than any session has.
const MOST_PARTS: usize = 200;

impl<T: Shape> Shape for Edited<T> {
    fn read(value: Value) -> Option<Self> {
        let Value::Array(pair) = value else { return None };
        let [at, value] = <[Value; 2]>::try_from(pair).ok()?;
        Some(Self { at: Timestamp::read(at)?, value: T::read(value)? })
    }
    fn write(&self) -> Value {
        Value::Array(vec![self.at.write(), self.value.write()])
    }
}

impl<T: Shape> Shape for Option<T> {
    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, Shape::write)
    }
}

impl Shape for Date {
    fn read(value: Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }
    fn write(&self) -> Value {
        self.to_string().into()
    }
}

impl Shape for Tag {
    fn read(value: Value) -> Option<Self> {
        u32::read(value).map(Self::new)
    }
    fn write(&self) -> Value {
        self.number().write()
    }
}

impl Shape for Number {
    fn read(value: Value) -> Option<Self> {
        u32::read(value).filter(|number| *number > 0).map(Self)
    }
    fn write(&self) -> Value {
        self.0.write()
    }
}

impl Shape for Mode {
    fn read(value: Value) -> Option<Self> {
        let letter = value.as_str()?;
        Self::ALL.into_iter().find(|mode| mode.letter().to_string() == letter)
    }
    fn write(&self) -> Value {
        self.letter().to_string().into()
    }
}

impl Shape for Attendance {
    fn read(value: Value) -> Option<Self> {
        let rows: Vec<Vec<u32>> = Shape::read(value)?;
        let mut attendance = Self::default();
        for (age, row) in AgeBand::ALL.into_iter().zip(rows) {
            for (gender, count) in Gender::ALL.into_iter().zip(row) {
                attendance.set(age, gender, count);
            }
        }
        Some(attendance)
    }
    fn write(&self) -> Value {
        let row = |age| Gender::ALL.map(|gender| self.get(age, gender).write()).to_vec();
        Value::Array(AgeBand::ALL.map(|age| Value::Array(row(age))).to_vec())
    }
}

impl Shape for Held {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let pillole: Vec<Number> = fields.take("pillole")?;
        let mut held = Self {
            minutes: fields.take("minutes")?,
            mode: fields.take("mode")?,
            pillole: pillole.into_iter().collect(),
            note: fields.take("note")?,
            attendance: fields.take("attendance")?,
        };
        held.tidy();
        Some(held)
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        fields.put("minutes", &self.minutes);
        fields.put("mode", &self.mode);
        fields.put("pillole", &self.pillole.iter().copied().collect::<Vec<_>>());
        fields.put("note", &self.note);
        fields.put("attendance", &self.attendance);
        Value::Object(fields.0)
    }
}

impl Shape for Activity {
    fn read(value: Value) -> Option<Self> {
        Some(match value.as_str() {
            Some("talk") => Self::Talk,
            Some("discussion") => Self::Discussion,
            Some("break") => Self::Break,
            Some(test) => Self::Test(Test::all().nth(test.strip_prefix("test-")?.parse().ok()?)?),
            None => Self::Pillola(Number::read(value)?),
        })
    }
    fn write(&self) -> Value {
        match self {
            Self::Talk => "talk".into(),
            Self::Discussion => "discussion".into(),
            Self::Break => "break".into(),
            Self::Pillola(number) => number.write(),
            Self::Test(test) => {
                let place = Test::all().position(|it| it == *test).unwrap_or_default();
                format!("test-{place}").into()
            }
        }
    }
}

impl Shape for Part {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let mut part = Self {
            place: fields.take("place")?,
            activity: fields.take("activity")?,
            minutes: fields.take("minutes")?,
            title: fields.take_if_there("title")?.unwrap_or_default(),
            notes: fields.take_if_there("notes")?.unwrap_or_default(),
        };
        part.tidy();
        Some(part)
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        fields.put("place", &self.place);
        fields.put("activity", &self.activity);
        fields.put("minutes", &self.minutes);
        fields.put_if_there("title", (!self.title.is_empty()).then_some(&self.title));
        fields.put_if_there("notes", (!self.notes.is_empty()).then_some(&self.notes));
        Value::Object(fields.0)
    }
}

impl Shape for Plan {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let template: Option<String> = fields.take_if_there("template")?;
        let parts = Fields::read(fields.0.remove("parts")?)?.0;
        if parts.len() > MOST_PARTS {
            return None;
        }
        let mut all_parts = BTreeMap::new();
        for (id, part) in parts {
            all_parts.insert(PartId(id.parse().ok()?), Edited::read(part)?);
        }
        let mut title: Edited<String> = fields.take("title")?;
        title.value = super::part::line(&title.value);
        let mut minutes: Edited<u16> = fields.take("minutes")?;
        minutes.value = super::within(minutes.value);
        Some(Self {
            template: template.and_then(|name| TemplateId::try_from(name).ok()),
            tag: fields.take("tag")?,
            title,
            minutes,
            date: fields.take("date")?,
            all_parts,
            held: fields.take("held")?,
            thrown_away: fields.take("thrown_away")?,
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        let template = self.template.as_ref().map(|name| name.as_str().to_owned());
        fields.put_if_there("template", template.as_ref());
        fields.put("tag", &self.tag);
        fields.put("title", &self.title);
        fields.put("minutes", &self.minutes);
        fields.put("date", &self.date);
        let mut parts = Fields::none();
        for (id, part) in &self.all_parts {
            parts.put(&id.0.to_string(), part);
        }
        fields.0.insert("parts".to_owned(), Value::Object(parts.0));
        fields.put("held", &self.held);
        fields.put("thrown_away", &self.thrown_away);
        Value::Object(fields.0)
    }
}
