//! Turns the language files into typed keys.
//!
//! Every language must have exactly the keys of the Italian file, with the same `{placeholders}`:
//! a missing word stops the build here. The words themselves are not compiled in: the site
//! generator writes them, one file a language, in the order of the keys.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// What the keys begin with whose words come apart from the others: only a facilitator's pages, an
/// assignment's and that of what is saved need them.
const APART: [&str; 2] = ["session.", "stored."];

/// Tables (with a dot at their end) and keys whose words are only in what is rendered when the site is built:
/// the browser gets neither the words nor the constants, so what uses them there does not compile.
const MADE: [&str; 42] = [
    "broken.",
    "facts.",
    "figure.",
    "film.",
    "footer.",
    "keep.",
    "paper.",
    "points.",
    "print.button",
    "print.key",
    "print.questions",
    "print.steps",
    "print.text",
    "print.without_app",
    "question.anew",
    "question.choose",
    "question.choose_many",
    "question.choose_one",
    "question.do",
    "question.fill",
    "question.gap",
    "question.hint",
    "question.match",
    "question.move_down",
    "question.move_up",
    "question.put_in_order",
    "question.scale",
    "question.spot",
    "question.story",
    "question.true_or_false",
    "question.write_number",
    "question.your_number",
    "renewed.",
    "skip.",
    "spoken.",
    "step.",
    "together.",
    "try.alone",
    "try.guided",
    "try.lead",
    "try.title",
    "try.without_app",
];

/// The language that the others are measured against.
const FIRST: &str = "it";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("content/languages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut languages = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            println!("cargo::rerun-if-changed={}", path.display());
            let code = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default().to_owned();
            languages.insert(code, words(&path)?);
        }
    }
    let first = languages.get(FIRST).ok_or("content/languages/it.toml is missing")?;
    let faults = differences(first, &languages);
    if !faults.is_empty() {
        return Err(format!("the language files differ:\n{}", faults.join("\n")).into());
    }
    let out = Path::new(&env::var("OUT_DIR")?).join("keys.rs");
    fs::write(out, code(first)?)?;
    picture("PILLOLE_ICONS", "icons.svg")?;
    picture("PILLOLE_TOWN", "img/town.svg")?;
    Ok(())
}

/// Tells the app under which name a picture of `public/` is published: with a hash of what is in
/// it, so that browsers may keep it for ever. FNV-1a, 32 bits.
fn picture(variable: &str, path: &str) -> Result<(), Box<dyn Error>> {
    let file = Path::new("public").join(path);
    println!("cargo::rerun-if-changed={}", file.display());
    let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let hash = bytes
        .iter()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let name = path.strip_suffix(".svg").unwrap_or(path);
    println!("cargo::rustc-env={variable}=/{name}-{hash:08x}.svg");
    Ok(())
}

/// All words of one file, by dotted key.
fn words(path: &Path) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let table: toml::Table = toml::from_str(&fs::read_to_string(path)?)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let mut words = BTreeMap::new();
    flatten("", &table, &mut words)
        .map_err(|key| format!("{}: {key} is no text", path.display()))?;
    Ok(words)
}

/// Adds every text below `table` to `words`; the key of what is neither text nor table otherwise.
fn flatten(
    prefix: &str,
    table: &toml::Table,
    words: &mut BTreeMap<String, String>,
) -> Result<(), String> {
    for (key, value) in table {
        let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            toml::Value::String(text) => {
                words.insert(key, text.clone());
            }
            toml::Value::Table(inner) => flatten(&key, inner, words)?,
            _ => return Err(key),
        }
    }
    Ok(())
}

/// What is missing, too much, or has other placeholders than the first language.
fn differences(
    first: &BTreeMap<String, String>,
    languages: &BTreeMap<String, BTreeMap<String, String>>,
) -> Vec<String> {
    let mut faults = Vec::new();
    for (code, words) in languages {
        for (key, text) in first {
            match words.get(key) {
                None => faults.push(format!("{code}.toml: `{key}` is missing")),
                Some(other) if placeholders(other) != placeholders(text) => {
                    faults.push(format!("{code}.toml: `{key}` has other placeholders"));
                }
                Some(other) if other.trim().is_empty() => {
                    faults.push(format!("{code}.toml: `{key}` is empty"));
                }
                Some(_) => {}
            }
        }
        for key in words.keys().filter(|key| !first.contains_key(*key)) {
            faults.push(format!("{code}.toml: `{key}` is not in {FIRST}.toml"));
        }
    }
    faults
}

/// The `{names}` in a text.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
}

/// A constant a key, numbered in the keys' order with those apart after the others and those of what is
/// rendered beforehand at the end, and the list of the keys themselves.
fn code(words: &BTreeMap<String, String>) -> Result<String, std::fmt::Error> {
    let mut code = String::new();
    let begins = |key: &str, with: &[&str]| with.iter().any(|begin| key.starts_with(begin));
    let is_made = |key: &str| {
        MADE.iter().any(|made| key == *made || (made.ends_with('.') && key.starts_with(made)))
    };
    let (made, sent): (Vec<_>, Vec<_>) = words.iter().partition(|(key, _)| is_made(key));
    let (apart, general): (Vec<_>, Vec<_>) =
        sent.into_iter().partition(|(key, _)| begins(key, &APART));
    writeln!(
        code,
        "/// How many keys every page has the words of.\npub const GENERAL: usize = {};",
        general.len()
    )?;
    let sent = general.len() + apart.len();
    writeln!(
        code,
        "/// How many keys the browser has the words of.\n\
         #[cfg(feature = \"ssr\")]\npub const SENT: usize = {sent};"
    )?;
    let words: Vec<_> = general.into_iter().chain(apart).chain(made).collect();
    for (number, (key, text)) in words.iter().enumerate() {
        let name = key.replace(['.', '-'], "_").to_uppercase();
        let only = if number < sent { "" } else { "#[cfg(feature = \"ssr\")]\n" };
        writeln!(code, "#[doc = {text:?}]\n{only}pub const {name}: Key = Key({number});")?;
    }
    let keys: Vec<&String> = words.iter().map(|(key, _)| *key).collect();
    writeln!(
        code,
        "/// Every key, in the order of the words in a language's file.\n\
         #[cfg(feature = \"ssr\")]\npub const NAMES: &[&str] = &{keys:?};"
    )?;
    Ok(code)
}
