//! The front matter of a template.

use crate::fault::TemplateProblem;
use crate::fields::{Fields, Toml};
use crate::front_matter::{self, SUMMARY_MOST, TITLE_MOST};
use crate::source::{At, File};
use pillole_core::catalogue::Source;
use pillole_core::date::Date;
use pillole_core::session::plan::MINUTES;
use pillole_core::session::template::Audience;
use std::ops::Range;

/// The front matter as far as it could be read.
#[derive(Default)]
pub(crate) struct Front {
    pub(crate) title: Option<At<String>>,
    pub(crate) summary: Option<At<String>>,
    /// How much time there is.
    pub(crate) minutes: Option<At<u16>>,
    pub(crate) audience: Option<At<Audience>>,
    /// Where it stands among those for the same people; those without come last.
    pub(crate) order: Option<i64>,
    pub(crate) verified: Option<At<Date>>,
    pub(crate) sources: Vec<Source>,
}

/// Reads the front matter that stands at `span`.
pub(super) fn read(file: &File<'_>, span: Range<usize>) -> Front {
    let Some(toml) = Toml::parse(file, span, 0..3) else { return Front::default() };
    let mut fields = toml.fields(file, "a session");
    let front = Front {
        title: front_matter::short(&mut fields, "title", TITLE_MOST),
        summary: front_matter::short(&mut fields, "summary", SUMMARY_MOST),
        minutes: minutes(&mut fields),
        audience: fields.word("audience"),
        order: fields.optional_whole("order").map(|at| at.value),
        verified: fields.day("verified"),
        sources: front_matter::read_sources(&mut fields),
    };
    fields.end();
    front
}

/// How many minutes a session or a part of it has.
pub(super) fn minutes(fields: &mut Fields<'_, '_>) -> Option<At<u16>> {
    let given = fields.whole("minutes")?;
    let fits = u16::try_from(given.value).ok().filter(|minutes| MINUTES.contains(minutes));
    if fits.is_none() {
        let (given, least, most) = (given.value, *MINUTES.start(), *MINUTES.end());
        let span = fields.place_of("minutes").unwrap_or_else(|| fields.here());
        fields.report(span, TemplateProblem::NotMinutes { given, least, most });
    }
    Some(At::new(fits?, given.span))
}
