//! `stats`: how much content there is.

use super::compiled;
use crate::layout::Layout;
use anyhow::{Context as _, Result};
use pillole_content::Stats;
use serde::Serialize;
use std::fs;

/// The figures, with those that the content compiler does not know.
#[derive(Debug, Serialize)]
struct All {
    #[serde(flatten)]
    stats: Stats,
    /// How many languages the portal speaks.
    languages: usize,
}

/// Prints the figures.
pub(crate) fn stats(layout: &Layout, json: bool) -> Result<()> {
    let all = All { stats: compiled(layout)?.stats, languages: languages(layout)? };
    if json {
        println!("{}", serde_json::to_string(&all)?);
        return Ok(());
    }
    let Stats {
        pillole,
        scripts,
        items,
        items_by_type,
        stories,
        competences_covered,
        screens,
        gulpease_min,
        words,
        statements,
        bank_items,
        bank_by_competence,
        min_levels_per_competence,
        session_templates,
        videos,
        video_minutes,
        video_bytes,
    } = all.stats;
    println!("{pillole:>7} pillole");
    println!("{scripts:>7} scripts to practise");
    println!("{items:>7} questions");
    for (kind, count) in &items_by_type {
        println!("{count:>11} {kind}");
    }
    println!("{stories:>7} stories");
    println!("{competences_covered:>7} of 21 competences covered");
    println!("{screens:>7} screens");
    println!("{gulpease_min:>7} lowest Gulpease of a pillola");
    println!("{words:>7} words");
    println!("{statements:>7} statements of the self-reflection");
    println!("{bank_items:>7} questions of the adaptive test");
    for (competence, count) in &bank_by_competence {
        println!("{count:>11} about {competence}");
    }
    println!("{min_levels_per_competence:>7} levels at least in each competence");
    println!("{session_templates:>7} finished sessions");
    println!("{videos:>7} videos");
    println!("{video_minutes:>7} minutes of video");
    println!("{video_bytes:>7} bytes of video");
    println!("{:>7} languages", all.languages);
    Ok(())
}

fn languages(layout: &Layout) -> Result<usize> {
    let folder = layout.root.join("content/languages");
    let entries = fs::read_dir(&folder).with_context(|| layout.shown(&folder))?;
    let is_toml = |path: std::path::PathBuf| path.extension().is_some_and(|e| e == "toml");
    Ok(entries.flatten().filter(|entry| is_toml(entry.path())).count())
}
