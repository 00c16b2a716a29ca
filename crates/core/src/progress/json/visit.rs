//! What was done with one pillola, as JSON.

use crate::id::ItemId;
use crate::json::Value;
use crate::json::shape::{Fields, Shape};
use crate::practice::Mode;
use crate::progress::extra::Extra;
use crate::progress::tried::{Tried, Tries};
use crate::progress::visit::{Bookmark, Form, FormProgress, Forms, Place, Visit, Watched};

impl Shape for FormProgress {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self { seen: fields.take("seen")?, finished: fields.take_if_there("finished")? })
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
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
        let mut fields = Fields::none();
        for form in Form::ALL {
            fields.put_if_there(form.name(), self.get(form));
        }
        Value::Object(fields.0)
    }
}

impl Shape for Tried {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            at: fields.take("at")?,
            credit: fields.take("credit")?,
            helped: fields.take("helped")?,
            slips: fields.take("slips")?,
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        fields.put("at", &self.at);
        fields.put("credit", &self.credit);
        fields.put("helped", &self.helped);
        fields.put("slips", &self.slips);
        Value::Object(fields.0)
    }
}

/// Each way of practising with its name.
const MODES: [(Mode, &str); 2] = [(Mode::Guided, "guided"), (Mode::Alone, "alone")];

impl Shape for Tries {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let mut tries = Self::default();
        for (mode, name) in MODES {
            if let Some(tried) = fields.take_if_there(name)? {
                tries.add(mode, tried);
            }
        }
        // A way that this edition does not know would be lost.
        fields.0.is_empty().then_some(tries)
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        for (mode, name) in MODES {
            fields.put_if_there(name, self.best(mode));
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
        let mut fields = Fields::none();
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
            Self::Step(step) => ("step", u64::from(*step).into()),
            Self::Question(item) => ("question", item.as_str().into()),
        };
        Value::object(vec![(name, value)])
    }
}

impl Shape for Watched {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self { at: fields.take("at")?, milliseconds: fields.take("milliseconds")? })
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        fields.put("at", &self.at);
        fields.put("milliseconds", &self.milliseconds);
        Value::Object(fields.0)
    }
}

impl Shape for Visit {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        Some(Self {
            forms: fields.take_if_there("forms")?.unwrap_or_default(),
            tried: fields.take_if_there("tried")?.unwrap_or_default(),
            place: fields.take_if_there("place")?,
            watched: fields.take_if_there("watched")?,
            done: fields.take_if_there("done")?,
            extra: Extra(fields.0),
        })
    }
    fn write(&self) -> Value {
        let mut fields = Fields(self.extra.0.clone());
        fields.put_if_there("forms", (!self.forms.is_empty()).then_some(&self.forms));
        fields.put_if_there("tried", (!self.tried.is_empty()).then_some(&self.tried));
        fields.put_if_there("place", self.place.as_ref());
        fields.put_if_there("watched", self.watched.as_ref());
        fields.put_if_there("done", self.done.as_ref());
        Value::Object(fields.0)
    }
}
