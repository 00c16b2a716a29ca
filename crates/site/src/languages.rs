//! The portal's own words, read from `content/languages/` in the order of the app's keys.

use anyhow::{Context as _, Result};
use pillole::state::language::{Dictionary, Language, key};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The words of each language. That all have the same keys, the app's build has seen to.
pub(crate) fn read(content: &Path) -> Result<Vec<Dictionary>> {
    Language::ALL
        .into_iter()
        .map(|language| {
            let file = content.join("languages").join(format!("{}.toml", language.code()));
            let text = fs::read_to_string(&file)
                .with_context(|| format!("cannot read {}", file.display()))?;
            let table: toml::Table = text.parse()?;
            let mut words = BTreeMap::new();
            flatten("", table, &mut words);
            let texts = key::NAMES
                .iter()
                .map(|name| {
                    words
                        .remove(*name)
                        .with_context(|| format!("{} has no `{name}`: build again", file.display()))
                })
                .collect::<Result<_>>()?;
            Ok(Dictionary { language, texts })
        })
        .collect()
}

/// All texts below `table`, by dotted key.
fn flatten(prefix: &str, table: toml::Table, words: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let key = if prefix.is_empty() { key } else { format!("{prefix}.{key}") };
        match value {
            toml::Value::String(text) => {
                words.insert(key, text);
            }
            toml::Value::Table(inner) => flatten(&key, inner, words),
            _ => {}
        }
    }
}
