//! The commands about content: `stats`, `search`, `new`, `numbers`, and the check of it.
//!
//! What content is and when it is wrong is the business of `pillole-content`; here it is asked and
//! its answers are shown.

mod check;
mod new;
mod numbers;
mod search;
mod stats;

pub(crate) use check::check;
pub(crate) use new::New;
pub(crate) use numbers::number;
pub(crate) use search::Search;
pub(crate) use stats::stats;

use crate::layout::Layout;
use anyhow::{Context as _, Result, anyhow};
use pillole_content::Compiled;
use pillole_core::date::Date;
use std::path::PathBuf;
use std::time::SystemTime;

/// Where the content is.
fn folder(layout: &Layout) -> PathBuf {
    layout.root.join("content")
}

/// The day it is.
pub(crate) fn today() -> Result<Date> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let days = since.ok().and_then(|since| u32::try_from(since.as_secs() / 86_400).ok());
    days.and_then(Date::from_days_since_epoch).context("the clock of this machine is wrong")
}

/// The content, for commands that need it faultless.
pub(crate) fn compiled(layout: &Layout) -> Result<Compiled> {
    pillole_content::compile(&folder(layout), today()?)
        .map_err(|faults| anyhow!("{faults}; `cargo xtask check --content` shows them"))
}
