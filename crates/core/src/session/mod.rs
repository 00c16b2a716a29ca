//! A facilitator's session: what it asks of learners, what comes back, without server and names.
//!
//! An [`Assignment`] and a [`SessionResult`] travel as codes ([`code`]): in a link, a QR or typed.
//! Codes made today must open in ten years: versions are kept, content is named by its short number.
//!
//! What does not live here: pages, QR images, storage.

mod assignment;
pub mod code;
pub mod collection;
mod csv;
pub mod doing;
mod nickname;
pub mod plan;
pub mod presentation;
mod result;
mod taken;
mod task;
pub mod template;
mod title;
mod workbook;

pub use assignment::{Assignment, Tag};
pub use code::{CodeError, grouped};
pub use csv::{Separator, csv};
pub use nickname::{Animal, Colour, Nickname, Person};
pub use result::{Answer, LONGEST, Outcome, Progress, SessionResult, slots};
pub use taken::{Assignments, Identity, Taken};
pub use task::{MOST_PILLOLE, MOST_TESTS, NotTasks, Task, Tasks, Test};
pub use title::Title;
pub use workbook::Workbook;
