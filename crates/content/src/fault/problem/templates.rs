//! What can be wrong with the session templates, as such.

use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with the session templates, as such.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum TemplateProblem {
    #[error(
        "there is no plan\n\
         Below the front matter, add a `~~~plan` block with a [[part]] for everything that happens."
    )]
    NoPlan,

    #[error(
        "a second plan\n\
         A session has one: put all [[part]] into the first."
    )]
    SecondPlan,

    #[error(
        "text that belongs to no card\n\
         Put it below a `## heading`, or into the `notes` of a part."
    )]
    TextOutsideCards,

    #[error(
        "what happens in this part is not clear: {given}\n\
         A part has exactly one of `pillola`, `test`, `talk`, `discussion` and `break = true`."
    )]
    NotOneKind { given: String },

    #[error(
        "`minutes` is {given}\n\
         A session, and each part of it, takes {least} to {most} minutes."
    )]
    NotMinutes { given: i64, least: u16, most: u16 },

    #[error(
        "the parts take {parts} minutes, and the session has {minutes}\n\
         Shorten a part, take one out, or give the session more time."
    )]
    LongerThanSession { parts: u32, minutes: u16 },

    #[error(
        "{left} of the session's {minutes} minutes are left over\n\
         Up to {most} are air for a group that is slow. Add a part, or give the session less time."
    )]
    TimeLeftOver { left: u32, minutes: u16, most: u32 },

    #[error(
        "learners cannot be given this session: {why}\n\
         A session has at least one pillola or test, at most {pillole} pillole, each once, and {tests} tests."
    )]
    NoAssignment { why: String, pillole: usize, tests: usize },

    #[error(
        "a session for a class without cards\n\
         Below the plan, add `## heading` sections: notes for the teacher, the law, numbers to call."
    )]
    ClassWithoutCards,
}
