//! `synonyms.toml`: the everyday words that people use for the official ones, for the search.

use crate::fields::{Fields, Toml};
use crate::source::File;
use pillole_core::search::SynonymGroup;

/// Reads the groups. The file may be left out.
pub(crate) fn read(file: Option<&File<'_>>) -> Vec<SynonymGroup> {
    let Some(file) = file.filter(|file| file.readable) else { return Vec::new() };
    let Some(toml) = Toml::parse(file, 0..file.text().len(), 0..0) else { return Vec::new() };
    let mut fields = toml.fields(file, "the synonyms");
    let groups =
        fields.tables("group", "a group of synonyms").into_iter().map(read_group).collect();
    fields.end();
    groups
}

fn read_group(mut fields: Fields<'_, '_>) -> SynonymGroup {
    let mut words = |key| fields.some_texts(key).into_iter().map(|at| at.value).collect();
    let group = SynonymGroup { official: words("official"), everyday: words("everyday") };
    fields.end();
    group
}
