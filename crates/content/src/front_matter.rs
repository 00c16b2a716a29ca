//! The front matter of a pillola: what stands between the two `+++`.

use crate::fault::{FrontMatterProblem, TomlProblem};
use crate::fields::{Fields, Toml};
use crate::link;
use crate::plain;
use crate::source::{At, File};
use pillole_core::catalogue::Source;
use pillole_core::date::Date;
use pillole_core::digcomp::{Competence, Level};
use pillole_core::facilita::Service;
use pillole_core::id::Slug;
use std::ops::Range;

/// The front matter as far as it could be read.
#[derive(Debug, Default)]
pub(crate) struct FrontMatter {
    pub(crate) title: Option<At<String>>,
    pub(crate) summary: Option<At<String>>,
    pub(crate) competence: Option<Competence>,
    pub(crate) level: Option<Level>,
    pub(crate) also: Vec<Competence>,
    pub(crate) services: Vec<Service>,
    pub(crate) verified: Option<At<Date>>,
    pub(crate) keywords: Vec<String>,
    pub(crate) next: Vec<At<Slug>>,
    pub(crate) sources: Vec<Source>,
}

/// Longest title and summary, in letters and spaces.
pub(crate) const TITLE_MOST: usize = 60;
pub(crate) const SUMMARY_MOST: usize = 140;
/// Most pillole that `next` may name.
pub(crate) const NEXT_MOST: usize = 3;

/// Where the front matter and the text after it stand in a file; reports when there is none.
pub(crate) fn find(file: &File<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let text = file.text();
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "+++" {
        file.report(0..first.len(), FrontMatterProblem::NoFrontMatter);
        return None;
    }
    let start = first.len();
    let mut end = start;
    for line in lines {
        if line.trim_end() == "+++" {
            return Some((start..end, end + line.len()..text.len()));
        }
        end += line.len();
    }
    file.report(0..first.len(), FrontMatterProblem::OpenFrontMatter);
    None
}

/// Reads the front matter that stands at `span`.
pub(crate) fn read(file: &File<'_>, span: Range<usize>) -> FrontMatter {
    let Some(toml) = Toml::parse(file, span, 0..3) else { return FrontMatter::default() };
    let mut fields = toml.fields(file, "a pillola");
    let front = FrontMatter {
        title: short(&mut fields, "title", TITLE_MOST),
        summary: short(&mut fields, "summary", SUMMARY_MOST),
        competence: fields.text("competence").and_then(|text| competence(&fields, &text)),
        level: fields.whole("level").and_then(|number| level(&fields, &number)),
        also: read_also(&mut fields),
        services: read_services(&mut fields),
        verified: fields.day("verified"),
        keywords: fields.some_texts("keywords").into_iter().map(|at| at.value).collect(),
        next: read_next(&mut fields),
        sources: read_sources(&mut fields),
    };
    fields.end();
    front
}

/// A plain text of at most `most` characters that must be there.
pub(crate) fn short(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    most: usize,
) -> Option<At<String>> {
    let text = plain::text(fields, key)?;
    check_length(fields, key, &text, most);
    Some(text)
}

/// Reports a text of more than `most` characters.
pub(crate) fn check_length(fields: &Fields<'_, '_>, key: &str, text: &At<String>, most: usize) {
    let letters = text.value.chars().count();
    if letters > most {
        let key = key.to_owned();
        fields.report(text.span.clone(), FrontMatterProblem::TooLong { key, letters, most });
    }
}

/// A competence by its number; an unknown one is reported.
pub(crate) fn competence(fields: &Fields<'_, '_>, text: &At<String>) -> Option<Competence> {
    let parsed = text.value.parse().ok();
    if parsed.is_none() {
        let given = text.value.clone();
        fields.report(text.span.clone(), FrontMatterProblem::UnknownCompetence { given });
    }
    parsed
}

/// A level by its number; an unknown one is reported.
pub(crate) fn level(fields: &Fields<'_, '_>, number: &At<i64>) -> Option<Level> {
    let parsed = u8::try_from(number.value).ok().and_then(|n| Level::try_from(n).ok());
    if parsed.is_none() {
        let given = number.value;
        fields.report(number.span.clone(), FrontMatterProblem::UnknownLevel { given });
    }
    parsed
}

fn read_also(fields: &mut Fields<'_, '_>) -> Vec<Competence> {
    let own: Option<Competence> = fields.peek("competence").and_then(|own| own.parse().ok());
    let mut also = Vec::new();
    for text in fields.texts("also") {
        let Some(one) = competence(fields, &text) else { continue };
        if Some(one) == own {
            fields.report(text.span, FrontMatterProblem::AlsoIsOwn { competence: one.to_string() });
        } else {
            also.push(one);
        }
    }
    also
}

fn read_services(fields: &mut Fields<'_, '_>) -> Vec<Service> {
    let mut services = Vec::new();
    for text in fields.some_texts("services") {
        match text.value.parse() {
            Ok(service) => services.push(service),
            Err(_) => {
                fields.report(text.span, FrontMatterProblem::UnknownService { given: text.value })
            }
        }
    }
    services
}

fn read_next(fields: &mut Fields<'_, '_>) -> Vec<At<Slug>> {
    let texts = fields.texts("next");
    if let Some(extra) = texts.get(NEXT_MOST) {
        let (key, count, most) = ("next".to_owned(), texts.len(), NEXT_MOST);
        fields.report(extra.span.clone(), TomlProblem::TooManyEntries { key, count, most });
    }
    texts.into_iter().filter_map(|text| fields.name(text)).collect()
}

/// Where the facts come from: at least one.
pub(crate) fn read_sources(fields: &mut Fields<'_, '_>) -> Vec<Source> {
    let read = |mut source: Fields<'_, '_>| {
        let (title, url) = (plain::text(&mut source, "title"), source.text("url"));
        if let Some(problem) = url.as_ref().and_then(|url| link::outside_problem(&url.value)) {
            source.report(url.as_ref().map_or(source.here(), |url| url.span.clone()), problem);
        }
        source.end();
        Some(Source { title: title?.value, url: url?.value })
    };
    fields.some_tables("sources", "a source").into_iter().filter_map(read).collect()
}
