//! `home.toml`: the tasks that the home page offers, in order.

use crate::fault::{FrontMatterProblem, Suggestion};
use crate::fields::{Fields, Toml};
use crate::languages::LANGUAGES;
use crate::link::Targets;
use crate::plain;
use crate::source::File;
use pillole_core::id::Slug;
use serde::Serialize;
use std::collections::BTreeMap;

/// A task on the home page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HomeTask {
    /// The pillola that teaches it.
    pub pillola: Slug,
    /// The drawn sign: a symbol of `public/icons.svg`.
    pub icon: String,
    /// The task in a few words, a verb first, by language.
    pub labels: BTreeMap<String, String>,
}

/// Reads the tasks. The file may be left out.
pub(crate) fn read(file: Option<&File<'_>>, targets: &Targets<'_>) -> Vec<HomeTask> {
    let Some(file) = file.filter(|file| file.readable) else { return Vec::new() };
    let Some(toml) = Toml::parse(file, 0..file.text().len(), 0..0) else { return Vec::new() };
    let mut fields = toml.fields(file, "the home page");
    let tasks = fields.tables("task", "a task");
    let tasks = tasks.into_iter().filter_map(|task| read_task(task, targets)).collect();
    fields.end();
    tasks
}

fn read_task(mut fields: Fields<'_, '_>, targets: &Targets<'_>) -> Option<HomeTask> {
    let pillola = fields.text("pillola").and_then(|slug| fields.name::<Slug>(slug));
    let icon = fields.text("icon");
    let mut labels = BTreeMap::new();
    for language in LANGUAGES {
        if let Some(label) = plain::text(&mut fields, language) {
            labels.insert(language.to_owned(), label.value);
        }
    }
    if let Some(slug) = pillola.as_ref().filter(|slug| !targets.slugs.contains(&slug.value)) {
        let known = targets.slugs.iter().map(|slug| slug.as_str());
        let meant = Suggestion::nearest(slug.value.as_str(), known);
        let problem = FrontMatterProblem::UnknownNext { slug: slug.value.to_string(), meant };
        fields.report(slug.span.clone(), problem);
    }
    fields.end();
    Some(HomeTask { pillola: pillola?.value, icon: icon?.value, labels })
}
