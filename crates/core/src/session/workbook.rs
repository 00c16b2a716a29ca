//! Everything that a facilitator keeps on a device: plans and what came back.
//!
//! It merges like a learner's record, and travels as a file; one plan travels as a
//! link too.

use super::assignment::Assignment;
use super::code::CodeError;
use super::collection::{Collection, Entered};
use super::plan::{Plan, PlanId};
use crate::json::Value;
use crate::json::shape::{Fields, Shape};
use crate::merge::{each, earlier};
use crate::progress::Timestamp;
use crate::storage::{Kept, Owner};
use std::collections::BTreeMap;

/// What a facilitator keeps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Workbook {
    /// When the first thing was kept.
    pub began: Option<Timestamp>,
    /// The plans, those thrown away among them.
    pub plans: BTreeMap<PlanId, Plan>,
    /// What came back, by the short code of what was asked.
    collections: BTreeMap<String, Collection>,
}

impl Workbook {
    /// The plans that were not thrown away, the last changed first.
    #[must_use]
    pub fn listed(&self) -> Vec<(PlanId, &Plan)> {
        self.sorted(false)
    }

    /// The plans that were thrown away, the last first.
    #[must_use]
    pub fn thrown_away(&self) -> Vec<(PlanId, &Plan)> {
        self.sorted(true)
    }

    fn sorted(&self, thrown_away: bool) -> Vec<(PlanId, &Plan)> {
        let fits = |(_, plan): &(&PlanId, &Plan)| plan.thrown_away.value == thrown_away;
        let mut plans: Vec<_> =
            self.plans.iter().filter(fits).map(|(id, plan)| (*id, plan)).collect();
        plans.sort_by_key(|(id, plan)| (std::cmp::Reverse(plan.touched()), *id));
        plans
    }

    /// Puts a plan in; with one of the same id, the two are merged.
    pub fn put(&mut self, id: PlanId, plan: Plan, now: Timestamp) {
        self.began = self.began.or(Some(now));
        let merged = match self.plans.remove(&id) {
            Some(mine) => mine.merge(plan),
            None => plan,
        };
        self.plans.insert(id, merged);
    }

    /// Changes a plan.
    pub fn change(&mut self, id: PlanId, change: impl FnOnce(&mut Plan)) {
        if let Some(plan) = self.plans.get_mut(&id) {
            change(plan);
        }
    }

    /// The collections that hold something, the last entered first.
    #[must_use]
    pub fn collections(&self) -> Vec<&Collection> {
        let mut all: Vec<_> = self.collections.values().filter(|it| !it.is_empty()).collect();
        all.sort_by_key(|it| std::cmp::Reverse(it.touched()));
        all
    }

    /// What came back of an assignment.
    #[must_use]
    pub fn collection(&self, assignment: &Assignment) -> Option<&Collection> {
        self.collections.get(&assignment.short_code())
    }

    /// Enters a result of this assignment.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong with it; nothing was entered.
    pub fn enter(
        &mut self,
        assignment: &Assignment,
        code: &str,
        now: Timestamp,
    ) -> Result<Entered, CodeError> {
        let key = assignment.short_code();
        let mut collection = match self.collections.get(&key) {
            Some(there) => there.clone().merge(Collection::new(assignment.clone())),
            None => Collection::new(assignment.clone()),
        };
        let entered = collection.enter(code, now)?;
        self.began = self.began.or(Some(now));
        self.collections.insert(key, collection);
        Ok(entered)
    }

    /// Enters a result that was typed, of whichever assignment of the plans and collections it is.
    ///
    /// # Errors
    /// [`CodeError`]; [`CodeError::Foreign`] when it is of none of them. Nothing was entered.
    pub fn enter_typed(
        &mut self,
        code: &str,
        now: Timestamp,
    ) -> Result<(Assignment, Entered), CodeError> {
        let plans = self.listed().into_iter().filter_map(|(_, plan)| plan.assignment().ok());
        let collected = self.collections.values().map(|it| it.assignment.clone());
        let mut known: Vec<Assignment> = plans.collect();
        known.extend(collected);
        let mut why = CodeError::Foreign;
        for assignment in known {
            match self.enter(&assignment, code, now) {
                Ok(entered) => return Ok((assignment, entered)),
                Err(CodeError::Foreign) => {}
                Err(other) => why = other,
            }
        }
        if why == CodeError::Foreign {
            // Without any assignment to compare with, damage is damage all the same.
            super::result::check(code)?;
        }
        Err(why)
    }

    /// Deletes what came back of an assignment.
    pub fn empty(&mut self, assignment: &Assignment, now: Timestamp) {
        if let Some(collection) = self.collections.get_mut(&assignment.short_code()) {
            collection.empty(now);
        }
    }

    /// What either has. Commutative, associative and idempotent.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.plans = each(self.plans, other.plans, Plan::merge);
        self.collections = each(self.collections, other.collections, Collection::merge);
        self.began = earlier(self.began, other.began);
        self
    }
}

impl Kept for Workbook {
    const OWNER: Owner = Owner::Facilitator;
    const WHAT: &'static str = "pillole-facilitator-workbook";
    const VERSION: u64 = 1;

    fn to_value(&self) -> Value {
        let mut fields = Fields::none();
        fields.put_if_there("began", self.began.as_ref());
        let mut plans = Fields::none();
        for (id, plan) in &self.plans {
            plans.put(&format!("{:016x}", id.0), plan);
        }
        fields.0.insert("plans".to_owned(), Value::Object(plans.0));
        fields.put("collections", &self.collections.values().cloned().collect::<Vec<_>>());
        Value::Object(fields.0)
    }

    fn of_value(value: Value, _version: u64) -> Option<Self> {
        let mut fields = Fields::read(value)?;
        let mut workbook = Self { began: fields.take_if_there("began")?, ..Self::default() };
        for (id, plan) in Fields::read(fields.0.remove("plans")?)?.0 {
            let id = u64::from_str_radix(&id, 16).ok().map(PlanId)?;
            workbook.plans.insert(id, Plan::read(plan)?);
        }
        for collection in fields.take::<Vec<Collection>>("collections")? {
            let key = collection.assignment.short_code();
            let one = Self { collections: BTreeMap::from([(key, collection)]), ..Self::default() };
            workbook = workbook.merge(one);
        }
        Some(workbook)
    }

    fn merge(self, other: Self) -> Self {
        Self::merge(self, other)
    }

    fn is_empty(&self) -> bool {
        self.began.is_none() && self.plans.is_empty() && self.collections.is_empty()
    }

    fn began(&self) -> Option<Timestamp> {
        self.began
    }

    fn begin(&mut self, at: Timestamp) {
        self.began = Some(at);
    }
}
