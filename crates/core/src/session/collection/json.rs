//! A collection as JSON: the codes of its assignment and of its results, and when they were entered.

use super::{Collection, MOST_RESULTS};
use crate::json::Value;
use crate::json::shape::{Fields, Shape};
use crate::progress::Timestamp;
use crate::session::assignment::Assignment;
use crate::session::result::SessionResult;

impl Shape for Collection {
    fn read(value: Value) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let assignment: String = fields.take("assignment")?;
        let mut collection = Self::new(Assignment::from_code(&assignment).ok()?);
        collection.emptied = fields.take_if_there("emptied")?;
        let results = Fields::read(fields.0.remove("results")?)?.0;
        for (code, at) in results.into_iter().take(MOST_RESULTS) {
            let result = SessionResult::from_code(&code, &collection.assignment).ok()?;
            collection.entries.insert(result, Timestamp::read(at)?);
        }
        Some(collection)
    }
    fn write(&self) -> Value {
        let mut fields = Fields::none();
        fields.put("assignment", &self.assignment.code());
        fields.put_if_there("emptied", self.emptied.as_ref());
        let mut results = Fields::none();
        for (result, at) in &self.entries {
            results.put(&result.code(&self.assignment), at);
        }
        fields.0.insert("results".to_owned(), Value::Object(results.0));
        Value::Object(fields.0)
    }
}
